import { expect, test } from 'vitest';
import { createPlaces } from '../../../../src/agent/causes/places.ts';

const create = () => createPlaces({ functionSource: (fn) => Function.prototype.toString.call(fn) });

test('closures of one place share it, others do not', () => {
  const { ofCallback } = create();
  const closure = (value: number) => () => value;
  const place = ofCallback(closure(1));
  expect(place).not.toBeNull();
  expect(ofCallback(closure(2))).toBe(place);
  expect(ofCallback(() => 'another')).not.toBe(place);
});

test('native and bound functions have none: what they run is not known', () => {
  const { ofCallback } = create();
  expect(ofCallback(Math.max)).toBeNull();
  expect(ofCallback((() => 1).bind(null))).toBeNull();
});

test('a call is told by its innermost frame and its kind', () => {
  const { ofStack } = create();
  const place = ofStack('fetch', 'at load (a.js:1:2)\nat click (a.js:9:9)');
  expect(ofStack('fetch', 'at load (a.js:1:2)\nat hover (a.js:8:8)')).toBe(place);
  expect(ofStack('fetch', 'at load (a.js:1:3)')).not.toBe(place);
  expect(ofStack('xhr', 'at load (a.js:1:2)')).not.toBe(place);
  expect(ofStack('fetch', '')).toBeNull();
});
