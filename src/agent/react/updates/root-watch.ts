import type { CauseRef, FactId } from '../../../protocol/facts/cause-ref.ts';
import type { UpdateFact } from '../../../protocol/facts/update-fact.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import type { AgentContext } from '../../agent-context.ts';
import type { HookReader } from '../commit/hooks.ts';
import type { Fiber, FiberRoot } from '../fiber.ts';
import type { Renderer } from '../renderer.ts';
import { laneMask, laneName } from '../versions.ts';
import { frameNames, kindOf } from './kind.ts';
import type { Moments } from './moment.ts';
import { createLaneScan } from './scan.ts';

/** An update whose commit has not happened yet. */
export interface PendingUpdate {
  readonly id: FactId;
  readonly at: Milliseconds;
  readonly stack: string;
  readonly during: UpdateFact['during'];
  cause: CauseRef | null;
  readonly effectOf: string;
  readonly storeCheck: Fiber | null;
  lanes: number;
  fiber: Fiber | null;
  how: UpdateFact['how'];
  type: UpdateFact['type'];
  hook: number;
  /** No call of the page: work that React left for later. */
  readonly isLeftOver: boolean;
}

/** A commit that React has begun. */
export interface BegunCommit {
  readonly id: FactId;
  readonly at: Milliseconds;
  /** Lanes whose work it contains. */
  readonly lanes: number;
  readonly updates: readonly PendingUpdate[];
  /** ≤ 17: the root takes over the server's HTML. Told here, because the commit itself resets it; ≥ 18 tells otherwise. */
  readonly isHydration: boolean;
}

/** Hears of every update of one root at the moment it is made, and of every commit at its start. */
export interface RootWatch {
  /** The commit that has begun and not been taken; null if its start was not seen. */
  readonly takeCommit: () => BegunCommit | null;
  /** A fiber that the commit has put in place; called for all of them before `committed`. */
  readonly visited: (fiber: Fiber) => void;
  /** The new tree is in place and was looked at. */
  readonly committed: (commit: FactId, isLayoutOver: boolean) => void;
  /** Updates that are not committed. */
  readonly pending: () => readonly PendingUpdate[];
  readonly hasPendingWork: () => boolean;
  /** Puts everything back. */
  readonly detach: () => void;
}

export interface RootWatchContext {
  readonly agent: AgentContext;
  readonly hooks: HookReader;
  readonly moments: Moments;
  /** Of what runs right now; "" where stacks were given up. */
  readonly stack: () => string;
  readonly onCommitBegins: (renderer: Renderer) => void;
}

/**
 * Watches `root.pendingLanes` (≥ 17): React adds a lane synchronously inside each call that schedules work, and removes the
 * finished lanes when it begins to commit.
 *
 *     setItems()      lanes 0 → 32      an update, its caller on the stack
 *     commit begins   lanes 32 → 0      the updates of lane 32 belong to it
 *     layout effect   lanes 0 → 2       an update of the next commit, caused by this one
 */
