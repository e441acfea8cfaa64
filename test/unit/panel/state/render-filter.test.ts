import { describe, expect, it } from 'vitest';
import { measureRange } from '../../../../src/panel/state/measure-range.ts';
import {
  activeFilter,
  countFiltered,
  type RenderFilter,
  stepPasses,
} from '../../../../src/panel/state/render-filter.ts';
import { DEFAULT_SETTINGS } from '../../../../src/panel/state/settings.ts';
import { createTreeFilter } from '../../../../src/panel/view/cascade/tree-filter.ts';
import { treeRows } from '../../../../src/panel/view/cascade/tree-rows.ts';
import { buildFlow } from '../../../../src/report/flow-tree.ts';
import { analyzePicture, stepOf } from '../../../support/cascade/look-up.ts';

const analysis = analyzePicture(`
click "Add" at 0..8 handler App.onAdd
fetch POST /api 10..50 by click
update App.items 50 by fetch
commit 51..60 by update
  App 9ms state items 0->1
    Cart 5ms parent
      Row*2 2ms parent
    Total 1ms own
`);
const filter = (part: Partial<RenderFilter>): RenderFilter => ({
  minMs: 0,
  onlyAvoidable: false,
  hideLibrary: false,
  component: null,
  ...part,
});

describe('a filter', () => {
  it('is none where nothing is filtered', () => {
    expect(activeFilter(DEFAULT_SETTINGS, null)).toBeNull();
    expect(activeFilter(DEFAULT_SETTINGS, 'Row')).toEqual(filter({ component: 'Row' }));
  });

  it.each([
    { part: { minMs: 3 }, shown: 2 },
    { part: { onlyAvoidable: true }, shown: 3 },
    { part: { component: 'Row' }, shown: 2 },
    { part: { component: 'Row', minMs: 3 }, shown: 0 },
    { part: { hideLibrary: true }, shown: 5 },
  ])('$part lets $shown renders through', ({ part, shown }) => {
    expect(countFiltered(analysis, filter(part))).toEqual({ shown, all: 5 });
  });

  it('lets a step through by its length, a commit by its renders, an update by its component', () => {
    const passes = (kind: 'interaction' | 'request' | 'update' | 'commit', part: Partial<RenderFilter>) =>
      stepPasses(analysis, stepOf(analysis, kind), filter(part));
    expect(passes('request', { minMs: 30 })).toBe(true);
    expect(passes('request', { minMs: 50 })).toBe(false);
    expect(passes('commit', { component: 'Row' })).toBe(true);
    expect(passes('commit', { component: 'Other' })).toBe(false);
    expect(passes('update', { component: 'App' })).toBe(true);
    expect(passes('update', { component: 'Row' })).toBe(false);
    expect(passes('interaction', { component: 'Other' })).toBe(true);
  });

  it('leaves renders out of the tree, but not what holds one that passes', () => {
    const { isShown, isFaint } = createTreeFilter(analysis, filter({ component: 'Row' }));
    const rows = treeRows(buildFlow(analysis, 'i1'), () => true, isShown);
    const names = rows.flatMap(({ node }) =>
      node.renders ? [`${node.renders.name}${isFaint(node) ? ' faint' : ''}`] : [],
    );
    expect(names).toEqual(['App faint', 'Cart faint', 'Row']);
  });
});

describe('a measured range', () => {
  it('counts what began in it, and requests that were open', () => {
    expect(measureRange(analysis, { start: 0, end: 100 })).toEqual({
      renders: 5,
      avoidable: 3,
      commits: 1,
      requests: 1,
    });
    expect(measureRange(analysis, { start: 20, end: 40 })).toEqual({
      renders: 0,
      avoidable: 0,
      commits: 0,
      requests: 1,
    });
    expect(measureRange(analysis, { start: 70, end: 90 })).toEqual({
      renders: 0,
      avoidable: 0,
      commits: 0,
      requests: 0,
    });
  });
});
