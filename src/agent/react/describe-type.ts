import type { ComponentType } from '../../protocol/facts/component-types.ts';
import type { AgentContext } from '../agent-context.ts';
import { isList, ownValue } from '../own-value.ts';
import { type Fiber, firstHook, isFunctionComponent, Tag } from './fiber.ts';
import { displayName, functionBehind, memoObject } from './names.ts';
import type { Internals } from './versions.ts';

/** Longer stacks are refused on the wire. */
const MAX_STACK = 16_000;
/** Fibers looked at for one that was made inside the component's body. */
const MAX_BODY_SEARCH = 30;

const COMPILER_SENTINEL = Symbol.for('react.memo_cache_sentinel');
const keysOfKinds = new Map<number, object>();

/** What the id of a component type hangs on: the same for all of its instances. */
export const typeKey = (fiber: Fiber): object => {
  const type = memoObject(fiber) ?? fiber.elementType ?? fiber.type;
  if (typeof type === 'function' || (typeof type === 'object' && type !== null)) return type;
  const known = keysOfKinds.get(fiber.tag);
  if (known !== undefined) return known;
  const key = {};
  keysOfKinds.set(fiber.tag, key);
  return key;
};

/** Everything that is said about a component type once, read from one of its instances. */
export const describeType = (fiber: Fiber, internals: Internals, agent: AgentContext): Omit<ComponentType, 'id'> => ({
  name: displayName(fiber),
  type: kindOf(fiber),
  memo: memoOf(fiber),
  compiled: isCompiled(fiber),
  text: agent.functionText(functionBehind(fiber)),
  stack: bodyStack(fiber),
  memoUnsafe: internals.major === 19 && internals.minor === 2 && usesEffectEvent(fiber),
});

const kindOf = (fiber: Fiber): ComponentType['type'] => {
  switch (fiber.tag) {
    case Tag.class:
      return 'class';
    case Tag.forwardRef:
      return 'forward-ref';
    case Tag.consumer:
      return 'context-consumer';
    case Tag.root:
      return 'root';
    case Tag.suspense:
      return 'suspense';
    case Tag.function:
    case Tag.simpleMemo:
      return memoObject(fiber) === null ? 'function' : 'memo';
    default:
      return 'other';
  }
};

/** How a component is kept from rendering with equal props. */
export const memoOf = (fiber: Fiber): ComponentType['memo'] => {
  const memo = memoObject(fiber);
  if (memo !== null) return typeof ownValue(memo, 'compare') === 'function' ? 'memo-comparator' : 'memo';
  if (fiber.tag !== Tag.class) return 'no';
  const prototype = ownValue(fiber.type, 'prototype');
  for (let link: unknown = prototype, depth = 0; typeof link === 'object' && link !== null && depth < 10; depth++) {
    if (ownValue(link, 'isPureReactComponent') === true) return 'pure';
    if (typeof ownValue(link, 'shouldComponentUpdate') === 'function') return 'should-update';
    link = Object.getPrototypeOf(link);
  }
  return 'no';
};

/**
 * Output of the React Compiler: 19 keeps its cache in the update queue, the runtime for 17 and 18 in a `useMemo`-like hook
 * whose array carries the sentinel.
 */
const isCompiled = (fiber: Fiber): boolean => {
  if (!isFunctionComponent(fiber)) return false;
  const queue = fiber.updateQueue;
  if (typeof queue === 'object' && queue !== null && 'memoCache' in queue && queue.memoCache != null) return true;
  for (let hook = firstHook(fiber); hook !== null; hook = hook.next) {
    const state = hook.memoizedState;
    if (isList(state) && isList(state[0]) && Object.hasOwn(state[0], COMPILER_SENTINEL)) return true;
  }
  return false;
};

/** `useEffectEvent` leaves a hook without a queue whose state holds the function. */
export const usesEffectEvent = (fiber: Fiber): boolean => {
  for (let hook = firstHook(fiber); hook !== null; hook = hook.next)
    if (hook.queue === null && typeof ownValue(hook.memoizedState, 'impl') === 'function') return true;
  return false;
};

/** The stack React 19.1+ keeps in development where the component made one of its children: one frame lies in its body. */
const bodyStack = (fiber: Fiber): string | null => {
  const open: Fiber[] = fiber.child === null ? [] : [fiber.child];
  for (let looked = 0; looked < MAX_BODY_SEARCH; looked++) {
    const next = open.pop();
    if (next === undefined) return null;
    if (next._debugOwner !== undefined && (next._debugOwner === fiber || next._debugOwner === fiber.alternate)) {
      const kept = next._debugStack;
      const stack = typeof kept === 'object' && kept !== null && 'stack' in kept ? kept.stack : kept;
      if (typeof stack === 'string') return stack.slice(0, MAX_STACK);
    }
    if (next.sibling !== null) open.push(next.sibling);
    if (next.child !== null) open.push(next.child);
  }
  return null;
};
