import { type Effect, type Fiber, type Hook, Tag } from '../../../../src/agent/react/fiber.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A fiber with what tests need of it, its children linked as React links them. */
export const fiber = (fields: Partial<Fiber> = {}, children: readonly Fiber[] = []): Fiber => {
  const made: Writable<Fiber> = {
    tag: Tag.host,
    key: null,
    index: 0,
    mode: 0,
    elementType: fields.type ?? null,
    type: null,
    stateNode: null,
    return: null,
    child: null,
    sibling: null,
    alternate: null,
    pendingProps: fields.memoizedProps ?? null,
    memoizedProps: null,
    memoizedState: null,
    updateQueue: null,
    flags: 0,
    lanes: 0,
    deletions: null,
    ...fields,
  };
  link(made, children);
  return made;
};

/** Replaces the children of a fiber. */
export const link = (parent: Fiber, children: readonly Fiber[]): void => {
  const writable: Writable<Fiber> = parent;
  writable.child = children[0] ?? null;
  children.forEach((child, index) => {
    const member: Writable<Fiber> = child;
    member.return = parent;
    member.index = index;
    member.sibling = children[index + 1] ?? null;
  });
};

/** Makes two fibers a pair: `next` is of this commit, `previous` of an older one. */
export const pair = (previous: Fiber, next: Fiber): Fiber => {
  const one: Writable<Fiber> = previous;
  const other: Writable<Fiber> = next;
  one.alternate = next;
  other.alternate = previous;
  return next;
};

export const set = (target: Fiber, fields: Partial<Fiber>): Fiber => Object.assign(target, fields);

/** React keeps the props object where no new element was made. */
const NO_PROPS = {};

export const component = (name: string, fields: Partial<Fiber> = {}, children: readonly Fiber[] = []): Fiber =>
  fiber({ tag: Tag.function, type: named(name), memoizedProps: NO_PROPS, ...fields }, children);

const functions = new Map<string, () => null>();
/** The same function for the same name: a component type. */
export const named = (name: string): (() => null) => {
  const known = functions.get(name) ?? Object.defineProperty(() => null, 'name', { value: name });
  functions.set(name, known);
  return known;
};

/** A list of hooks, first one first. */
export const hookList = (...states: readonly { state: unknown; queue?: unknown }[]): Hook | null =>
  states.reduceRight<Hook | null>((next, { state, queue = null }) => ({ memoizedState: state, queue, next }), null);

export function basicStateReducer(state: unknown, action: unknown): unknown {
  return typeof action === 'function' ? action(state) : action;
}

/** What `useState` leaves in a fiber. */
export const stateHook = (state: unknown, dispatch = 'dispatchSetState') => ({
  state,
  queue: { pending: null, dispatch: bound(dispatch), lastRenderedReducer: basicStateReducer, lastRenderedState: state },
});

export const bound = (name: string) => Object.defineProperty(() => {}, 'name', { value: `bound ${name}` });

export const effect = (tag: number, create: () => unknown, deps: readonly unknown[] | null = null): Effect => ({
  tag,
  create,
  deps,
  next: null,
});
