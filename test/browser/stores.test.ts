import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { ActionStep, UpdateStep } from '../../src/analysis/model/step.ts';
import { flowRows } from '../../src/report/flow/flow-rows.ts';
import { flowText } from '../../src/report/flow/flow-text.ts';
import { buildFlow } from '../../src/report/flow-tree.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { NEWEST, type ReactBuild, sliceOf } from '../support/react-builds.ts';

const BUILDS: readonly ReactBuild[] = [NEWEST, { version: '18.3.1', mode: 'production' }];

const actionsOf = (analysis: Analysis): readonly ActionStep[] =>
  analysis.steps.filter((step): step is ActionStep => step.kind === 'action');
const updatesOf = (analysis: Analysis): readonly UpdateStep[] =>
  analysis.steps.filter((step): step is UpdateStep => step.kind === 'update');
/** `action observed`: the kind of the first cause of each, and how it is known. */
const causesOf = (analysis: Analysis, steps: readonly (ActionStep | UpdateStep)[]): readonly string[] =>
  steps.map(({ causes: [cause] }) =>
    cause === undefined ? 'unknown' : `${analysis.stepById.get(cause.id)?.kind} ${cause.evidence}`,
  );

describe.each(sliceOf(BUILDS, 1))('actions of stores are steps, on React $version $mode', (build) => {
  const panel = usePanel();
  const record = (button: string) => recordOn(panel(), pageUrl('stores', build), button);

  it('Redux: a dispatch in a handler, and the update that it made', async () => {
    const analysis = await record('#add');
    expect(actionsOf(analysis)).toMatchObject([{ store: 'redux', name: 'shop', type: 'cart/addItem' }]);
    expect(causesOf(analysis, actionsOf(analysis))).toEqual(['interaction observed']);
    expect(causesOf(analysis, updatesOf(analysis))).toEqual(['action observed']);
    expect(actionsOf(analysis)[0]?.callSite?.url).toMatch(/stores\.tsx$/);
    const flow = flowText(flowRows(buildFlow(analysis, analysis.interactions[0]?.id ?? null))).join('\n');
    expect(flow).toMatch(/─ dispatch cart\/addItem .*\n.*─ .*→ commit 1/);
  });

  it('Redux: a thunk: each action has the cause of its own moment', async () => {
    const analysis = await record('#load');
    expect(actionsOf(analysis).map(({ type }) => type)).toEqual(['cart/loadItem/pending', 'cart/loadItem/fulfilled']);
    expect(causesOf(analysis, actionsOf(analysis))).toEqual(['interaction observed', 'request observed']);
    expect(causesOf(analysis, updatesOf(analysis))).toEqual(['action observed']);
  });

  it('Redux: dispatched by effects', async () => {
    const layout = await record('#layout');
    expect(causesOf(layout, actionsOf(layout))).toEqual(['commit observed']);
    // React looks again after the commit whether the store has changed: the same action, as its component tells
    const causes = ['interaction observed', 'action observed', 'action inferred'];
    expect(causesOf(layout, updatesOf(layout))).toEqual(causes);
    const passive = await record('#passive');
    expect(causesOf(passive, actionsOf(passive))).toEqual(['effect observed']);
    expect(causesOf(passive, updatesOf(passive))).toEqual(causes);
    expect(updatesOf(passive).map(({ during, effectOf }) => `${during} ${effectOf !== ''}`)).toEqual([
      'event false',
      'passive-effect true',
      'other false',
    ]);
  });

  it('Redux: what changed before a component had subscribed: React finds it after the commit', async () => {
    const analysis = await record('#late');
    const checked = updatesOf(analysis).filter(({ during }) => during === 'other');
    expect(checked.map(({ updateType }) => updateType)).toEqual(['store', 'store']);
    // nobody told the new component; the one that was there had been told
    expect(causesOf(analysis, checked)).toEqual(['commit observed', 'action inferred']);
    const effects = analysis.steps.filter((step) => step.kind === 'effect');
    expect(effects.every(({ causes: [cause] }) => cause?.evidence === 'observed')).toBe(true);
  });

  it('Zustand without its devtools has no contract: the update alone is there', async () => {
    const analysis = await record('#plain');
    expect(actionsOf(analysis)).toEqual([]);
    expect(causesOf(analysis, updatesOf(analysis))).toEqual(['interaction observed']);
  });

  it('TanStack Query: its caches tell, without the values in query keys', async () => {
    const analysis = await record('#refetch');
    expect(actionsOf(analysis)).toMatchObject([
      { store: 'tanstack-query', type: 'todos/fetch', end: null },
      { store: 'tanstack-query', type: 'todos/success', end: null },
    ]);
    expect(causesOf(analysis, actionsOf(analysis))).toEqual(['interaction observed', 'request observed']);
    const mutation = await record('#mutate');
    expect(actionsOf(mutation).map(({ type }) => type)).toEqual([
      'mutation addTodo/pending',
      'todos/success',
      'mutation addTodo/success',
    ]);
  });
});

describe('Zustand with its devtools (development only)', () => {
  const panel = usePanel();

  it('tells an action when it is done: the update in it is inferred from the place of the call', async () => {
    const analysis = await recordOn(panel(), pageUrl('stores'), '#feed');
    expect(actionsOf(analysis)).toMatchObject([{ store: 'zustand', type: 'bear/feed', end: null }]);
    expect(causesOf(analysis, actionsOf(analysis))).toEqual(['interaction observed']);
    expect(causesOf(analysis, updatesOf(analysis))).toEqual(['action inferred']);
  });

  it('leaves nothing behind in the page, and no subscription in a cache', async () => {
    await recordOn(panel(), pageUrl('stores'), '#refetch');
    expect(
      await panel().page.evaluate(() => {
        const client: unknown = Reflect.get(window, '__TANSTACK_QUERY_CLIENT__');
        const cache = (client as { getQueryCache: () => { listeners: Set<unknown> } }).getQueryCache();
        return {
          own: Object.getOwnPropertyNames(window).filter((key) => key.startsWith('__REDUX')),
          enumerable: Object.keys(Window.prototype).filter((key) => key.startsWith('__REDUX')),
          listeners: cache.listeners.size,
        };
      }),
    ).toEqual({ own: [], enumerable: [], listeners: 0 });
  });
});
