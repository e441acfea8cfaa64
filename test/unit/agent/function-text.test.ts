import { expect, test } from 'vitest';
import { createFunctionText } from '../../../src/agent/function-text.ts';

const functionText = createFunctionText({ functionSource: (fn) => Function.prototype.toString.call(fn) });

test('the start of the source and its whole length', () => {
  const long = () => [
    'a very long text that is here only so that this function is longer than what is sent of it, and then some more of it',
    'a very long text that is here only so that this function is longer than what is sent of it, and then some more of it',
    'a very long text that is here only so that this function is longer than what is sent of it, and then some more of it',
    'a very long text that is here only so that this function is longer than what is sent of it, and then some more of it',
  ];
  const source = long.toString();
  expect(functionText(long)).toEqual({ start: source.slice(0, 400), length: source.length });
});

test('an own toString is not called', () => {
  const fn = Object.assign(() => 1, { toString: () => 'forged' });
  expect(functionText(fn)?.start).toBe('() => 1');
});

test.each([[Math.max], [(() => 1).bind(null)], [new Proxy(() => 1, {})], [{}], [null]])('nothing for %s', (value) => {
  expect(functionText(value)).toBeNull();
});
