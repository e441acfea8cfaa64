import type { ChangeKind } from '../../../protocol/facts/change.ts';
import { isList, ownKeys, ownText, ownValue } from '../../own-value.ts';
import { effectOf, type Fiber, firstHook, type Hook } from '../fiber.ts';

export type StateKind = Exclude<ChangeKind, 'prop' | 'context' | 'class-state'>;

/** What one node of a fiber's hook list is. */
export interface HookNode {
  readonly kind: StateKind | 'ref' | 'effect' | 'cache' | 'other';
  /** Index among the stateful hooks as the author wrote them (`useTransition` counts once), −1 for others. */
  readonly index: number;
  readonly hasQueue: boolean;
}

/**
 * Reads which hooks a function component uses. Development builds list their names; elsewhere the shape of each node tells:
 *
 *     useState, useReducer       queue.dispatch, reducer by its text       useRef      { current }
 *     useSyncExternalStore       queue.getSnapshot, then an effect         useMemo     [value, deps]
 *     useOptimistic              queue.dispatch, no reducer until used     useEffect   { tag, create, deps, next }
 *     useActionState             state, pending, queue.action              useId       text
 *     useTransition              boolean state, then its start function    useDeferredValue   anything else
 */
export interface HookReader {
  readonly read: (fiber: Fiber) => readonly HookNode[];
}

export const createHookReader = (): HookReader => {
  // hooks keep their order, so one instance speaks for its type
  const byType = new WeakMap<object, readonly HookNode[]>();
  const optimisticDispatch = new Set<string>();

  const read = (fiber: Fiber): readonly HookNode[] => {
    const first = firstHook(fiber);
    if (first === null) return [];
    const type = fiber.type;
    const key = typeof type === 'function' || (typeof type === 'object' && type !== null) ? type : fiber;
    const known = byType.get(key);
    if (known !== undefined && fits(known, first)) return known;
    const nodes = byName(fiber._debugHookTypes, first) ?? byShape(first, optimisticDispatch);
    byType.set(key, nodes);
    return nodes;
  };
  return { read };
};

const fits = (nodes: readonly HookNode[], first: Hook): boolean => {
  let hook: Hook | null = first;
  for (const node of nodes) {
    if (hook === null || node.hasQueue !== (hook.queue !== null)) return false;
    hook = hook.next;
  }
  return hook === null;
};

type Kind = HookNode['kind'];

/** Nodes per hook in the order React makes them. Not listed: hooks without a node. */
const kindsByName: Readonly<Record<string, readonly Kind[]>> = {
  useState: ['state'],
  useReducer: ['reducer'],
  useSyncExternalStore: ['store', 'effect'],
  useOptimistic: ['optimistic'],
  useActionState: ['action', 'action', 'other'],
  useFormState: ['action', 'action', 'other'],
  useTransition: ['transition', 'other'],
  useDeferredValue: ['deferred'],
  useRef: ['ref'],
  useMemo: ['cache'],
  useCallback: ['cache'],
  useEffect: ['effect'],
  useLayoutEffect: ['effect'],
  useInsertionEffect: ['effect'],
  useImperativeHandle: ['effect'],
  useId: ['other'],
  useEffectEvent: ['other'],
  useCacheRefresh: ['other'],
  useContext: [],
  useDebugValue: [],
};

const byName = (names: readonly string[] | null | undefined, first: Hook): readonly HookNode[] | null => {
  if (names === null || names === undefined) return null;
  const nodes: HookNode[] = [];
  let hook: Hook | null = first;
  let index = 0;
  for (const name of names) {
    const kinds = kindsByName[name];
    if (kinds === undefined) return null;
    for (const kind of kinds) {
      if (hook === null) return null;
      nodes.push({ kind, index: isStateful(kind) ? index : -1, hasQueue: hook.queue !== null });
      hook = hook.next;
    }
    if (kinds.some(isStateful)) index++;
  }
  return hook === null ? nodes : null;
};

