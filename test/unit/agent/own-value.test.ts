import { describe, expect, test } from 'vitest';
import { isList, ownKeys, ownText, ownValue } from '../../../src/agent/own-value.ts';

const never = () => expect.fail('code of the page ran');

describe('what breaks on being looked at is nothing', () => {
  const { proxy: revoked, revoke } = Proxy.revocable([1], {});
  revoke();
  const thrower = () => {
    throw new Error('no');
  };
  const touchy = new Proxy({}, { getOwnPropertyDescriptor: thrower, ownKeys: thrower, get: never });

  test.each([
    ['a revoked proxy', revoked],
    ['a proxy that throws', touchy],
  ])('%s', (_, value) => {
    expect([ownValue(value, 'a'), ownText(value, 'a'), ownKeys(value), isList(value)]).toEqual([
      undefined,
      '',
      [],
      false,
    ]);
  });
});

test('own data is read, getters and what is inherited is not', () => {
  const holder = Object.create(
    { inherited: 1 },
    {
      own: { value: 'text', enumerable: true },
      getter: { get: never, enumerable: true },
    },
  );
  expect(['own', 'getter', 'inherited', 'none'].map((key) => ownValue(holder, key))).toEqual([
    'text',
    undefined,
    undefined,
    undefined,
  ]);
  expect(ownKeys(holder)).toEqual(['own', 'getter']);
  expect([isList([]), isList({ length: 0 })]).toEqual([true, false]);
});
