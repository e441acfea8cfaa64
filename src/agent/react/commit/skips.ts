import type { Bailout } from '../../../protocol/facts/commit-facts.ts';
import { isList, ownValue } from '../../own-value.ts';
import { memoOf } from '../describe-type.ts';
import { type Fiber, firstHook, isComponent, Tag } from '../fiber.ts';

/** Elements of one list that are searched, and lists inside lists. */
const MAX_SEARCHED = 500;
const MAX_NESTING = 5;

/**
 * Why a visited component did not render. Its own rule (`memo`, `PureComponent`, `shouldComponentUpdate`) counts only where
 * React asked it: a parent that hands on the very same element has its child skipped before.
 *
 *     <p><Row tone="dark"/></p>      a new element each time: `memo` compares, and skips
 *     <p>{children}</p>              the same element: nobody is asked
 *
 * A trial of `memo` is no rule of its own, and said apart.
 */
export const skipRule = (fiber: Fiber, parentRendered: boolean, isTried: (fiber: Fiber) => boolean): Bailout['by'] => {
  const rule = isTried(fiber) ? 'trial' : memoOf(fiber) === 'no' ? null : 'memo';
  if (!parentRendered || rule === null) return 'element';
  const carrier = fiber.return?.tag === Tag.memo ? fiber.return : fiber;
  return isSameElement(carrier, rule) ? 'element' : rule;
};

const isSameElement = (carrier: Fiber, rule: Bailout['by']): boolean => {
  if (carrier.alternate === null || carrier.memoizedProps !== carrier.alternate.memoizedProps) return false;
  // ≥ 18 gives a skipped plain `memo` its old props back (updateSimpleMemoComponent), and so may a trial: ask those who hold the element
  return (carrier.tag !== Tag.simpleMemo && rule !== 'trial') || isHeldAbove(carrier);
};

/** The parent got, or keeps in a cache, an element with exactly these props. */
const isHeldAbove = ({ return: parent, memoizedProps: props }: Fiber): boolean => {
  if (parent === null) return false;
  const given = parent.memoizedProps;
  if (!isComponent(parent)) {
    // a fragment's props are its children
    return contains(given, props, MAX_NESTING) || contains(ownValue(given, 'children'), props, MAX_NESTING);
  }
  if (isObject(given) && Object.keys(given).some((key) => contains(ownValue(given, key), props, MAX_NESTING)))
    return true;
  for (let hook = firstHook(parent); hook !== null; hook = hook.next)
    if (hook.queue === null && isList(hook.memoizedState) && contains(hook.memoizedState, props, MAX_NESTING))
      return true;
  return contains(ownValue(ownValue(parent.updateQueue, 'memoCache'), 'data'), props, MAX_NESTING);
};

const contains = (value: unknown, props: unknown, nesting: number): boolean => {
  if (!isObject(value) || nesting === 0) return false;
  if (!isList(value)) return ownValue(value, '$$typeof') !== undefined && ownValue(value, 'props') === props;
  for (let index = 0; index < value.length && index < MAX_SEARCHED; index++)
    if (contains(value[index], props, nesting - 1)) return true;
  return false;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
