import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { Selection } from '../../../../src/panel/state/selection.ts';
import { stepBeside, stepKeyOf } from '../../../../src/panel/view/timeline/step-keys.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
    click "Add" at 0..8 handler App.onAdd
    update App.a 1 by click as first
    commit 2..20 by first
      App 9ms state a 0->1
  `),
);
const idsFrom = (start: Selection | null, by: 1 | -1): readonly string[] => {
  const ids: string[] = [];
  for (let at = stepBeside(analysis, start, by); at !== null; at = stepBeside(analysis, at, by)) {
    if ('id' in at) ids.push(at.id);
  }
  return ids;
};

describe('walking the timeline', () => {
  it('stops at every step in time, and ends at the last', () => {
    const ids = analysis.steps.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(idsFrom(null, 1)).toEqual(ids);
    expect(idsFrom(null, -1)).toEqual(ids.toReversed());
  });

  it('goes on from the commit of a selected render', () => {
    const commit = analysis.steps.find(({ kind }) => kind === 'commit')?.id ?? '';
    expect(stepBeside(analysis, { kind: 'render', commit, index: 0 }, -1)).toEqual(
      stepBeside(analysis, { kind: 'step', id: commit }, -1),
    );
  });

  it('passes over plain frames', () => {
    const frame = { kind: 'paint', type: 'frame', id: 'f1' } as (typeof analysis.steps)[number];
    expect(stepBeside({ steps: [frame] }, null, 1)).toBeNull();
  });

  it('knows its keys, and no other', () => {
    expect(stepKeyOf('ArrowDown')).toBe('nextStep');
    expect(stepKeyOf('Enter')).toBe('fitStep');
    expect(stepKeyOf('x')).toBeNull();
  });
});
