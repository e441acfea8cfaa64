import { describe, expect, it } from 'vitest';
import { toTrace } from '../../../../src/report/trace.ts';
import { exampleAnalysis } from '../../../support/example-analysis.ts';
import { HOSTILE, hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { readTrace } from '../../../support/read-trace.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

describe('a trace, read by Chrome’s trace engine', () => {
  it('has our tracks with every step in them', async () => {
    const { tracks } = await readTrace(toTrace(shopAnalysis()));
    expect(Object.keys(tracks)).toEqual(['Clickfall']);
    const { Clickfall = {} } = tracks;
    expect(Object.keys(Clickfall).toSorted()).toEqual([
      'Commits',
      'Effects',
      'Frames and paints',
      'Interaction',
      'Marks',
      'Renders',
      'Requests',
      'Timers',
      'Updates',
    ]);
    expect(Clickfall.Interaction).toEqual(['click "Add to cart"']);
    expect(Clickfall.Commits).toEqual(['commit 1', 'commit 2', 'commit 3', 'commit 4']);
    expect(Clickfall.Requests).toHaveLength(9);
    expect(Clickfall.Renders?.filter((name) => name === 'CartRow')).toHaveLength(5);
  });

  it('says of each entry what caused it, how that is known, and what is to be said of it', async () => {
    const { entry } = await readTrace(toTrace(shopAnalysis()));
    expect(entry('POST /api/cart/items?token=…')).toMatchObject({
      duration: 120_000,
      properties: expect.arrayContaining([
        ['cause', 'click "Add to cart" (i1), observed'],
        ['status', '201'],
        ['server', 'sql 12 ms SQL 3 queries'],
        ['place', 'src/CartButton.tsx:21'],
      ]),
    });
    expect(entry('CartIcon')).toMatchObject({
      color: 'error',
      duration: 2000,
      properties: expect.arrayContaining([['verdict', 'avoidable, proven: equal props']]),
    });
  });

  it('fills Chrome’s own tracks', async () => {
    const { interactions, requests, markers } = await readTrace(toTrace(shopAnalysis()));
    expect(interactions).toEqual([{ type: 'click', duration: 16_000, inputDelay: 1000 }]);
    expect(requests).toHaveLength(9);
    expect(requests[0]).toEqual({ url: 'http://shop.test/api/cart/items?token=…', duration: 120_000, status: 201 });
    expect(markers).toEqual(['click "Add to cart" settled']);
  });

  it('says nothing of an interaction whose next paint is not known, and of requests that the network did not report', async () => {
    const shop = shopAnalysis();
    const { interactions, requests } = await readTrace(
      toTrace({
        ...shop,
        interactions: shop.interactions.map((interaction) => ({
          ...interaction,
          timing: { ...interaction.timing, presentationDelay: null },
        })),
        steps: shop.steps.map((step) => (step.kind === 'request' ? { ...step, network: null } : step)),
      }),
    );
    expect(interactions).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('can be read of a real page', async () => {
    const analysis = exampleAnalysis();
    const { tracks, requests, interactions } = await readTrace(toTrace(analysis));
    const renders = analysis.steps.reduce((sum, step) => sum + (step.kind === 'commit' ? step.renders.length : 0), 0);
    expect(tracks.Clickfall?.Renders).toHaveLength(renders);
    expect(requests).toHaveLength(analysis.steps.filter((step) => step.kind === 'request' && step.network).length);
    expect(interactions).toHaveLength(1);
  });

  it('can be read whatever things are called', async () => {
    const { tracks } = await readTrace(toTrace(hostileAnalysis()));
    const names = Object.values(tracks.Clickfall ?? {}).flat();
    expect(names).toContain(`${HOSTILE[0]} root`);
    expect(names.filter((name) => /[^\P{C}]/u.test(name) || name.length > 300)).toEqual([]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
  });
});
