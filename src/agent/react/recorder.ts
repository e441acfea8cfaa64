import type { RecordingOptions } from '../../protocol/envelope.ts';
import type { FactId } from '../../protocol/facts/cause-ref.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import type { AgentContext, LiveRender } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import { COMMIT_BUDGET, createComparer, NO_BUDGET } from './commit/equality.ts';
import type { HookReader } from './commit/hooks.ts';
import { createRemovedChildren } from './commit/removed.ts';
import type { CommitContext } from './commit/render-facts.ts';
import { skipRule } from './commit/skips.ts';
import { walkCommit } from './commit/walk.ts';
import { createCostBudget } from './cost-budget.ts';
import { createEffectWatch } from './effects.ts';
import { type Fiber, type FiberRoot, isComponent, rootElement, Tag } from './fiber.ts';
import type { Identity } from './identity.ts';
import { createLiveRenders } from './live-renders.ts';
import type { Passwords } from './passwords.ts';
import { createPreviews } from './previews.ts';
import { createRefMemory, rememberRefs } from './refs.ts';
import type { Renderer } from './renderer.ts';
import { watchLegacyRoot } from './updates/legacy-root-watch.ts';
import { createMoments } from './updates/moment.ts';
import { resolveHooks } from './updates/resolve-hooks.ts';
import { type PendingUpdate, type RootWatch, watchRoot } from './updates/root-watch.ts';
import { laneMask, laneName } from './versions.ts';

const BASELINE_BUDGET: Milliseconds = 20;

/** What happens between start and stop of one recording. */
export interface Recorder {
  readonly addRoot: (root: FiberRoot, renderer: Renderer) => void;
  /** Remembers what refs hold before the first commit is seen. Ends after 20 ms: later refs are then compared once less. */
  readonly takeBaseline: () => void;
  /** `isLayoutOver`: the hook tells of a commit after its layout effects, `root.current` does before. */
  readonly commit: (root: FiberRoot, renderer: Renderer, didError: boolean, isLayoutOver: boolean) => void;
  readonly postCommit: (renderer: Renderer) => void;
  readonly unmount: (fiber: Fiber, renderer: Renderer) => void;
  readonly strictMode: (isStrict: boolean) => void;
  readonly hasPendingWork: () => boolean;
  readonly stop: () => void;
}

export interface RecorderContext {
  readonly agent: AgentContext;
  readonly microtask: Natives['microtask'];
  readonly identity: Identity;
  readonly hooks: HookReader;
  readonly options: RecordingOptions;
  readonly passwords: Pick<Passwords, 'texts'>;
  /** Who wants to show the renders on the page, asked at each commit. */
  readonly renderListener: () => ((renders: readonly LiveRender[]) => void) | null;
  /** A trial makes React skip this instance. */
  readonly isTried: (fiber: Fiber) => boolean;
}

