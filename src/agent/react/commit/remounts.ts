import { RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import { ownValue } from '../../own-value.ts';
import { type Fiber, isComponent, isHost, Tag } from '../fiber.ts';
import { displayName, functionBehind, memoObject } from '../names.ts';
import type { Comparer } from './equality.ts';

/** What remounts are told with. */
export interface RemountReader {
  readonly comparer: Comparer;
  /** The type of this component was met in an earlier commit. */
  readonly isKnownType: (fiber: Fiber) => boolean;
  /** Children that were removed, where their parent does not keep them (≤ 17). */
  readonly removedFrom?: (parent: Fiber) => readonly Fiber[];
}

const NONE: readonly Fiber[] = [];

/** Children that this commit removed from a parent. */
export const removedFrom = (parent: Fiber, reader: RemountReader): readonly Fiber[] =>
  parent.deletions ?? reader.removedFrom?.(parent) ?? NONE;

/** Children of one parent that are compared at most: a list replaced as a whole shows itself within the first ones. */
const MAX_CHILDREN = 500;

/**
 * Components that were unmounted and mounted again in place, among the children of one parent: which flag each mounted
 * fiber gets.
 *
 *     before   <Row key="a" item={x}/>     after   <Row key="b" item={x}/>      another key, equal data
 *     before   <Inner/> (made in render 1)         <Inner/> (made in render 2)  another type of the same name and text
 *
 * A key that changes together with the data it shows is intended: nothing is said. Elements of the DOM that were replaced
 * in place are looked into.
 */
export const remountsOf = (parent: Fiber, reader: RemountReader): ReadonlyMap<Fiber, number> => {
  const found = new Map<Fiber, number>();
  const removed = removedFrom(parent, reader);
  if (removed.length === 0) return found;
  const byIndex = new Map<number, Fiber>();
  for (let i = 0; i < removed.length && i < MAX_CHILDREN; i++) {
    const gone = removed[i];
    if (gone !== undefined) byIndex.set(gone.index, gone);
  }
  for (let child = parent.child; child !== null; child = child.sibling) {
    const gone = child.alternate === null ? byIndex.get(child.index) : undefined;
    if (gone !== undefined) pair(gone, child, reader, found);
  }
  return found;
};

const pair = (gone: Fiber, mounted: Fiber, reader: RemountReader, found: Map<Fiber, number>): void => {
  if (isUserCode(mounted)) {
    const flag = flagOf(gone, mounted, reader);
    if (flag !== 0) found.set(inner(mounted), flag);
  } else if (gone.key !== mounted.key)
    for (const child of equalComponents(gone, mounted, reader.comparer)) found.set(inner(child), RenderFlag.remountKey);
};

const isUserCode = (fiber: Fiber): boolean => isComponent(fiber) || fiber.tag === Tag.memo;

/** Topmost components inside an element or fragment that was replaced; none if anything it shows differs by value. */
const equalComponents = (gone: Fiber, mounted: Fiber, comparer: Comparer): readonly Fiber[] => {
  const components: Fiber[] = [];
  const open: [Fiber, Fiber][] = [[gone, mounted]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [before, after] = next;
    if (before.tag !== after.tag || !sameType(before, after) || components.length > MAX_CHILDREN) return [];
    if (!equalProps(before, after, comparer)) return [];
    if (isUserCode(after)) components.push(after);
    else {
      let one = before.child;
      let other = after.child;
      for (; one !== null && other !== null; one = one.sibling, other = other.sibling) open.push([one, other]);
      if (one !== other) return [];
    }
  }
  return components;
};

const flagOf = (before: Fiber, after: Fiber, reader: RemountReader): number => {
  const otherKey = before.key !== after.key;
  if (before.tag !== after.tag) return 0;
  if (sameType(before, after))
    return otherKey && equalProps(before, after, reader.comparer) ? RenderFlag.remountKey : 0;
  if (otherKey) return 0;
  // a type that outlived a visit, or was met before, is not made anew by each render; and two wrappers that one factory made
  // share name and text, but not what they render
  if (before.alternate !== null || reader.isKnownType(after) || !sameOutput(before, after, reader)) return 0;
  return sameText(before, after, reader) ? RenderFlag.remountType : 0;
};

const sameText = (before: Fiber, after: Fiber, reader: RemountReader): boolean =>
  displayName(before) === displayName(after) &&
  reader.comparer.compare(functionBehind(before), functionBehind(after)) === 'same-text';

/** Both returned children of the same types, one level deep. */
const sameOutput = (before: Fiber, after: Fiber, reader: RemountReader): boolean => {
  let one = before.child;
  let other = after.child;
  for (; one !== null && other !== null; one = one.sibling, other = other.sibling)
    if (one.tag !== other.tag || !(sameType(one, other) || sameText(one, other, reader))) return false;
  return one === other;
};

const sameType = (before: Fiber, after: Fiber): boolean =>
  (memoObject(before) ?? before.elementType) === (memoObject(after) ?? after.elementType);

/**
 * Equal data in every prop, for a text the same text. A closure may hold another record than before, so a new function is no
 * equal data, except on elements of the DOM: what they show is compared itself.
 */
const equalProps = (before: Fiber, after: Fiber, comparer: Comparer): boolean => {
  const one = before.memoizedProps;
  const other = after.memoizedProps;
  if (one === other) return true;
  if (after.tag !== Tag.text && !isHost(after) && !isUserCode(after)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(other);
  if (keys.length !== Object.keys(one).length) return false;
  return keys.every((key) => {
    const value = ownValue(other, key);
    if (isHost(after) && (typeof value === 'function' || (key === 'children' && typeof value === 'object')))
      return true;
    const equality = comparer.compare(ownValue(one, key), value);
    return equality === null || equality === 'equal-data' || equality === 'equal-element';
  });
};

/** The component's own fiber: below a `memo` wrapper it is the only child. */
const inner = (fiber: Fiber): Fiber => (fiber.tag === Tag.memo && fiber.child !== null ? fiber.child : fiber);
