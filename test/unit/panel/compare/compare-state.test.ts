import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { createCompareState } from '../../../../src/panel/state/compare-state.ts';
import { sortComponents } from '../../../../src/panel/view/compare/sort-components.ts';
import type { Recording } from '../../../../src/recording/recording.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const picture = (rows: string) =>
  cascade(`
click "Add" at 0..8 selector #add handler App.onAdd
update App.items 50 by click
commit 51..60 by update
  App 9ms state items 0->1
${rows}
click "Help" at 500..508 selector #help handler Help.onHelp
update Help.open 550 by click
commit 551..560 by update
  Help 2ms state open false->true`);

const compareTo = (before: readonly Recording[], shown: Recording) => {
  const analysis = analyze(shown);
  const interaction = signal(analysis.interactions[0] ?? null);
  const state = createCompareState({ analysis: signal(analysis), interaction });
  state.before.value = {
    name: 'before',
    analyses: before.map((recording) => (recording === shown ? analysis : analyze(recording))),
  };
  return { state, interaction, analysis };
};

describe('what is compared', () => {
  const old = picture('    Row*3 2ms parent');
  const fresh = picture('    Row 2ms parent');

  it('is the shown interaction with its match', () => {
    const { state, interaction, analysis } = compareTo([old], fresh);
    expect(state.comparison.value?.before.name).toBe('click "Add"');
    interaction.value = analysis.interactions[1] ?? null;
    expect(state.comparison.value).toMatchObject({ before: { name: 'click "Help"' }, after: { name: 'click "Help"' } });
  });

  it('is what the user picked', () => {
    const { state } = compareTo([old], fresh);
    const help = state.matching.value?.matches[1]?.before.key ?? '';
    state.pick.value = { before: help, after: null };
    expect(state.comparison.value).toMatchObject({
      before: { name: 'click "Help"' },
      after: { name: 'click "Add"' },
      by: 'choice',
    });
  });

  it('is nothing while the recording that is shown is the one that was kept', () => {
    expect(compareTo([old], old).state.matching.value).toBeNull();
  });
});

describe('sorting', () => {
  const { comparison } = compareTo(
    [picture('    Row*3 2ms parent\n    Cell 1ms parent')],
    picture('    Row 2ms parent'),
  ).state;
  const names = (order: Parameters<typeof sortComponents>[1]) =>
    sortComponents(comparison.value?.components ?? [], order).map(({ name }) => name);

  it('puts what changed most first, and can be turned', () => {
    expect(names({ by: 'figure', figure: 'renders', part: 'change', descending: true })[0]).toBe('Row');
    expect(names({ by: 'figure', figure: 'renders', part: 'before', descending: false }).at(-1)).toBe('Row');
    expect(names({ by: 'name', descending: false })).toEqual(['App', 'Cell', 'Row']);
  });
});