export const createRecorder = ({
  agent,
  microtask,
  identity,
  hooks,
  options,
  passwords,
  renderListener,
  isTried,
}: RecorderContext): Recorder => {
  const budget = createCostBudget(options.costBudget, agent.emit);
  const effects = createEffectWatch(agent);
  const moments = createMoments(agent, effects, microtask);
  const refs = createRefMemory(hooks);
  const watches = new Map<FiberRoot, Watched>();
  const rootIds = new WeakMap<FiberRoot, number>();
  let lastRootId = 0;
  // by copy of React: an unmount belongs to the next commit of the copy that is in its mutation phase
  const unmounted = new Map<number, FactId[]>();
  const removed = createRemovedChildren();

  const rootId = (root: FiberRoot): number => {
    const id = rootIds.get(root) ?? ++lastRootId;
    rootIds.set(root, id);
    return id;
  };

  const addRoot = (root: FiberRoot, renderer: Renderer): RootWatch => {
    const known = watches.get(root);
    if (known !== undefined) return known.watch;
    const stack = (): string => (budget.allows('stacks') ? agent.stack() : '');
    const context = { agent, hooks, moments, stack, onCommitBegins: () => effects.settle(renderer.id) };
    const attach = root.pendingLanes === undefined ? watchLegacyRoot : watchRoot;
    const watch = attach(root, renderer, context);
    watches.set(root, { watch, renderer });
    return watch;
  };

  const dropRoot = (root: FiberRoot): void => {
    const watched = watches.get(root);
    if (watched === undefined) return;
    watches.delete(root);
    const pending = watched.watch.pending();
    watched.watch.detach();
    for (const update of pending) emitUpdate(update, rootId(root), watched.renderer);
  };

  const emitUpdate = (update: PendingUpdate, root: number, renderer: Renderer): void => {
    const { fiber } = update;
    const component = fiber !== null && isInstance(fiber) ? identity.instanceId(fiber, renderer.internals) : 0;
    identity.flush();
    agent.emit({
      kind: 'update',
      id: update.id,
      renderer: renderer.id,
      root,
      at: update.at,
      component,
      how: update.how,
      type: update.type,
      lane: laneName(renderer.internals, update.lanes),
      hook: update.hook,
      stack: update.stack,
      cause: update.cause,
      during: update.during,
      effectOf: update.effectOf.slice(0, 500),
    });
  };

  const commit = (root: FiberRoot, renderer: Renderer, didError: boolean, isLayoutOver: boolean): void => {
    const layoutEnd = agent.now();
    renderer.noteIdle();
    const watch = addRoot(root, renderer);
    const begun = watch.takeCommit();
    const id = begun?.id ?? agent.nextId();
    const updates = begun?.updates ?? [];
    const { internals } = renderer;

    const updated = new Set<Fiber>();
    for (const { fiber } of updates) if (fiber !== null) updated.add(fiber);
    const comparer = createComparer(agent.now, budget.allows('comparisons') ? COMMIT_BUDGET : NO_BUDGET);
    const visitedProviders = new Set<Fiber>();
    const instanceId = (fiber: Fiber): FactId => identity.instanceId(fiber, internals);
    const showRenders = renderListener();
    const live = showRenders === null ? null : createLiveRenders();
    const previews = createPreviews(passwords.texts);
    const context: CommitContext = {
      internals,
      isDevelopment: renderer.isDevelopment(),
      hasDurations: renderer.hasDurations(),
      changes: {
        comparer,
        hooks,
        preview: options.captureValues && budget.allows('previews') ? previews.preview : () => '',
        instanceId,
        visitedProviders,
      },
      remounts: { comparer, isKnownType: (fiber) => identity.knownTypeId(fiber) !== 0, removedFrom: removed.from },
      refs,
      visitedProviders,
      isHydration: begun?.isHydration === true,
      retryLanes: (begun?.lanes ?? 0) & laneMask(internals, 'retry'),
      typeId: (fiber) => identity.typeId(fiber, internals),
      instanceId,
      onVisit: watch.visited,
      wasUpdated: (fiber) => updated.has(fiber) || (fiber.alternate !== null && updated.has(fiber.alternate)),
      ...(live !== null && { onRender: live.note }),
      skippedBy: (fiber, parentRendered) => skipRule(fiber, parentRendered, isTried),
    };
    const { rows, effects: due, isMount, isHydration } = walkCommit(root, context);
    if (live !== null && live.renders.length > 0) showRenders?.(live.renders);
    removed.clear();
    const gone = unmounted.get(renderer.id) ?? [];
    unmounted.delete(renderer.id);
    watch.committed(id, isLayoutOver);

    // React 16 commits once more, with nothing in it, before a second discrete event; later ones catch up with skipped lanes
    if (rows.length() > 0 || gone.length > 0 || updates.some((update) => !update.isLeftOver)) {
      resolveHooks(updates, hooks);
      for (const update of updates) emitUpdate(update, rootId(root), renderer);
      identity.flush();
      const commitStart = begun?.at ?? UNMEASURED;
      const firstStart = rows.firstStart();
      const spent = agent.now() - layoutEnd;
      budget.note(layoutEnd, firstStart === UNMEASURED ? null : layoutEnd - firstStart, spent);
      agent.emit({
        kind: 'commit',
        id,
        renderer: renderer.id,
        root: rootId(root),
        renderStart: firstStart === UNMEASURED ? commitStart : firstStart,
        commitStart,
        layoutEnd,
        updates: updates.map((update) => update.id),
        isMount,
        isHydration,
        didError,
        renders: rows.packed(),
        bailouts: rows.bailouts(),
        unmounted: gone,
        spent,
        budgetEnded: comparer.ended(),
      });
    }
    effects.watch(renderer.id, id, due);
    // unmounted: nothing more is expected of it, and it must not be kept alive
    if (root.current.child === null && rootElement(root.current) === null) dropRoot(root);
  };

  return {
    addRoot,
    commit,
    postCommit: (renderer) => effects.settleBegun(renderer.id),
    unmount: (fiber, renderer) => {
      if (!renderer.internals.hasDeletions) removed.note(fiber);
      if (!isComponent(fiber)) return;
      const list = unmounted.get(renderer.id) ?? [];
      list.push(identity.instanceId(fiber, renderer.internals));
      unmounted.set(renderer.id, list);
    },
    strictMode: moments.strict,
    takeBaseline: () => {
      const deadline = agent.now() + BASELINE_BUDGET;
      for (const root of watches.keys()) rememberRefs(root.current, refs, () => agent.now() > deadline);
    },
    hasPendingWork: () => effects.isPending() || [...watches.values()].some(({ watch }) => watch.hasPendingWork()),
    stop: () => {
      effects.restore();
      for (const root of [...watches.keys()]) dropRoot(root);
    },
  };
};

interface Watched {
  readonly watch: RootWatch;
  readonly renderer: Renderer;
}

/** A form can be updated too (its pending state): that is no component. */
const isInstance = (fiber: Fiber): boolean =>
  isComponent(fiber) || fiber.tag === Tag.root || fiber.tag === Tag.suspense;
