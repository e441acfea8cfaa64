import { RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import type { DueEffect } from '../effects.ts';
import { type Fiber, type FiberRoot, isComponent, performedWork, rootElement, Tag } from '../fiber.ts';
import { type ColumnBuilder, createColumnBuilder } from './columns.ts';
import { remountsOf, removedFrom } from './remounts.ts';
import { type CommitContext, describeRender, dueEffects, wasDiscarded } from './render-facts.ts';

/** What one walk over the visited part of a tree found. */
export interface WalkResult {
  readonly rows: ColumnBuilder;
  readonly effects: readonly DueEffect[];
  readonly isMount: boolean;
  readonly isHydration: boolean;
}

/** What a fiber inherits from the ones above it. Bits, because a mount can hold 100 000 of them. */
const Inherited = {
  parentRendered: 1,
  mounted: 2,
  retried: 4,
  /** Its `memo` wrapper was counted as a bailout already. */
  wrapperSkipped: 8,
} as const;

/**
 * Walks what React visited in the commit that `root.current` is the result of: parents before children, in document order.
 *
 *     next.child !== previous.child   React went below: look at the children
 *     next.child === previous.child   it did not: flags and times down there are those of an older commit
 *
 * The explicit stack bears any depth.
 */
export const walkCommit = (root: FiberRoot, context: CommitContext): WalkResult => {
  const rows = createColumnBuilder();
  const effects: DueEffect[] = [];
  const rootFiber = root.current;
  const previousRoot = rootFiber.alternate;
  const isHydration = previousRoot !== null && isDehydrated(previousRoot, context);
  const isMount =
    previousRoot === null || (previousRoot.child === null && (isHydration || rootElement(previousRoot) === null));
  const elementChanged = previousRoot === null || rootElement(previousRoot) !== rootElement(rootFiber);

  const fibers: Fiber[] = [];
  const parents: number[] = [];
  const inherited: number[] = [];
  const remounted = new Map<Fiber, number>();

  const pushChildren = (fiber: Fiber, parent: number, bits: number): void => {
    const from = fibers.length;
    for (let child = fiber.child; child !== null; child = child.sibling) {
      fibers.push(child);
      parents.push(parent);
      inherited.push(bits);
    }
    reverse(fibers, from);
    if (removedFrom(fiber, context.remounts).length > 0)
      for (const [child, flag] of remountsOf(fiber, context.remounts)) remounted.set(child, flag);
  };

  const visit = (fiber: Fiber, parent: number, bits: number): void => {
    context.onVisit(fiber);
    const previous = (bits & Inherited.mounted) !== 0 ? null : fiber.alternate;
    if (fiber.tag === Tag.provider) context.visitedProviders.add(fiber);
    let row = parent;
    let below = bits & ~Inherited.wrapperSkipped;
    if (previous === null) below |= Inherited.mounted;
    else if (fiber.tag === Tag.suspense && wasRetried(fiber, previous, context)) below |= Inherited.retried;

    if (isComponent(fiber)) {
      const rendered = performedWork(fiber);
      const discarded = !rendered && previous !== null && wasDiscarded(fiber, context);
      if (rendered || discarded) {
        const flags =
          ((bits & Inherited.parentRendered) !== 0 ? RenderFlag.parentRendered : 0) |
          ((bits & Inherited.retried) !== 0 ? RenderFlag.suspenseRetry : 0) |
          (discarded ? RenderFlag.discarded : 0) |
          (remounted.get(fiber) ?? 0);
        const render = describeRender(fiber, previous, parent, flags, context);
        row = rows.add(render);
        context.onRender?.(fiber, render.flags, render.changes);
      } else if (previous !== null && (bits & Inherited.wrapperSkipped) === 0)
        rows.addBailout(context.typeId(fiber), context.skippedBy(fiber, (bits & Inherited.parentRendered) !== 0));
      if (rendered) dueEffects(fiber, context, effects);
      below = rendered ? below | Inherited.parentRendered : below & ~Inherited.parentRendered;
    } else if (fiber.tag === Tag.memo && previous !== null && !performedWork(fiber)) {
      const inside = fiber.child;
      const insideRendered = inside !== null && inside !== previous.child && performedWork(inside);
      if (inside !== null && !insideRendered) {
        rows.addBailout(context.typeId(inside), context.skippedBy(inside, (bits & Inherited.parentRendered) !== 0));
        below |= Inherited.wrapperSkipped;
      }
    }
    if (previous === null || fiber.child !== previous.child) pushChildren(fiber, row, below);
  };

  context.onVisit(rootFiber);
  const rootBits = (isMount ? Inherited.mounted : 0) | (elementChanged ? Inherited.parentRendered : 0);
  if (isMount || previousRoot === null || rootFiber.child !== previousRoot.child) pushChildren(rootFiber, -1, rootBits);
  for (let fiber = fibers.pop(); fiber !== undefined; fiber = fibers.pop())
    visit(fiber, parents.pop() ?? -1, inherited.pop() ?? 0);

  return { rows, effects, isMount, isHydration };
};

/** In place, from an index to the end: the first child is to be popped first. */
const reverse = (list: Fiber[], from: number): void => {
  for (let left = from, right = list.length - 1; left < right; left++, right--) {
    const one = list[left];
    const other = list[right];
    if (one === undefined || other === undefined) return;
    list[left] = other;
    list[right] = one;
  }
};

/** ≥ 18 says so in the state of the root that was replaced; before that it was seen when the commit began. */
const isDehydrated = (previousRoot: Fiber, context: CommitContext): boolean => {
  const state = previousRoot.memoizedState;
  if (typeof state === 'object' && state !== null && 'isDehydrated' in state) return state.isDehydrated === true;
  return context.isHydration && previousRoot.child === null;
};

/** Its fallback is gone, or React came back for what it waited for. */
const wasRetried = (fiber: Fiber, previous: Fiber, context: CommitContext): boolean =>
  (previous.memoizedState !== null && fiber.memoizedState === null) ||
  ((previous.lanes ?? 0) & context.retryLanes & ~(fiber.lanes ?? 0)) !== 0;
