import { isList, ownValue } from '../../own-value.ts';
import { type Fiber, isComponent, isHost, Tag } from '../fiber.ts';
import type { Comparer } from './equality.ts';

/** How much two outputs must have in common to be the same. */
export type Strictness =
  /** Functions and what cannot be compared show nothing. */
  | 'shown'
  /** Everything must be known to be equal: functions may hold other values. */
  | 'known';

/**
 * Whether what a component returned differs by value from what it returned before: elements of the DOM, texts, and the
 * props of the components directly below. Looked at only where no input changed: then something was mutated in place or
 * read from outside, and skipping the render would have kept the old output on the screen.
 *
 * Elements are not compared, but the fibers they became. Nor are functions, unless asked: a handler made anew shows nothing.
 */
export const outputChanged = (
  fiber: Fiber,
  previous: Fiber,
  comparer: Comparer,
  removedFrom: (parent: Fiber) => readonly Fiber[] = (parent) => parent.deletions ?? [],
  strictness: Strictness = 'shown',
): boolean => {
  const open: Fiber[] = [fiber];
  const twins: Fiber[] = [previous];
  for (let next = open.pop(), twin = twins.pop(); next !== undefined && twin !== undefined; ) {
    if (next.child !== twin.child) {
      if (removedFrom(next).length > 0 || wasMoved(next, twin)) return true;
      for (let child = next.child; child !== null; child = child.sibling) {
        const childTwin = child.alternate;
        if (childTwin === null || propsChanged(child, childTwin, comparer, strictness)) return true;
        if (isComponent(child) || child.tag === Tag.memo) continue;
        open.push(child);
        twins.push(childTwin);
      }
    }
    next = open.pop();
    twin = twins.pop();
  }
  return false;
};

const wasMoved = (fiber: Fiber, previous: Fiber): boolean => {
  if (fiber.child === null && previous.child !== null) return true;
  let last = -1;
  for (let child = fiber.child; child !== null; child = child.sibling) {
    const index = child.alternate === null ? last : child.alternate.index;
    if (index < last) return true;
    last = index;
  }
  return false;
};

const propsChanged = (fiber: Fiber, previous: Fiber, comparer: Comparer, strictness: Strictness): boolean => {
  const before = previous.memoizedProps;
  const after = fiber.memoizedProps;
  if (before === after) return false;
  // fiber.memoizedProps of a text is the text
  if (fiber.tag === Tag.text) return before !== after;
  // what a provider hands on is not shown by itself
  const isShown = isHost(fiber) || isComponent(fiber) || fiber.tag === Tag.memo;
  if (!isShown && strictness === 'shown') return false;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return true;
  const differs = strictness === 'known' && isComponent(fiber) ? isNotKnownEqual : showsDifference;
  return (
    Object.keys(after).some((key) => differs(ownValue(before, key), ownValue(after, key), comparer, strictness)) ||
    Object.keys(before).some((key) => !Object.hasOwn(after, key) && ownValue(before, key) !== undefined)
  );
};

const showsDifference = (before: unknown, after: unknown, comparer: Comparer, strictness: Strictness): boolean => {
  // elements are compared where they became fibers
  if (holdsElements(before) || holdsElements(after)) return false;
  if (strictness === 'known') return isNotKnownEqual(before, after, comparer);
  if (typeof before === 'function' && typeof after === 'function') return false;
  return comparer.compare(before, after) === 'different';
};

const isNotKnownEqual = (before: unknown, after: unknown, comparer: Comparer): boolean => {
  const equality = comparer.compare(before, after);
  return equality !== null && equality !== 'equal-data' && equality !== 'equal-element';
};

const holdsElements = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (typeof ownValue(value, '$$typeof') === 'symbol') return true;
  return isList(value) && value.some(holdsElements);
};
