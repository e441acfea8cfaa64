import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatMs, shortPlace, shortUrl } from '../../../src/panel/view/format.ts';

describe('format', () => {
  it.each([
    [null, '–'],
    [0, '0.0 ms'],
    [0.04, '0.04 ms'],
    [0.3, '0.3 ms'],
    [14.24, '14.2 ms'],
    [99.97, '100 ms'],
    [245.3, '245 ms'],
    [1240, '1.24 s'],
  ])('shows %o ms as %s', (ms, text) => {
    expect(formatMs(ms)).toBe(text);
  });

  it('tells unknown sizes from empty ones', () => {
    expect(formatBytes(null)).toBe('–');
    expect(formatBytes(0)).toBe('0 B');
    expect(formatBytes(14_210)).toBe('14.2 kB');
    expect(formatBytes(1_300_000)).toBe('1.3 MB');
  });

  it('parts thousands', () => {
    expect(formatCount(999)).toBe('999');
    expect(formatCount(1_234_567)).toBe('1\u202f234\u202f567');
  });

  it('shortens places and URLs to what tells them apart', () => {
    expect(shortPlace({ url: 'http://x/src/App.tsx?t=1', line: 3 })).toBe('App.tsx:3');
    expect(shortPlace({ url: 'http://x/', line: 3 })).toBe('http://x/:3');
    expect(shortUrl('http://localhost:5173/api/cart?id=1')).toBe('/api/cart?id=1');
    expect(shortUrl('http://localhost:5173')).toBe('/');
    expect(shortUrl('not a url')).toBe('not a url');
  });
});
