import { expect, test } from 'vitest';
import { bodyHash } from '../../../../src/agent/causes/body-hash.ts';
import { requestUrl } from '../../../../src/agent/causes/request-url.ts';

const BASE = 'http://localhost/shop/index.html';

test.each([
  ['api/cart?id=1', 'http://localhost/shop/api/cart?id=1'],
  ['//cdn.example/x', 'http://cdn.example/x'],
  ['https://user:secret@example.com/a', 'https://example.com/a'],
  ['https://user@example.com/a', 'https://example.com/a'],
  ['http://user:secret@[broken/a', 'http://[broken/a'],
])('%s becomes %s', (text, expected) => {
  expect(requestUrl(text, BASE, URL)).toBe(expected);
});

test('a data URL is cut', () => {
  expect(requestUrl(`data:text/plain,${'x'.repeat(20_000)}`, BASE, URL)).toHaveLength(8_192);
});

test('equal bodies have equal hashes, others differ, and what is no text has none', () => {
  expect(bodyHash('{"id":1}')).toBe(bodyHash('{"id":1}'));
  expect(bodyHash('{"id":1}')).not.toBe(bodyHash('{"id":2}'));
  expect(bodyHash('')).not.toBeNull();
  expect(bodyHash(new Uint8Array(2))).toBeNull();
  expect(bodyHash(null)).toBeNull();
});

test('long bodies that differ behind the hashed part are told apart by their length', () => {
  const long = 'x'.repeat(1_000_000);
  expect(bodyHash(`${long}a`)).not.toBe(bodyHash(`${long}ab`));
});
