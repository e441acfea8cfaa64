import { isList, ownKeys, ownValue } from '../own-value.ts';
import { type Fiber, isComponent, isFiber, Tag } from './fiber.ts';

/** Levels climbed at most: deeper prop drilling than this is reported as "made here". */
const MAX_LEVELS = 20;
/** Elements inside elements that are looked into, and members of one list. */
const MAX_NESTING = 5;
const MAX_SIBLINGS = 50;
/** Elements among the props of one component. */
const MAX_ELEMENTS = 500;

/** Nearest component above, null at the root. */
export const componentAbove = (fiber: Fiber): Fiber | null => {
  let above = fiber.return;
  while (above !== null && !isComponent(above)) above = above.return;
  return above;
};

/**
 * The component whose code made this fiber's element. Development builds tell; elsewhere it is the nearest component
 * above that did not merely receive the element in its own props.
 *
 *     function App() { return <Layout><Row/></Layout>; }     Row's parent is Layout, its owner is App
 */
export const ownerOf = (fiber: Fiber): Fiber | null => {
  const told = fiber._debugOwner;
  if (isFiber(told)) return told.tag === Tag.memo ? ownerOf(told) : told;
  if (fiber.return?.tag === Tag.memo) return ownerOf(fiber.return);
  let candidate = componentAbove(fiber);
  for (let level = 0; candidate !== null && level < MAX_LEVELS; level++) {
    if (!received(candidate, fiber.pendingProps) && !received(candidate, fiber.memoizedProps)) return candidate;
    candidate = componentAbove(candidate);
  }
  return candidate;
};

/** An element with exactly these props is among what `candidate` was given. */
const received = (candidate: Fiber, props: unknown): boolean =>
  elementsIn(candidate.memoizedProps).has(props) || elementsIn(candidate.alternate?.memoizedProps).has(props);

const NOTHING: ReadonlySet<unknown> = new Set();

/** What is found in props, once for all that ask: the children of a component do, one after another. */
const foundIn = (find: (props: object, found: Set<unknown>) => void): ((props: unknown) => ReadonlySet<unknown>) => {
  const known = new WeakMap<object, ReadonlySet<unknown>>();
  return (props) => {
    if (typeof props !== 'object' || props === null) return NOTHING;
    const before = known.get(props);
    if (before !== undefined) return before;
    const found = new Set<unknown>();
    find(props, found);
    known.set(props, found);
    return found;
  };
};

/** Props of the elements that are among these props. */
const elementsIn = foundIn((props, found) => {
  for (const key of ownKeys(props)) addElements(ownValue(props, key), MAX_NESTING, found);
});

const addElements = (value: unknown, nesting: number, found: Set<unknown>): void => {
  if (typeof value !== 'object' || value === null || nesting === 0 || found.size >= MAX_ELEMENTS) return;
  if (isList(value))
    for (let i = 0; i < value.length && i < MAX_SIBLINGS; i++) addElements(value[i], nesting - 1, found);
  else if (ownValue(value, '$$typeof') !== undefined) {
    const own = ownValue(value, 'props');
    found.add(own);
    addElements(ownValue(own, 'children'), nesting - 1, found);
  }
};

/** Climbs from the fiber that carries `value` in a prop to the component that made it. null: beyond the root. */
export const makerOf = (carrier: Fiber, value: unknown): Fiber | null => {
  let owner = ownerOf(carrier);
  for (let level = 0; owner !== null && level < MAX_LEVELS; level++) {
    if (!carries(owner, value)) return owner;
    owner = ownerOf(owner);
  }
  return owner;
};

const carries = (fiber: Fiber, value: unknown): boolean =>
  valuesIn(fiber.memoizedProps).has(value) || valuesIn(fiber.alternate?.memoizedProps).has(value);

const valuesIn = foundIn((props, found) => {
  for (const key of ownKeys(props)) found.add(ownValue(props, key));
});
