import { expect, test, vi } from 'vitest';
import { rememberTexts } from '../../../src/agent/remember-texts.ts';

test('makes once of a text, and again of one that many others have followed', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = rememberTexts(make);
  expect(lengthOf('one')).toBe(3);
  expect(lengthOf('three')).toBe(5);
  expect(lengthOf('one')).toBe(3);
  expect(make).toHaveBeenCalledTimes(2);
  for (let i = 0; i < 100; i++) lengthOf(`other ${i}`);
  expect(lengthOf('one')).toBe(3);
  expect(make).toHaveBeenCalledTimes(103);
});

test('remembers what nothing was made of', () => {
  const make = vi.fn(() => undefined);
  const none = rememberTexts(make);
  none('a');
  none('a');
  expect(make).toHaveBeenCalledTimes(1);
});
