import { expect, test } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { findRender } from '../../../../src/panel/state/find-renders.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
    click "Add" at 0..8 handler App.onAdd
    update App.a 1 by click as first
    commit 2..20 by first
      App 9ms state a 0->1
        Icon 1ms parent
    click "More" at 1000..1008 handler App.onMore
    update App.b 1001 by click as second
    commit 1002..1020 by second
      App 9ms state b 0->1
        Icon 1ms parent
  `),
);
const commit = analysis.stepById.get('c1');
const [app = 0, icon = 0] = commit?.kind === 'commit' ? commit.renders.columns.component : [];

test('the innermost instance that rendered, in the interaction that is shown', () => {
  expect(findRender(analysis, 0, [icon, app], 'i2')).toEqual({
    selection: { kind: 'render', commit: 'c2', index: 1 },
    name: 'Icon',
    exact: true,
  });
});

test('one around it where it did not render itself', () => {
  expect(findRender(analysis, 0, [0, 99_999, app], 'i1')).toMatchObject({ name: 'App', exact: false });
});

test('nothing where none of them rendered, or it is another document', () => {
  expect(findRender(analysis, 0, [0, 99_999], 'i1')).toBe(null);
  expect(findRender(analysis, 7, [icon], 'i1')).toBe(null);
});
