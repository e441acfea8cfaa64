import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { createPanelState } from '../../../../src/panel/state/panel-state.ts';
import { sameSelection } from '../../../../src/panel/state/selection.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const recording = cascade(`
  click "Toys" at 0..8 handler App.toys
  update App.a 1 by click
  commit 2..6 by update
    App 3ms state a 0->1
  click "Add" at 500..508 handler App.add
  fetch POST /api 505..705 by click
  update App.b 706 by fetch
  commit 707..710 by update
    App 3ms state b 0->1
      CartIcon 1ms parent
  mark added 706
`);

describe('panel state', () => {
  it('shows what was analysed, not while another recording runs', () => {
    const state = shown();
    state.phase.value = 'recording';
    expect(state.analysis.value).toBeNull();
    state.phase.value = 'ready';
    expect(state.analysis.value?.interactions).toHaveLength(2);
  });

  it('tells that something is analysed, and shows nothing meanwhile', () => {
    const state = shown();
    const work = { file: 'big.clickfall.json', progress: { stage: 'reading', done: 0 } } as const;
    state.work.value = work;
    expect(state.outcome.value).toEqual({ kind: 'analysing', work });
    expect(state.analysis.value).toBeNull();
    state.work.value = null;
    expect(state.outcome.value.kind).toBe('done');
  });

  const shown = () => {
    const state = createPanelState();
    state.phase.value = 'ready';
    state.result.value = { kind: 'done', analysis: analyze(recording), isComplete: true };
    return state;
  };

  it('shows the longest interaction until something is selected', () => {
    expect(shown().interaction.value?.target.text).toBe('Add');
  });

  it.each([
    [{ kind: 'interaction', id: 'i1' }, 'Toys'],
    [{ kind: 'step', id: 'u1' }, 'Toys'],
    [{ kind: 'render', commit: 'c1', index: 0 }, 'Toys'],
    [{ kind: 'step', id: 'r1' }, 'Add'],
  ] as const)('follows the selection %o to its interaction', (selection, target) => {
    const state = shown();
    state.selection.value = selection;
    expect(state.interaction.value?.target.text).toBe(target);
  });

  it('falls back where the selection belongs to no interaction of this recording', () => {
    const state = shown();
    state.selection.value = { kind: 'step', id: 'r99' };
    expect(state.interaction.value?.target.text).toBe('Add');
  });

  it('finds steps and components, in time order, whatever the case', () => {
    const state = shown();
    state.search.value = 'carticon';
    expect(state.matches.value).toEqual([{ kind: 'render', commit: 'c2', index: 1 }]);
    state.search.value = '/API';
    expect(state.matches.value).toEqual([{ kind: 'step', id: 'r1' }]);
    state.search.value = 'add';
    expect(state.matches.value).toEqual([
      { kind: 'interaction', id: 'i2' },
      { kind: 'step', id: 'm1' },
    ]);
  });

  it('finds nothing for an empty search or an unknown word', () => {
    const state = shown();
    expect(state.matches.value).toEqual([]);
    state.search.value = 'zebra';
    expect(state.matches.value).toEqual([]);
  });
});

describe('same selection', () => {
  it('compares by what is meant', () => {
    const render = { kind: 'render', commit: 'c1', index: 3 } as const;
    expect(sameSelection(render, { ...render })).toBe(true);
    expect(sameSelection(render, { ...render, index: 4 })).toBe(false);
    expect(sameSelection({ kind: 'step', id: 'a' }, { kind: 'finding', id: 'a' })).toBe(false);
    expect(sameSelection(null, null)).toBe(true);
    expect(sameSelection(null, render)).toBe(false);
  });
});
