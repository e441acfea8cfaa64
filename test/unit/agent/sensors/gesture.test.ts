import { expect, test } from 'vitest';
import { createGesture } from '../../../../src/agent/sensors/gesture.ts';
import type { InputFact } from '../../../../src/protocol/facts/input-facts.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const fact = (id: number, type: string, handled = true): InputFact => ({
  ...sampleFacts.input,
  id,
  type,
  handler: handled ? sampleFacts.input.handler : null,
});
const key = (type: string, name: string) =>
  Object.assign(new Event(type), { key: name, ctrlKey: false, metaKey: false, altKey: false });

test('a press becomes its click', () => {
  const gesture = createGesture();
  gesture.take(new Event('pointerdown'), fact(1, 'pointerdown'), 0);
  expect([gesture.main(), gesture.isDown(10)]).toEqual([1, true]);
  gesture.take(new Event('pointerup'), null, 200);
  gesture.take(new Event('click'), fact(2, 'click'), 201);
  expect([gesture.main(), gesture.isDown(210)]).toEqual([2, false]);
  expect([...gesture.inputs()]).toEqual([1, 2]);
});

test('a press without a handler is not an interaction; the click after it is', () => {
  const gesture = createGesture();
  gesture.take(new Event('pointerdown'), null, 0);
  expect(gesture.main()).toBeNull();
  gesture.take(new Event('click'), fact(2, 'click', false), 100);
  expect(gesture.main()).toBe(2);
});

test('a key that types is one, Shift is not', () => {
  const gesture = createGesture();
  gesture.take(key('keydown', 'Shift'), fact(1, 'keydown'), 0);
  expect(gesture.main()).toBeNull();
  gesture.take(key('keydown', 'a'), fact(2, 'keydown'), 10);
  gesture.take(new Event('input'), fact(3, 'input'), 12);
  expect(gesture.main()).toBe(3);
});

test('what the user does next is another gesture', () => {
  const gesture = createGesture();
  gesture.take(new Event('click'), fact(1, 'click'), 0);
  gesture.take(new Event('click'), fact(2, 'click'), 500);
  expect([...gesture.inputs()]).toEqual([1]);
});

test('a press whose end got lost is not waited for', () => {
  const gesture = createGesture();
  gesture.take(new Event('pointerdown'), fact(1, 'pointerdown'), 0);
  expect(gesture.isDown(2_000)).toBe(true);
  expect(gesture.isDown(5_000)).toBe(false);
});
