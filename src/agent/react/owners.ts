import { ownValue } from '../own-value.ts';
import { type Fiber, isComponent, isFiber, Tag } from './fiber.ts';

/** Levels climbed at most: deeper prop drilling than this is reported as "made here". */
const MAX_LEVELS = 20;
/** Elements inside elements that are looked into, and members of one list. */
const MAX_NESTING = 5;
const MAX_SIBLINGS = 50;

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
  givenElement(candidate.memoizedProps, props) || givenElement(candidate.alternate?.memoizedProps, props);

const givenElement = (given: unknown, props: unknown): boolean => {
  if (typeof given !== 'object' || given === null) return false;
  for (const key of Object.keys(given)) if (containsElement(ownValue(given, key), props, MAX_NESTING)) return true;
  return false;
};

const containsElement = (value: unknown, props: unknown, nesting: number): boolean => {
  if (typeof value !== 'object' || value === null || nesting === 0) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && i < MAX_SIBLINGS; i++)
      if (containsElement(value[i], props, nesting - 1)) return true;
    return false;
  }
  if (ownValue(value, '$$typeof') === undefined) return false;
  const own = ownValue(value, 'props');
  return own === props || containsElement(ownValue(own, 'children'), props, nesting - 1);
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
  holds(fiber.memoizedProps, value) || holds(fiber.alternate?.memoizedProps, value);

const holds = (props: unknown, value: unknown): boolean => {
  if (typeof props !== 'object' || props === null) return false;
  for (const key of Object.keys(props)) if (ownValue(props, key) === value) return true;
  return false;
};
