import { expect, test } from 'vitest';
import { readResourceType } from '../../../src/recording/har-resource-type.ts';

const sent = (headers: Readonly<Record<string, string>>, method = 'GET') => ({
  method,
  headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
});

test('Chrome says it', () => {
  expect(readResourceType({ _resourceType: 'xhr' }, sent({ 'Sec-Fetch-Dest': 'empty' }))).toBe('xhr');
});

test('Firefox does not: from the headers that it sent', () => {
  expect(readResourceType({}, sent({ 'Sec-Fetch-Dest': 'script' }))).toBe('script');
  expect(readResourceType({}, sent({ 'Sec-Fetch-Dest': 'style' }))).toBe('stylesheet');
  expect(readResourceType({}, sent({ 'Sec-Fetch-Dest': 'empty' }))).toBe('');
  expect(readResourceType({}, sent({ 'Access-Control-Request-Method': 'PUT' }, 'OPTIONS'))).toBe('preflight');
});

test('nobody says it', () => {
  expect(readResourceType({}, sent({}, 'OPTIONS'))).toBe('other');
  expect(readResourceType(null, null)).toBe('other');
});
