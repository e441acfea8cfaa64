import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { RequestStep } from '../../src/analysis/model/request-step.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { NEWEST } from '../support/react-builds.ts';

// What the page asked and what the browser's network saw are found to be one, by what the server says which one it was.

describe('a request and its network entry', () => {
  const panel = usePanel();
  const record = (name: string): Promise<Analysis> =>
    recordOn(panel(), pageUrl('joins', NEWEST, `?case=${name}`), '#go');
  const requestsIn = ({ steps }: Analysis, path: string): readonly RequestStep[] =>
    steps.filter((step): step is RequestStep => step.kind === 'request' && new URL(step.url).pathname === path);
  /** The number that the server gave it, as the network entry has it. */
  const numberOf = ({ serverTiming }: RequestStep) => serverTiming.find(({ name }) => name === 'n')?.dur ?? null;
  /** The same as the page itself heard, in the order of its calls. */
  const heard = async () => {
    const numbers = await panel().page.evaluate('heard');
    if (!Array.isArray(numbers)) throw new Error('the page heard nothing');
    return numbers;
  };

  it.each(['parallel-get', 'parallel-post'])('%s: the same URL six times at once', async (name) => {
    const requests = requestsIn(await record(name), '/api/same');
    expect(requests.map(({ join }) => join)).toEqual(Array.from({ length: 6 }, () => 'key'));
    // in the order of the calls
    expect(requests.map(numberOf)).toEqual(await heard());
    expect(new Set(requests.map(numberOf)).size).toBe(6);
  });

  it('redirect: the last hop is the answer, the first one is a part of it', async () => {
    const analysis = await record('redirect');
    const [asked, ...hops] = requestsIn(analysis, '/api/old');
    expect(asked).toMatchObject({ join: 'key', status: 200 });
    expect(asked && numberOf(asked)).toBe((await heard())[0]);
    expect(hops).toMatchObject([{ join: 'har-only', status: 302, causes: [{ id: asked?.id, evidence: 'inferred' }] }]);
  });

  it('cached: the second answer came from the cache', async () => {
    const requests = requestsIn(await record('cached'), '/api/kept');
    expect(requests).toMatchObject([
      { join: 'key', fromCache: false, status: 200 },
      { join: 'key', fromCache: true, status: 200 },
    ]);
    expect(requests.map(numberOf)).toEqual(await heard());
  });

  it('aborted: joined, and without an answer', async () => {
    const [never] = requestsIn(await record('aborted'), '/api/never');
    expect(never).toMatchObject({ join: 'key', status: 0, responseAt: null, serverTiming: [] });
  });

  it('service worker: what the page asked is joined, once', async () => {
    const analysis = await record('worker');
    const all = requestsIn(analysis, '/api/through');
    const requests = all.filter(({ join }) => join !== 'har-only');
    expect(requests.map(({ join, status }) => [join, status])).toEqual([
      ['key', 200],
      ['key', 200],
    ]);
    expect(requests.map(numberOf)).toEqual(await heard());
    // the worker's own requests are seen too, and are nobody's
    const own = all.filter(({ join }) => join === 'har-only');
    expect(own.map(({ causes, initiator }) => [causes.length, new URL(initiator[0]?.url ?? '').pathname])).toEqual([
      [0, '/api/worker.js'],
      [0, '/api/worker.js'],
    ]);
  });
});
