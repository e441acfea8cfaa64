import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { causeArrows } from '../../../../src/panel/view/timeline/cause-arrows.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
    click "Add" at 0..8 handler App.onAdd
    fetch POST /api 5..105 by click
    update App.items 106 by fetch?
    commit 107..127 by update
      App 18ms state items 0->1
        Cart 10ms parent
  `),
);
const words = (selection: Parameters<typeof causeArrows>[1]) =>
  causeArrows(analysis, selection).map(
    ({ from, to, evidence, role }) =>
      `${from} → ${to.kind === 'step' ? to.id : `render ${to.index}`} ${evidence} ${role}`,
  );

describe('cause arrows', () => {
  it('lead from the input to the selected render', () => {
    expect(words({ kind: 'render', commit: 'c1', index: 1 })).toEqual([
      'c1 → render 1 observed cause',
      'u1 → c1 observed cause',
      'r1 → u1 guessed cause',
      'i1 → r1 observed cause',
    ]);
  });

  it('show what a step caused directly, apart from its causes', () => {
    expect(words({ kind: 'step', id: 'r1' })).toEqual(['i1 → r1 observed cause', 'r1 → u1 guessed effect']);
  });

  it('are not drawn for an interaction, a finding or nothing', () => {
    expect(words({ kind: 'interaction', id: 'i1' })).toEqual([]);
    expect(words({ kind: 'finding', id: 'x1' })).toEqual([]);
    expect(words(null)).toEqual([]);
  });
});