export const watchRoot = (root: FiberRoot, renderer: Renderer, context: RootWatchContext): RootWatch => {
  const { agent, hooks, moments } = context;
  const { internals } = renderer;
  const exact = renderer.hasUpdaters() ? root.pendingUpdatersLaneMap : undefined;
  const scan = createLaneScan(root, exact !== undefined);
  const deferredLanes = laneMask(internals, 'deferred');
  const retryLanes = laneMask(internals, 'retry');
  const hiddenLanes = laneMask(internals, 'offscreen');
  const lazyLanes = deferredLanes | retryLanes | hiddenLanes | laneMask(internals, 'transition');
  let justBegan = false;
  let deferredLeft = false;
  let lanes = root.pendingLanes ?? 0;
  let pending: PendingUpdate[] = [];
  let awaitingFiber: PendingUpdate | null = null;
  let begun: BegunCommit | null = null;
  let lastCommit: FactId = 0;

  const describe = (update: PendingUpdate): void => {
    const kind = kindOf(update.stack, update.fiber, laneName(internals, update.lanes), hooks);
    update.type = kind.type;
    update.hook = kind.hook;
    if (update.storeCheck !== null) {
      update.type = 'store';
      // the store had told of the same change before: whoever made it is the cause of both
      const told = pending.find((other) => other !== update && isSameInstance(other.fiber, update.fiber));
      if (told?.cause) update.cause = { id: told.cause.id, evidence: 'inferred' };
    }
  };

  const scheduled = (added: number, repeated: number): void => {
    const moment = moments.now(renderer, lastCommit);
    const update: PendingUpdate = {
      id: agent.nextId(),
      at: agent.now(),
      stack: context.stack(),
      ...moment,
      lanes: added === 0 ? likelyLanes(repeated) : added,
      fiber: null,
      how: 'exact',
      type: 'unknown',
      hook: -1,
      isLeftOver: false,
    };
    const isRetry = (added & retryLanes) !== 0;
    awaitingFiber = exact === undefined || isRetry ? null : update;
    pending.push(update);
    if (exact === undefined || isRetry) search(update, added);
    if (update.storeCheck !== null) {
      update.fiber = update.storeCheck;
      update.how = 'exact';
    }
    describe(update);
  };

  /** One more update in lanes that are pending already: most likely in those of the one before it, in the same batch. */
  const likelyLanes = (candidates: number): number => {
    const last = pending.at(-1)?.lanes ?? 0;
    return (last & candidates) === 0 ? candidates : last & candidates;
  };

  const search = (update: PendingUpdate, added: number): void => {
    update.how = 'scan';
    const found = scan.find(added === 0 ? lanes : added);
    if (found !== null) {
      update.fiber = found.fiber;
      update.lanes = found.lanes;
      return;
    }
    const [only, ...others] = scan.dirty();
    if (only !== undefined && others.length === 0) update.fiber = only;
    else update.how = 'ambiguous';
  };

  /**
   * React itself left work for later: a deferred value, a hidden tree, what a boundary waits for. The commit that it began
   * is the cause. In urgent lanes it only catches up with updates that it had skipped: nothing to tell.
   */
  const leftOver = (added: number, commit: BegunCommit | null): void => {
    const lanesLeft = added & lazyLanes;
    if (lanesLeft === 0) return;
    pending.push({
      id: agent.nextId(),
      at: agent.now(),
      stack: '',
      during: 'other',
      cause: commit === null ? agent.causes.ambient() : { id: commit.id, evidence: 'observed' },
      effectOf: '',
      storeCheck: null,
      lanes: lanesLeft,
      fiber: null,
      how: 'exact',
      type: (added & retryLanes) !== 0 ? 'retry' : 'unknown',
      hook: -1,
      isLeftOver: true,
    });
  };

  const commitBegins = (gone: number): void => {
    context.onCommitBegins(renderer);
    begun = {
      id: agent.nextId(),
      at: agent.now(),
      lanes: gone,
      updates: pending.filter((update) => (update.lanes & gone) !== 0),
      isHydration: root.hydrate === true,
    };
    pending = pending.filter((update) => (update.lanes & gone) === 0);
    scan.finish(gone);
    moments.commitBegins(begun.id);
  };

  const laneChange = (before: number, after: number): void => {
    const gone = before & ~after;
    const added = after & ~before;
    const isFirst = justBegan && begun !== null;
    justBegan = gone !== 0;
    if (gone !== 0) {
      commitBegins(gone);
      leftOver(added, begun);
      deferredLeft = (added & lazyLanes) !== 0;
    } else if (isFirst && isSpawned(agent.stack(), deferredLeft)) {
      leftOver(added, begun);
    } else if (added !== 0 && (added & ~deferredLanes) === 0) leftOver(added, begun);
    else scheduled(added, after);
  };

  Object.defineProperty(root, 'pendingLanes', {
    configurable: true,
    enumerable: true,
    get: () => lanes,
    set: (next: number) => {
      const before = lanes;
      lanes = next;
      agent.guard('react-updates', () => laneChange(before, next), undefined);
    },
  });

  // each set gets an `add` of its own: React calls it right after the lane was set, with the updated fiber
  exact?.forEach((set, index) => {
    const add = set.add;
    Object.defineProperty(set, 'add', {
      configurable: true,
      writable: true,
      value: function (this: Set<Fiber>, fiber: Fiber) {
        const update = awaitingFiber;
        if (update !== null)
          agent.guard(
            'react-updaters',
            () => {
              awaitingFiber = null;
              update.fiber = fiber;
              update.how = 'exact';
              update.lanes = 1 << index;
              describe(update);
            },
            undefined,
          );
        return add.call(this, fiber);
      },
    });
  });

  return {
    takeCommit: () => {
      const commit = begun;
      begun = null;
      return commit;
    },
    visited: scan.visited,
    committed: (commit, isLayoutOver) => {
      if (isLayoutOver) moments.commitEnds(commit);
      lastCommit = commit;
      if (exact === undefined) scan.afterCommit();
      else scan.finish(0);
    },
    pending: () => pending,
    hasPendingWork: () => (lanes & ~hiddenLanes) !== 0,
    detach: () => {
      Object.defineProperty(root, 'pendingLanes', {
        configurable: true,
        enumerable: true,
        writable: true,
        value: lanes,
      });
      exact?.forEach((set) => {
        Reflect.deleteProperty(set, 'add');
      });
      pending = [];
      begun = null;
    },
  };
};

const isSameInstance = (one: Fiber | null, other: Fiber | null): boolean =>
  one !== null && other !== null && (one === other || one === other.alternate);

/**
 * React 19 writes the lanes a second time at the start of a commit if a value was deferred. Where a minifier has renamed its
 * functions, the write is taken for that if a lane was left over just before.
 */
const isSpawned = (stack: string, deferredLeft: boolean): boolean => {
  const [first = ''] = frameNames(stack);
  if (first.startsWith('markRootUpdated')) return false;
  return deferredLeft || first.startsWith('markSpawnedDeferredLane') || first.startsWith('markRootFinished');
};
