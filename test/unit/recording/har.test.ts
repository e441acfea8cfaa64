import { describe, expect, test } from 'vitest';
import { toNetworkRequest } from '../../../src/recording/har.ts';

/** As chrome.devtools.network hands it out (Chromium 156), shortened. */
const ENTRY = {
  startedDateTime: '2026-01-02T03:04:05.678Z',
  time: 120.5,
  _priority: 'High',
  _resourceType: 'fetch',
  _initiator: {
    type: 'script',
    stack: {
      callFrames: [
        { functionName: '__cf_12', url: 'chrome-extension://x/agent.js', lineNumber: 9, columnNumber: 9 },
        { functionName: 'fetch', url: 'chrome-extension://x/agent.js', lineNumber: 3, columnNumber: 3 },
        { functionName: 'addItem', url: 'http://localhost/src/api.ts', lineNumber: 19, columnNumber: 8 },
      ],
      parent: {
        description: 'await',
        callFrames: [{ functionName: 'onAdd', url: 'http://localhost/src/App.tsx', lineNumber: 0, columnNumber: 0 }],
      },
    },
  },
  request: {
    method: 'post',
    url: 'http://user:secret@localhost/api?id=1#top',
    httpVersion: 'http/1.1',
    headers: [
      { name: 'Authorization', value: 'Bearer secret' },
      { name: 'Cookie', value: 'session=secret' },
      { name: 'Accept', value: 'application/json' },
    ],
    cookies: [{ name: 'session', value: 'secret' }],
    postData: { mimeType: 'application/json', text: '{"card":"secret"}' },
  },
  response: {
    status: 201,
    statusText: 'Created',
    httpVersion: 'h2',
    headers: [
      { name: 'Content-Encoding', value: 'gzip' },
      { name: 'Set-Cookie', value: 'session=secret' },
      { name: 'Server-Timing', value: 'sql;dur=12' },
      { name: 'server-timing', value: 'total;dur=38' },
    ],
    content: { size: 2048, mimeType: 'application/json', text: 'secret' },
    _transferSize: 900,
  },
  timings: { blocked: 2, _blocked_queueing: 1.5, dns: -1, connect: -1, ssl: -1, send: 0.1, wait: 110, receive: 8.4 },
};

test('a fetch as Chrome reports it', () => {
  expect(toNetworkRequest(ENTRY)).toEqual({
    method: 'POST',
    url: 'http://localhost/api?id=1',
    status: 201,
    statusText: 'Created',
    httpVersion: 'h2',
    resourceType: 'fetch',
    startedAt: Date.parse('2026-01-02T03:04:05.678Z'),
    duration: 120.5,
    phases: { blocked: 2, dns: null, connect: null, ssl: null, send: 0.1, wait: 110, receive: 8.4, queueing: 1.5 },
    fromCache: false,
    priority: 'High',
    mimeType: 'application/json',
    contentSize: 2048,
    transferSize: 900,
    contentEncoding: 'gzip',
    serverTiming: [
      { name: 'sql', dur: 12, desc: '' },
      { name: 'total', dur: 38, desc: '' },
    ],
    traceId: null,
    requestHeaders: { accept: 'application/json' },
    responseHeaders: { 'content-encoding': 'gzip', 'server-timing': 'sql;dur=12, total;dur=38' },
    initiatorType: 'script',
    initiator: [
      { function: 'addItem', url: 'http://localhost/src/api.ts', line: 20, column: 9 },
      { function: 'onAdd', url: 'http://localhost/src/App.tsx', line: 1, column: 1 },
    ],
    joinKey: '__cf_12',
  });
});

test('nothing secret is kept', () => {
  expect(JSON.stringify(toNetworkRequest(ENTRY))).not.toContain('secret');
});

describe('other entries', () => {
  test('a parser-initiated script has the place of its tag', () => {
    const entry = { ...ENTRY, _initiator: { type: 'parser', url: 'http://localhost/', lineNumber: 11 } };
    expect(toNetworkRequest(entry)).toMatchObject({
      joinKey: null,
      initiatorType: 'parser',
      initiator: [{ function: '', url: 'http://localhost/', line: 12, column: 1 }],
    });
  });

  test('an aborted request has status 0 and no sizes', () => {
    const entry = { ...ENTRY, response: { status: 0, statusText: '', _error: 'net::ERR_ABORTED', content: {} } };
    expect(toNetworkRequest(entry)).toMatchObject({
      status: 0,
      statusText: 'net::ERR_ABORTED',
      contentSize: -1,
      transferSize: -1,
    });
  });

  test('a cached one says so', () => {
    expect(toNetworkRequest({ ...ENTRY, _fromCache: 'memory' })?.fromCache).toBe(true);
  });

  test.each([
    null,
    'entry',
    5,
    [],
    {},
    { request: { url: 'http://a/' } },
    { startedDateTime: 'soon', request: { url: 'a' } },
  ])('%j is no entry', (value) => {
    expect(toNetworkRequest(value)).toBeNull();
  });

  test('an endless chain of async parents ends', () => {
    const stack: Record<string, unknown> = { callFrames: [{ functionName: 'again', url: 'a.js', lineNumber: 0 }] };
    stack.parent = stack;
    expect(toNetworkRequest({ ...ENTRY, _initiator: { type: 'script', stack } })?.initiator).toHaveLength(100);
  });
});
