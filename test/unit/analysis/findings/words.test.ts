import { describe, expect, it } from 'vitest';
import { formatMs, formatPlace, listNames, plural, shortUrl } from '../../../../src/analysis/findings/words.ts';

describe('words', () => {
  it.each([
    [null, 'unknown'],
    [0, '0 ms'],
    [0.01, '<0.1 ms'],
    [0.34, '0.3 ms'],
    [14.24, '14.2 ms'],
    [12, '12 ms'],
    [99.96, '100 ms'],
    [120.4, '120 ms'],
    [12_345, '12.3 s'],
  ])('shows %s as %s', (ms, text) => {
    expect(formatMs(ms)).toBe(text);
  });

  it('counts and lists as people do', () => {
    expect([plural(1, 'render'), plural(2, 'render'), plural(2, 'try', 'tries')]).toEqual([
      '1 render',
      '2 renders',
      '2 tries',
    ]);
    expect([listNames([]), listNames(['a']), listNames(['a', 'b', 'c']), listNames(['a', 'b', 'c'], 2)]).toEqual([
      '',
      'a',
      'a, b and c',
      'a, b and 1 more',
    ]);
  });

  it('shortens addresses', () => {
    expect([shortUrl('https://a.test/x?y=1#z'), shortUrl('https://a.test'), shortUrl('/rel')]).toEqual([
      '/x?y=1',
      '/',
      '/rel',
    ]);
    expect(formatPlace({ url: 'http://localhost:5173/src/App.tsx?t=1', line: 31 })).toBe('src/App.tsx:31');
  });
});