const byShape = (first: Hook, optimisticDispatch: Set<string>): readonly HookNode[] => {
  const nodes: HookNode[] = [];
  let index = 0;
  const add = (kind: Kind, hook: Hook, at: number): void => {
    nodes.push({ kind, index: at, hasQueue: hook.queue !== null });
  };
  for (let hook: Hook | null = first; hook !== null; hook = hook.next) {
    const next: Hook | null = hook.next;
    const afterNext: Hook | null = next?.next ?? null;
    if (!isQueue(hook.queue)) {
      const kind = kindWithoutQueue(hook);
      add(kind, hook, isStateful(kind) ? index++ : -1);
    } else if (isStore(hook.queue)) add('store', hook, index++);
    else if (next !== null && afterNext !== null && isActionQueue(afterNext.queue)) {
      add('action', hook, index);
      add('action', next, index++);
      add('other', afterNext, -1);
      hook = afterNext;
    } else if (next !== null && next.queue === null && typeof next.memoizedState === 'function') {
      add('transition', hook, index++);
      add('other', next, -1);
      hook = next;
    } else add(dispatchKind(hook.queue, optimisticDispatch), hook, index++);
  }
  return nodes;
};

const isStateful = (kind: Kind): boolean => kind !== 'ref' && kind !== 'effect' && kind !== 'cache' && kind !== 'other';

const isQueue = (queue: unknown): queue is object => typeof queue === 'object' && queue !== null;

const isStore = (queue: object): boolean =>
  typeof ownValue(queue, 'getSnapshot') === 'function' && Object.hasOwn(queue, 'value');

const isActionQueue = (queue: unknown): boolean =>
  isQueue(queue) && Object.hasOwn(queue, 'action') && Object.hasOwn(queue, 'state');

/** Name of the function that a hook's setter is bound to: it shows up in stacks, minified or not. */
export const dispatchName = (queue: unknown): string =>
  ownText(ownValue(queue, 'dispatch'), 'name').replace('bound ', '');

const dispatchKind = (queue: object, optimisticDispatch: Set<string>): StateKind => {
  const name = dispatchName(queue);
  const reducer = ownValue(queue, 'lastRenderedReducer');
  // until its first update only useOptimistic has no reducer; the name of its dispatch tells the others
  if (reducer === null && name !== '') optimisticDispatch.add(name);
  if (optimisticDispatch.has(name) || name === 'dispatchOptimisticSetState') return 'optimistic';
  return isStateReducer(reducer) ? 'state' : 'reducer';
};

const textOf = Function.prototype.call.bind(Function.prototype.toString) as (fn: unknown) => string;
// React's basicStateReducer, as written or minified: (state, action) => typeof action === 'function' ? action(state) : action
const BASIC_STATE_REDUCER =
  /^(?:function [\w$]*)?\(\s*([\w$]+),\s*([\w$]+)\s*\)\s*(?:=>)?\s*\{?\s*(?:return\s*)?(?:["'`]function["'`]\s*={2,3}\s*typeof\s+\2|typeof\s+\2\s*={2,3}\s*["'`]function["'`])\s*\?\s*\2\(\1\)\s*:\s*\2;?\s*\}?$/;

/** `useState` is `useReducer` with React's own reducer, whose text is known. */
export const isStateReducer = (reducer: unknown): boolean => {
  if (typeof reducer !== 'function') return false;
  const text = textOf(reducer);
  return text.length < 200 && BASIC_STATE_REDUCER.test(text.replace(/\s*\/\/.*$/gm, ''));
};

const kindWithoutQueue = (hook: Hook): Kind => {
  const state = hook.memoizedState;
  if (effectOf(hook) !== null) return 'effect';
  if (isList(state) && state.length === 2 && (state[1] === null || isList(state[1]))) return 'cache';
  if (typeof state === 'object' && state !== null) {
    const keys = ownKeys(state);
    if (keys.length === 1 && keys[0] === 'current') return 'ref';
    if (keys.length === 1 && keys[0] === 'impl') return 'other';
  }
  // useId's text never changes, so it is never reported; a value that does change was deferred
  return 'deferred';
};
