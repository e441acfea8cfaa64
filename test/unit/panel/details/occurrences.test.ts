import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { Selection } from '../../../../src/panel/state/selection.ts';
import { commitGroups } from '../../../../src/panel/view/details/commit-groups.ts';
import { occurrenceBeside, occurrencesOf } from '../../../../src/panel/view/details/occurrences.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
    click "Add" at 0..8 handler App.onAdd
    update App.a 1 by click as first
    commit 2..20 by first
      App 9ms state a 0->1
        Icon 1ms parent
        Row*3 2ms parent
    fetch POST /api 5..105 by click
    update App.b 106 by fetch
    commit 107..127 by update
      App 9ms state b 0->1
        Icon 1ms parent
  `),
);
const commit = (id: string) => {
  const step = analysis.stepById.get(id);
  if (step?.kind !== 'commit') throw new Error(`no commit ${id}`);
  return step;
};
const instance = (index: number) => commit('c1').renders.columns.component[index] ?? 0;

describe('occurrences', () => {
  it('are all renders of the same component in the interaction', () => {
    expect(occurrencesOf(analysis, commit('c1'), instance(1))).toEqual([
      { commit: 'c1', index: 1 },
      { commit: 'c2', index: 1 },
    ]);
  });

  it('count every instance of it, and nothing else', () => {
    expect(occurrencesOf(analysis, commit('c1'), instance(3))).toEqual([
      { commit: 'c1', index: 2 },
      { commit: 'c1', index: 3 },
      { commit: 'c1', index: 4 },
    ]);
  });

  it('are gone through from the selected one, and end at the ends', () => {
    const beside = (selection: Selection | null, step: 1 | -1) =>
      occurrenceBeside({ analysis: signal(analysis), selection: signal(selection) }, step);
    expect(beside({ kind: 'render', commit: 'c1', index: 1 }, 1)).toEqual({ commit: 'c2', index: 1 });
    expect(beside({ kind: 'render', commit: 'c2', index: 1 }, -1)).toEqual({ commit: 'c1', index: 1 });
    expect(beside({ kind: 'render', commit: 'c2', index: 1 }, 1)).toBeNull();
    expect(beside({ kind: 'step', id: 'c1' }, 1)).toBeNull();
    expect(beside(null, 1)).toBeNull();
  });
});

describe('commit groups', () => {
  it('add up renders by component, the dearest first', () => {
    expect(commitGroups(analysis, commit('c1')).map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Row 3',
      'App 1',
      'Icon 1',
    ]);
  });
});
