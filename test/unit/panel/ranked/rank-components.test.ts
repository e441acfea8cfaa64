import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { ComponentSummary } from '../../../../src/analysis/model/render.ts';
import { firstRenderOf } from '../../../../src/panel/view/ranked/first-render.ts';
import { rankComponents } from '../../../../src/panel/view/ranked/rank-components.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const component = (name: string, over: Partial<ComponentSummary>): ComponentSummary => ({
  name,
  type: 'function',
  compiled: false,
  renders: 0,
  mounts: 0,
  avoidable: 0,
  instances: 1,
  self: null,
  subtree: null,
  memoHits: 0,
  memoMisses: 0,
  source: null,
  ...over,
});
const names = (components: readonly ComponentSummary[]) => components.map(({ name }) => name);
const some = [
  component('B', { self: 2 }),
  component('A', { self: 2 }),
  component('D', {}),
  component('C', { self: 5 }),
];

describe('ranked components', () => {
  it('stand with the dearest first, equals by name', () => {
    expect(names(rankComponents(some, { column: 'self', descending: true }))).toEqual(['C', 'A', 'B', 'D']);
  });

  it('keep the unknown last either way: it is not 0', () => {
    expect(names(rankComponents(some, { column: 'self', descending: false })).at(-1)).toBe('D');
  });

  it('sort by name both ways', () => {
    expect(names(rankComponents(some, { column: 'name', descending: true }))).toEqual(['D', 'C', 'B', 'A']);
  });
});

describe('first render', () => {
  const analysis = analyze(
    cascade(`
      click "One" at 0..8 handler App.one
      update App.a 1 by click
      commit 2..6 by update
        App 3ms state a 0->1
          Icon 1ms parent
      click "Two" at 500..508 handler App.two
      update App.b 501 by click
      commit 502..506 by update
        App 3ms state b 0->1
    `),
  );

  it('is that of the shown interaction, else of another', () => {
    expect(firstRenderOf(analysis, 'App', 'i2')).toEqual({ kind: 'render', commit: 'c2', index: 0 });
    expect(firstRenderOf(analysis, 'Icon', 'i2')).toEqual({ kind: 'render', commit: 'c1', index: 1 });
  });

  it('is null for a component that never rendered', () => {
    expect(firstRenderOf(analysis, 'Missing', null)).toBeNull();
  });
});
