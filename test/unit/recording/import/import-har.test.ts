import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { RequestStep } from '../../../../src/analysis/model/request-step.ts';
import { parseRecording } from '../../../../src/recording/file.ts';
import { formats } from '../../../../src/report/formats.ts';
import { toHar } from '../../../../src/report/har.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const entry = (url: string, startedDateTime: string) => ({
  startedDateTime,
  time: 50,
  request: { method: 'GET', url, httpVersion: 'HTTP/1.1', headers: [{ name: 'Cookie', value: 'secret' }] },
  response: {
    status: 200,
    statusText: 'OK',
    headers: [{ name: 'Server-Timing', value: 'db;dur=12;desc="SQL 2 queries"' }],
    content: { size: 9, mimeType: 'application/json', text: 'secret' },
  },
  timings: { blocked: 1, send: 1, wait: 40, receive: 8 },
});

/** As any tool may write it: without a page, without what Chrome adds. */
const HAR = {
  log: {
    version: '1.2',
    creator: { name: 'Some proxy', version: '1' },
    entries: [
      entry('http://a.test/later', '2026-01-02T03:04:06.000Z'),
      entry('http://a.test/api', '2026-01-02T03:04:05.500Z'),
      { url: 5 },
    ],
  },
};

const open = (value: unknown): Analysis => {
  const parsed = parseRecording(JSON.stringify(value));
  if ('error' in parsed) return expect.fail(parsed.error);
  return analyze(parsed.recording);
};
const requestsOf = ({ steps }: Analysis) => steps.filter((step): step is RequestStep => step.kind === 'request');

describe('a HAR file', () => {
  const analysis = open(HAR);

  it('has its requests on a clock that begins with the first', () => {
    expect(requestsOf(analysis)).toMatchObject([
      {
        url: 'http://a.test/api',
        at: 0,
        end: 50,
        status: 200,
        phases: { blocked: 1, dns: null, wait: 40 },
        serverTiming: [{ name: 'db', dur: 12, desc: 'SQL 2 queries' }],
        join: 'har-only',
      },
      { url: 'http://a.test/later', at: 500, end: 550 },
    ]);
    expect(analysis.epoch).toBe(Date.parse('2026-01-02T03:04:05.500Z'));
    expect(analysis.info.startedAt).toBe('2026-01-02T03:04:05.500Z');
  });

  it('begins with its page where it names one', () => {
    const pages = [{ startedDateTime: '2026-01-02T03:04:05.000Z', id: 'p', title: 'http://a.test/', pageTimings: {} }];
    const { page, steps } = open({ log: { ...HAR.log, pages } });
    expect(page.url).toBe('http://a.test/');
    expect(steps.map(({ at }) => at)).toEqual([500, 1000]);
  });

  it('invents nothing: no cause, no input, no React', () => {
    expect(analysis.interactions).toEqual([]);
    expect(analysis.steps.flatMap(({ causes }) => causes)).toEqual([]);
    expect(analysis.react).toEqual([]);
    expect(JSON.stringify(requestsOf(analysis))).not.toContain('secret');
  });

  it('says that it is one, what it holds and what it lacks', () => {
    const notes = analysis.info.notes.join(' ');
    expect(notes).toMatch(/Imported from a HAR file of Some proxy: it holds requests.* It lacks inputs/);
    expect(notes).toContain('Entries of the file that could not be read: 1.');
    expect(notes).not.toContain('No React was found');
  });

  it('can be reported', () => {
    for (const format of formats) expect(format.render(analysis).length).toBeGreaterThan(50);
  });

  it('without a single entry is an empty recording', () => {
    expect(open({ log: { entries: [] } }).steps).toEqual([]);
  });
});

it('requests that were exported come back', () => {
  const shop = shopAnalysis();
  const told = (analysis: Analysis) =>
    requestsOf(analysis).map(({ method, url, status, at }) => [method, url, status, at]);
  const back = open(toHar(shop, { values: true }));
  // its clock begins with the page, as the recording's did
  expect(told(back)).toEqual(told(shop));
});
