import { describe, expect, it } from 'vitest';
import { createPseudonyms, redactText, redactUrl } from '../../../src/recording/redact-text.ts';

describe('redactUrl', () => {
  it.each([
    ['http://a.test/x?q=1&flag&r=', 'http://a.test/x?q=…&flag&r=…'],
    ['http://a.test/x#token=1', 'http://a.test/x'],
    ['http://a.test/x', 'http://a.test/x'],
    ['http://user:pass@a.test/@x?u=a@b', 'http://a.test/@x?u=…'],
    ['/api?a=1=2&b=%20#f?g=1', '/api?a=…&b=…'],
    ['', ''],
  ])('of %s is %s', (url, redacted) => {
    expect(redactUrl(url)).toBe(redacted);
  });
});

/** Code, in which an expression stands for a value. */
const SKETCH = ['fetch("/api/stock?ids=$', '{ids}")'].join('');

describe('redactText', () => {
  it.each([
    ['GET /api?token=secret twice', 'GET /api?token=… twice'],
    ['at f (http://a.test/p.js?v=secret:12:34)', 'at f (http://a.test/p.js?v=…:12:34)'],
    ['http://a.test/p.js?v=se:cret:12:34', 'http://a.test/p.js?v=…:12:34'],
    ['see wss://u:p@a.test/s?ticket=1#x.', 'see wss://a.test/s?ticket=…'],
    ['http://a.test/#access=1:2:3', 'http://a.test/:2:3'],
    [SKETCH, SKETCH],
    ['is it 1 ? a=b : c & d=e', 'is it 1 ? a=b : c & d=e'],
    ['plain text, no address', 'plain text, no address'],
    ['mail me@a.test', 'mail me@a.test'],
  ])('of %j is %j', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });
});

describe('pseudonyms', () => {
  it('keep apart what differs, and together what is equal', () => {
    const replace = createPseudonyms();
    expect(redactUrl('/stock?id=7&page=8', replace)).toBe('/stock?id=…&page=…2');
    expect(redactUrl('/stock?id=9', replace)).toBe('/stock?id=…3');
    expect(redactText('at http://a.test/stock?id=7:1:2', replace)).toBe('at http://a.test/stock?id=…:1:2');
  });

  it('stay as they are when a file is redacted once more', () => {
    expect(redactUrl('/stock?id=…2&page=…', createPseudonyms())).toBe('/stock?id=…2&page=…');
  });
});
