import { describe, expect, it } from 'vitest';
import { harUrl, queryOf } from '../../../../src/report/har/har-url.ts';
import { toHar } from '../../../../src/report/har.ts';
import { exampleAnalysis } from '../../../support/example-analysis.ts';
import { harProblems } from '../../../support/har-validator.ts';
import { hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { networkEntry } from '../../../support/network-entry.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

describe('a HAR', () => {
  it.each([
    { what: 'a shop', analysis: shopAnalysis() },
    { what: 'a real page', analysis: exampleAnalysis() },
    { what: 'a page with hostile names', analysis: hostileAnalysis() },
  ])('of $what is valid', ({ analysis }) => {
    const har = toHar(analysis);
    expect(har.log.entries.length).toBeGreaterThan(5);
    expect(harProblems(JSON.parse(JSON.stringify(har)))).toEqual([]);
  });

  it('would not be valid with a relative address or without its timings', () => {
    const har = JSON.parse(JSON.stringify(toHar(shopAnalysis())));
    har.log.entries[0].request.url = 'not an address';
    delete har.log.entries[1].timings;
    expect(harProblems(har)).toEqual([
      '/log/entries/0/request/url must match format "uri"',
      "/log/entries/1 must have required property 'timings'",
    ]);
  });

  it('says of each entry what the browser did, and what the cascade made of it', () => {
    const [entry] = toHar(shopAnalysis()).log.entries;
    expect(entry).toMatchObject({
      startedDateTime: '2026-01-01T00:00:00.105Z',
      time: 120,
      request: {
        method: 'POST',
        url: 'http://shop.test/api/cart/items?token=%E2%80%A6',
        queryString: [{ name: 'token', value: '…' }],
        cookies: [],
      },
      response: { status: 201, cookies: [], content: { size: 10, mimeType: 'application/json' } },
      timings: { blocked: 0, dns: -1, send: 0, wait: 110, receive: 1 },
      _clickfall: { step: 'r1', interaction: 'i1', causes: ['click "Add to cart" (i1), observed'], unknownTimings: [] },
    });
  });

  it('keeps values of queries where that was asked for', () => {
    const [entry] = toHar(shopAnalysis(), { values: true }).log.entries;
    expect(entry?.request.queryString).toEqual([{ name: 'token', value: 'secret' }]);
  });

  it('says which timings HAR wants and nobody knows', () => {
    const shop = shopAnalysis();
    const phases = { blocked: null, dns: null, connect: null, ssl: null, send: null, wait: null, receive: null };
    const steps = shop.steps.map((step) =>
      step.kind === 'request' ? { ...step, network: networkEntry({ url: step.url, phases, transferSize: -1 }) } : step,
    );
    const [entry] = toHar({ ...shop, steps }).log.entries;
    expect(entry?.timings).toEqual({ blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0 });
    expect(entry?._clickfall).toMatchObject({ unknownTimings: ['send', 'wait', 'receive'] });
    expect(entry?.response).not.toHaveProperty('_transferSize');
  });

  it('makes up no entry for what the browser did not report', () => {
    const shop = shopAnalysis();
    const steps = shop.steps.map((step) => (step.kind === 'request' ? { ...step, network: null } : step));
    const { log } = toHar({ ...shop, steps });
    expect(log.entries).toEqual([]);
    expect(log._clickfall).toMatchObject({ requestsWithoutEntry: 9 });
  });
});

describe('an address in a HAR', () => {
  it.each([
    ['http://a.test/ä b?q=…', 'http://a.test/%C3%A4%20b?q=%E2%80%A6'],
    ['http://[::1]:8080/x?q=%20&r=%zz', 'http://[::1]:8080/x?q=%20&r=%25zz'],
    ['http://a.test/\ud800', 'http://a.test/%EF%BF%BD'],
  ])('%j is %j', (url, written) => {
    expect(harUrl(url)).toBe(written);
  });

  it('has its query as a list', () => {
    expect(queryOf('http://a.test/x?a=1&b&c=%zz&d=a+b&e=1=2#f=3')).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '' },
      { name: 'c', value: '%zz' },
      { name: 'd', value: 'a b' },
      { name: 'e', value: '1=2' },
    ]);
  });
});
