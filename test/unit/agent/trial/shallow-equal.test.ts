import { expect, test } from 'vitest';
import { shallowEqual } from '../../../../src/agent/trial/shallow-equal.ts';

const item = {};

test.each([
  [
    { a: 1, item },
    { item, a: 1 },
  ],
  [{ a: Number.NaN }, { a: Number.NaN }],
  [null, null],
  [{}, {}],
])('%j is %j', (one, other) => {
  expect(shallowEqual(one, other)).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: {} }, { a: {} }],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ a: 0 }, { a: -0 }],
  [{}, null],
  [undefined, {}],
])('%j is not %j', (one, other) => {
  expect(shallowEqual(one, other)).toBe(false);
});

test('a getter is not run: an object that has one equals itself only', () => {
  let ran = 0;
  const withGetter = () => ({
    get a() {
      return ++ran;
    },
  });
  const one = withGetter();
  expect(shallowEqual(one, withGetter())).toBe(false);
  expect(shallowEqual(one, one)).toBe(true);
  expect(ran).toBe(0);
});
