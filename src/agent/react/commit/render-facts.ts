import type { FactId } from '../../../protocol/facts/cause-ref.ts';
import type { Change } from '../../../protocol/facts/change.ts';
import { type Bailout, RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import { ownValue } from '../../own-value.ts';
import type { DueEffect } from '../effects.ts';
import { MAX_EFFECTS } from '../effects.ts';
import {
  type Effect,
  effectOf,
  effectsOf,
  type Fiber,
  firstHook,
  flagsOf,
  isFunctionComponent,
  Tag,
} from '../fiber.ts';
import { displayName, memoObject } from '../names.ts';
import type { RefMemory } from '../refs.ts';
import type { Internals } from '../versions.ts';
import { type ChangeReader, changesOf } from './changes.ts';
import type { RenderRow } from './columns.ts';
import { outputChanged } from './output.ts';
import { type RemountReader, removedFrom } from './remounts.ts';
import { NO_TIMES, timesOf } from './times.ts';

/** Everything that the walk over one commit needs to know from outside. */
export interface CommitContext {
  readonly internals: Internals;
  readonly isDevelopment: boolean;
  readonly hasDurations: boolean;
  readonly changes: ChangeReader;
  readonly remounts: RemountReader;
  readonly refs: RefMemory;
  readonly visitedProviders: Set<Fiber>;
  /** ≤ 17: the root was hydrating when this commit began. */
  readonly isHydration: boolean;
  /** Retry lanes among those that this commit finishes. */
  readonly retryLanes: number;
  readonly typeId: (fiber: Fiber) => FactId;
  readonly instanceId: (fiber: Fiber) => FactId;
  /** An update of this commit was made on this component. */
  readonly wasUpdated: (fiber: Fiber) => boolean;
  /** Called for each fiber that the commit has put in place. */
  readonly onVisit: (fiber: Fiber) => void;
  /** Someone wants to show the renders on the page. */
  readonly onRender?: (fiber: Fiber, flags: number, changes: readonly Change[]) => void;
  /** Why a visited component did not render. */
  readonly skippedBy: (fiber: Fiber, parentRendered: boolean) => Bailout['by'];
}

/** Ran for an update of its own whose state came out equal: React threw the output away. Classes decide before they run. */
export const wasDiscarded = (fiber: Fiber, context: CommitContext): boolean =>
  isFunctionComponent(fiber) && context.wasUpdated(fiber);

/** One render, mount if `previous` is null. `parent` and `known` are the row and the flags that the walk has found out. */
export const describeRender = (
  fiber: Fiber,
  previous: Fiber | null,
  parent: number,
  known: number,
  context: CommitContext,
): RenderRow => {
  const component = context.instanceId(fiber);
  let flags = known;
  if (context.isDevelopment && (fiber.mode & context.internals.mode.strict) !== 0) flags |= RenderFlag.strict;
  const refChanged = context.refs.changed(fiber);
  if (previous === null) {
    const { start, self, subtree } = timesOf(fiber, context.hasDurations);
    return { component, parent, start, self, subtree, flags: flags | RenderFlag.mount, changes: [] };
  }
  const changes = changesOf(previous, fiber, context.changes);
  if (refChanged) flags |= RenderFlag.refChanged;
  flags |= updateFlags(fiber, previous, changes, context);
  const { start, self, subtree } =
    (flags & RenderFlag.discarded) !== 0 ? NO_TIMES : timesOf(fiber, context.hasDurations);
  return { component, parent, start, self, subtree, flags, changes };
};

const updateFlags = (fiber: Fiber, previous: Fiber, changes: readonly Change[], context: CommitContext): number => {
  let flags = 0;
  const newProps = previous.memoizedProps !== fiber.memoizedProps;
  const own = context.wasUpdated(fiber);
  if (newProps) flags |= RenderFlag.newProps;
  if (own) flags |= RenderFlag.ownUpdate;
  if (own && fiber.tag === Tag.class && previous.memoizedState === fiber.memoizedState) flags |= RenderFlag.forceUpdate;
  if (hasOpenEffect(fiber, context.internals)) flags |= RenderFlag.effectWithoutDependencies;
  if (changes.some((change) => change.kind === 'deferred')) flags |= RenderFlag.deferred;
  if (previous.type !== fiber.type) flags |= RenderFlag.refresh;
  if (changes.length === 0 && !own) {
    const removed = (parent: Fiber) => removedFrom(parent, context.remounts);
    if (outputChanged(fiber, previous, context.changes.comparer, removed)) flags |= RenderFlag.outputChanged;
    const compare = ownValue(memoObject(fiber), 'compare');
    if (newProps && typeof compare === 'function') flags |= RenderFlag.comparatorDisagreed;
  }
  if (changes.length > 0 && changes.every(isSubscription) && !hasRunEffect(fiber, context.internals)) {
    const removed = (parent: Fiber) => removedFrom(parent, context.remounts);
    if (!outputChanged(fiber, previous, context.changes.comparer, removed, 'known')) flags |= RenderFlag.outputSame;
  }
  return flags;
};

const isSubscription = ({ kind, equality }: Change): boolean =>
  (kind === 'context' || kind === 'store') && equality === 'different';

/** An effect that runs after this render: it may be all that a consumer wants of a value. */
const hasRunEffect = (fiber: Fiber, internals: Internals): boolean => hasEffect(fiber, internals, () => true);

/** An effect without a dependency list that runs after this render, or `componentDidUpdate`. */
const hasOpenEffect = (fiber: Fiber, internals: Internals): boolean => hasEffect(fiber, internals, isOpen);

const isOpen = ({ deps }: Effect): boolean => deps === null || deps === undefined;

/** `componentDidUpdate`, or an effect that runs after this render and is of that kind. */
const hasEffect = (fiber: Fiber, { effect: bits }: Internals, isOfKind: (effect: Effect) => boolean): boolean => {
  if (fiber.tag === Tag.class) {
    const instance = fiber.stateNode;
    return (
      typeof instance === 'object' &&
      instance !== null &&
      'componentDidUpdate' in instance &&
      typeof instance.componentDidUpdate === 'function'
    );
  }
  // hooks, not the update queue: useSyncExternalStore keeps an effect of its own there, without dependencies
  for (let hook = firstHook(fiber); hook !== null; hook = hook.next) {
    const effect = effectOf(hook);
    if (effect !== null && (effect.tag & bits.hasEffect) !== 0 && isOfKind(effect)) return true;
  }
  return false;
};

/** Passive effects that React will call after this commit, added to `due`. */
export const dueEffects = (fiber: Fiber, context: CommitContext, due: DueEffect[]): void => {
  const { internals } = context;
  if ((flagsOf(fiber) & internals.passiveFlag) === 0 || due.length >= MAX_EFFECTS) return;
  const wanted = internals.effect.hasEffect | internals.effect.passive;
  // in the order in which React calls them
  for (const effect of effectsOf(fiber)) {
    if ((effect.tag & wanted) !== wanted) continue;
    // what React adds for a store has no dependency list: only few effects are looked for among the hooks
    const storeCheck = isOpen(effect) && !isOfHook(fiber, effect) ? fiber : null;
    due.push({ effect, component: context.instanceId(fiber), name: displayName(fiber), storeCheck });
  }
};

const isOfHook = (fiber: Fiber, effect: Effect): boolean => {
  for (let hook = firstHook(fiber); hook !== null; hook = hook.next) if (hook.memoizedState === effect) return true;
  return false;
};
