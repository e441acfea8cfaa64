import { describe, expect, it } from 'vitest';
import { debugToolbarOf, serverHeadersOf } from '../../../src/analysis/request-server.ts';
import type { NetworkRequest } from '../../../src/recording/network-request.ts';
import { cascade } from '../../support/cascade/cascade.ts';

const answered = (
  responseHeaders: Record<string, string>,
  url = 'http://api.test:8000/orders/?page=2',
): NetworkRequest => {
  const [request] = cascade('fetch GET /orders/ 0..50').network;
  if (!request) throw new Error('no request');
  return { ...request, url, responseHeaders };
};

describe('the Django Debug Toolbar', () => {
  it('answers on the origin of the request, by the name that its version uses', () => {
    expect(debugToolbarOf(answered({ 'djdt-store-id': '7f0c' }), [])).toEqual({
      id: '7f0c',
      sqlPanel: 'http://api.test:8000/__debug__/render_panel/?store_id=7f0c&panel_id=SQLPanel',
      counts: null,
    });
    expect(debugToolbarOf(answered({ 'djdt-request-id': '7f0c' }), [])?.sqlPanel).toBe(
      'http://api.test:8000/__debug__/render_panel/?request_id=7f0c&panel_id=SQLPanel',
    );
  });

  it('has the counts that were read of this request', () => {
    const counts = { queries: 9, similar: 8, duplicates: 2, ms: 2.5 };
    const read = [
      { ...counts, request: 'other', queries: 1 },
      { ...counts, request: '7f0c' },
    ];
    expect(debugToolbarOf(answered({ 'djdt-store-id': '7f0c' }), read)?.counts).toEqual(counts);
  });

  it.each<[string, NetworkRequest]>([
    ['no header', answered({})],
    ['an empty id', answered({ 'djdt-store-id': ' ' })],
    ['an id that would be more of the address', answered({ 'djdt-store-id': 'a&panel_id=x' })],
    ['an endless id', answered({ 'djdt-store-id': 'a'.repeat(65) })],
    ['a URL that is no web address', answered({ 'djdt-store-id': '7f0c' }, 'file:///tmp/x')],
  ])('is not there with %s', (_, request) => {
    expect(debugToolbarOf(request, [])).toBe(null);
  });
});

it('plain headers are kept as the server wrote them, and no others', () => {
  const headers = { 'x-runtime': '0.012345', 'x-request-id': 'a-b', 'x-response-time': '12ms', vary: 'cookie' };
  expect(serverHeadersOf(answered(headers))).toEqual({
    'x-runtime': '0.012345',
    'x-response-time': '12ms',
    'x-request-id': 'a-b',
  });
  expect(serverHeadersOf(answered({ 'x-runtime': '' }))).toEqual({});
});
