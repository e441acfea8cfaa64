/**
 * The part of React's internals that is read, as React 16.14 – 19.3 lay it out. Fields that only some versions have are
 * optional. Source: react-reconciler/src/ReactInternalTypes.js.
 */
export interface Fiber {
  readonly tag: number;
  readonly key: string | null;
  readonly index: number;
  readonly mode: number;
  readonly elementType: unknown;
  readonly type: unknown;
  readonly stateNode: unknown;
  readonly ref?: unknown;
  /** May point to the alternate of the parent: never walk down after climbing by it. */
  readonly return: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly pendingProps: unknown;
  readonly memoizedProps: unknown;
  readonly memoizedState: unknown;
  readonly updateQueue: unknown;
  /** ≤ 16 calls it `effectTag`. */
  readonly flags?: number;
  readonly effectTag?: number;
  /** ≥ 17. */
  readonly lanes?: number;
  /** ≤ 16. */
  readonly expirationTime?: number;
  /** ≥ 18. */
  readonly deletions?: readonly Fiber[] | null;
  readonly dependencies?: { readonly firstContext: ContextItem | null } | null;
  /** Development and profiling builds only. */
  readonly actualDuration?: number;
  readonly actualStartTime?: number;
  readonly _debugOwner?: unknown;
  readonly _debugStack?: unknown;
  readonly _debugHookTypes?: readonly string[] | null;
}

export interface FiberRoot {
  readonly current: Fiber;
  readonly pendingLanes?: number;
  readonly firstPendingTime?: number;
  /** ≥ 18, development and profiling builds: one set of updated fibers per lane. */
  readonly pendingUpdatersLaneMap?: readonly Set<Fiber>[];
  readonly memoizedUpdaters?: Set<Fiber>;
  readonly containerInfo?: unknown;
  readonly hydrate?: boolean;
}

export interface Hook {
  readonly memoizedState: unknown;
  readonly queue: unknown;
  readonly next: Hook | null;
}

export interface Effect {
  readonly tag: number;
  create: () => unknown;
  readonly deps?: readonly unknown[] | null;
  readonly next: Effect | null;
}

export interface ContextItem {
  readonly context: object;
  /** ≥ 18. */
  readonly memoizedValue?: unknown;
  readonly next: ContextItem | null;
}

/** Work tags that mean the same in every version read here. Source: ReactWorkTags.js. */
export const Tag = {
  function: 0,
  class: 1,
  root: 3,
  portal: 4,
  host: 5,
  text: 6,
  consumer: 9,
  provider: 10,
  forwardRef: 11,
  suspense: 13,
  /** `memo` around a class, a forwardRef, or with a comparator: a wrapper fiber above the component's own. */
  memo: 14,
  /** `memo` around a plain function: one fiber. */
  simpleMemo: 15,
  hoistable: 26,
  singleton: 27,
} as const;

/** Bit of `flags`: the component's code ran. The same in all versions. */
const PERFORMED_WORK = 1;

export const flagsOf = (fiber: Fiber): number => fiber.flags ?? fiber.effectTag ?? 0;

/** Only meaningful where the fiber was visited in the commit at hand: elsewhere the bit is stale. */
export const performedWork = (fiber: Fiber): boolean => (flagsOf(fiber) & PERFORMED_WORK) !== 0;

/** A fiber with user code to render. The wrapper of `memo` is none: the component inside it is. */
export const isComponent = (fiber: Fiber): boolean =>
  fiber.tag === Tag.function ||
  fiber.tag === Tag.class ||
  fiber.tag === Tag.forwardRef ||
  fiber.tag === Tag.simpleMemo ||
  fiber.tag === Tag.consumer;

export const isFunctionComponent = (fiber: Fiber): boolean =>
  fiber.tag === Tag.function || fiber.tag === Tag.forwardRef || fiber.tag === Tag.simpleMemo;

export const isHost = (fiber: Fiber): boolean =>
  fiber.tag === Tag.host || fiber.tag === Tag.hoistable || fiber.tag === Tag.singleton;

/** First hook of a function component, null for others and for components without hooks. */
export const firstHook = (fiber: Fiber): Hook | null => {
  if (!isFunctionComponent(fiber)) return null;
  const state = fiber.memoizedState;
  return typeof state === 'object' && state !== null && 'next' in state ? (state as Hook) : null;
};

export const isFiber = (value: unknown): value is Fiber =>
  typeof value === 'object' && value !== null && 'tag' in value && 'memoizedProps' in value && 'alternate' in value;

/** The effect behind a hook, null where the hook is something else. */
export const effectOf = (hook: Hook): Effect | null => {
  const state = hook.memoizedState;
  if (typeof state !== 'object' || state === null || hook.queue !== null) return null;
  return 'create' in state && 'deps' in state && 'tag' in state && 'next' in state ? (state as Effect) : null;
};

/**
 * All effects of a function component's last render, in the order in which React calls them. Those of its hooks, and one per
 * store that React adds (`updateStoreInstance`, ≥ 18).
 */
export const effectsOf = (fiber: Fiber): readonly Effect[] => {
  const queue = fiber.updateQueue;
  if (!isFunctionComponent(fiber) || typeof queue !== 'object' || queue === null || !('lastEffect' in queue)) return [];
  const last = queue.lastEffect as Effect | null;
  const effects: Effect[] = [];
  for (let effect = last?.next ?? null; effect !== null; effect = effect === last ? null : effect.next)
    effects.push(effect);
  return effects;
};

/** The element a root was given, null before the first render. */
export const rootElement = (rootFiber: Fiber): unknown => {
  const state = rootFiber.memoizedState;
  return typeof state === 'object' && state !== null && 'element' in state ? state.element : null;
};
