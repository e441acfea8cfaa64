import { expect, test, vi } from 'vitest';
import { crossings } from '../../../../src/agent/react/crossings.ts';

class FakeElement extends EventTarget {
  constructor(readonly name: string) {
    super();
  }
}
vi.stubGlobal('Element', FakeElement);

const nameOf = (element: unknown) => (element instanceof FakeElement ? element.name : null);
const a = new FakeElement('a');
const b = new FakeElement('b');
const foreign = new FakeElement('foreign');

/** What a movement from `target` to `related` crosses, for an event on `target`. */
const crossed = (type: string, target: EventTarget, related: EventTarget | null) => {
  const event = Object.assign(new Event(type), { relatedTarget: related, composedPath: () => [target] });
  return crossings(event, (element) => nameOf(element) !== 'foreign').map(({ from, other, props }) => [
    props[0],
    nameOf(from),
    nameOf(other),
  ]);
};

test('an "out" event enters one side and leaves the other', () => {
  expect(crossed('mouseout', a, b)).toEqual([
    ['onMouseEnter', 'b', 'a'],
    ['onMouseLeave', 'a', 'b'],
  ]);
  expect(crossed('pointerout', a, null)).toEqual([['onPointerLeave', 'a', null]]);
});

test('an "over" event counts only where the pointer comes from outside of React', () => {
  expect(crossed('mouseover', a, b)).toEqual([]);
  expect(crossed('mouseover', a, foreign)).toEqual([['onMouseEnter', 'a', 'foreign']]);
  expect(crossed('pointerover', a, null)).toEqual([['onPointerEnter', 'a', null]]);
});

test('other events cross nothing', () => {
  expect(crossed('click', a, b)).toEqual([]);
});
