import { expect, test } from 'vitest';
import { createComparer } from '../../../../../src/agent/react/commit/equality.ts';

const compare = (before: unknown, after: unknown) => createComparer(() => 0).compare(before, after);
const element = (type: unknown, props: object, key: string | null = null) => ({
  $$typeof: Symbol.for('react.transitional.element'),
  type,
  key,
  props,
});
const arrow = () => () => 1;

test('the same value is no change at all', () => {
  const object = {};
  expect(compare(object, object)).toBe(null);
  expect(compare(Number.NaN, Number.NaN)).toBe(null);
});

test.each([
  ['objects', { a: 1, b: { c: [1, 2] } }, { a: 1, b: { c: [1, 2] } }],
  ['dates', new Date(5), new Date(5)],
  ['maps', new Map([['a', { x: 1 }]]), new Map([['a', { x: 1 }]])],
  ['sets', new Set([1, 2]), new Set([1, 2])],
  ['patterns', /a+/gi, /a+/gi],
  [
    'objects without prototype',
    Object.assign(Object.create(null), { a: 1 }),
    Object.assign(Object.create(null), { a: 1 }),
  ],
])('equal %s are equal data', (_, before, after) => {
  expect(compare(before, after)).toBe('equal-data');
});

test.each([
  ['a member', { a: 1 }, { a: 2 }],
  ['one more key', { a: 1 }, { a: 1, b: undefined }],
  ['another key', { a: undefined }, { b: undefined }],
  ['length', [1], [1, 2]],
  ['kind', [], {}],
  ['type', '1', 1],
  ['null', null, {}],
  ['a date', new Date(5), new Date(6)],
  ['a map value', new Map([['a', 1]]), new Map([['a', 2]])],
  [
    'a bigger map',
    new Map([['a', 1]]),
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  ],
  ['a set member', new Set([1]), new Set([2])],
  ['flags', /a/g, /a/i],
  ['the sign of zero', { a: 0 }, { a: -0 }],
])('differing in %s is different', (_, before, after) => {
  expect(compare(before, after)).toBe('different');
});

test('functions are told by their text, which proves nothing about native ones', () => {
  expect(compare(arrow(), arrow())).toBe('same-text');
  expect(
    compare(
      () => 1,
      () => 2,
    ),
  ).toBe('different');
  expect(compare(arrow().bind(null), arrow().bind(null))).toBe('unknown');
});

test('functions of the same first 400 characters but another end are different', () => {
  const body = `return ${'0+'.repeat(300)}`;
  expect(compare(new Function(`${body}1`), new Function(`${body}2`))).toBe('different');
});

test('a function inside data makes it no better than the function', () => {
  expect(compare({ a: 1, on: arrow() }, { a: 1, on: arrow() })).toBe('same-text');
});

test('elements are equal with equal type, key and props', () => {
  expect(compare(element('b', { children: 'x' }), element('b', { children: 'x' }))).toBe('equal-element');
  expect(compare([element('b', {})], [element('b', {})])).toBe('equal-element');
  expect(compare(element('b', { on: arrow() }), element('b', { on: arrow() }))).toBe('equal-element-with-function');
});

test('elements of another type, key or props are different', () => {
  expect(compare(element('b', {}), element('i', {}))).toBe('different');
  expect(compare(element('b', {}, '1'), element('b', {}, '2'))).toBe('different');
  expect(compare(element('b', { a: 1 }), element('b', { a: 2 }))).toBe('different');
});

test('no code of the page runs: getters and other objects stay unknown', () => {
  let ran = 0;
  const withGetter = () => ({
    get a() {
      ran++;
      return 1;
    },
  });
  class Money {
    readonly amount = 1;
    valueOf() {
      ran++;
      return 1;
    }
  }
  expect(compare(withGetter(), withGetter())).toBe('unknown');
  expect(compare(new Money(), new Money())).toBe('unknown');
  expect(ran).toBe(0);
});

test('a proxy that throws gives unknown instead of an error', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(compare(proxy, {})).toBe('unknown');
});

test('data that refers to itself is compared to its end', () => {
  const cyclic = (n: number) => {
    const object: Record<string, unknown> = { n };
    object.self = object;
    object.list = [object];
    return object;
  };
  expect(compare(cyclic(1), cyclic(1))).toBe('equal-data');
  expect(compare(cyclic(1), cyclic(2))).toBe('different');
});

test('a part that is met twice keeps what was found out about it', () => {
  const shared = () => {
    const part = { on: () => 1 };
    return { one: part, other: part };
  };
  expect(compare(shared(), shared())).toBe('same-text');
});

test('keys that are symbols are compared as others', () => {
  const key = Symbol('key');
  expect(compare({ [key]: 1 }, { [key]: 1 })).toBe('equal-data');
  expect(compare({ [key]: 1 }, { [key]: 2 })).toBe('different');
  expect(compare({ [key]: 1 }, { [Symbol('key')]: 1 })).toBe('different');
});

test('an instance of a class differs by a public field, and is never known to be equal', () => {
  class Money {
    readonly amount: number;
    cache: object | null = null;
    constructor(amount: number) {
      this.amount = amount;
    }
  }
  const used = new Money(1);
  used.cache = {};
  expect(compare(new Money(1), new Money(2))).toBe('different');
  expect(compare(new Money(1), new Money(1))).toBe('unknown');
  expect(compare(new Money(1), used)).toBe('unknown');
});

test('typed arrays are compared number by number', () => {
  expect(compare(new Uint8Array([1, 2]), new Uint8Array([1, 2]))).toBe('equal-data');
  expect(compare(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe('different');
  expect(compare(new Float64Array([1]), new Float64Array([1, 2]))).toBe('different');
  expect(compare(new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(1)))).toBe('unknown');
});

test('when the nodes are used up the rest is unknown, and the comparer says so', () => {
  const comparer = createComparer(() => 0, { milliseconds: 1000, nodes: 3 });
  const list = () => [{}, {}, {}, {}, {}];
  expect(comparer.compare({}, {})).toBe('equal-data');
  expect(comparer.ended()).toBe(false);
  expect(comparer.compare(list(), list())).toBe('unknown');
  expect(comparer.ended()).toBe(true);
});

test('only time spent comparing counts against the budget', () => {
  let time = 0;
  const long = () => Array.from({ length: 200 }, () => ({}));
  const slow = createComparer(() => time++, { milliseconds: 1, nodes: 10_000 });
  expect(slow.compare(long(), long())).toBe('unknown');
  const idle = createComparer(() => time, { milliseconds: 1, nodes: 10_000 });
  time += 500;
  expect(idle.compare(long(), long())).toBe('equal-data');
});

test('the same pair is compared once', () => {
  const before = { a: [1] };
  const after = { a: [1] };
  const comparer = createComparer(() => 0, { milliseconds: 1000, nodes: 2 });
  expect(comparer.compare(before, after)).toBe('equal-data');
  expect(comparer.compare(before, after)).toBe('equal-data');
});
