import { assertNever } from '../../protocol/assert-never.ts';
import type { ExposeTarget } from '../../protocol/envelope.ts';
import type { AgentContext, LiveRender, ReactWatcher } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import { createTrials } from '../trial/trials.ts';
import { createHookReader } from './commit/hooks.ts';
import type { Fiber, FiberRoot } from './fiber.ts';
import { createHandlerFinder } from './handlers.ts';
import type { HookRelay } from './hook/hook-relay.ts';
import { createIdentity } from './identity.ts';
import { findRoots, watchCurrent } from './late-attach.ts';
import { createLiveTree } from './live-tree.ts';
import { type PasswordNatives, watchPasswords } from './passwords.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { type Internals, internalsByShape } from './versions.ts';

export type WatcherNatives = Pick<Natives, 'microtask' | 'setTimeout'> & PasswordNatives;

/** Nothing is shown, so nothing has to be hidden. */
const NO_PREVIEWS = { texts: () => [], stop: () => {} };

/**
 * The only door to React. Dormant until `start`: a commit costs one look at whether its root is known.
 */
export const createReactWatcher = (agent: AgentContext, natives: WatcherNatives, hook: HookRelay): ReactWatcher => {
  const identity = createIdentity(agent);
  const hooks = createHookReader();
  const renderers = new Map<number, Renderer>();
  const handlers = createHandlerFinder(agent, identity, (fiber) => internalsOf(fiber, renderers.values()));
  const liveTree = createLiveTree(identity, () => [...renderers.values(), late].flatMap((copy) => copy?.roots() ?? []));
  const trials = createTrials({
    agent,
    natives,
    identity,
    renderers: () => [...renderers.values(), ...(late === null ? [] : [late])],
  });
  let renderListener: ((renders: readonly LiveRender[]) => void) | null = null;
  let lastRenderer = 0;
  let late: Renderer | null = null;
  let recorder: Recorder | null = null;
  let putBack: (() => void)[] = [];

  const safely = (sensor: string, work: () => void): void => agent.guard(sensor, work, undefined);

  const meet = (root: FiberRoot, renderer: Renderer): void => {
    renderer.addRoot(root);
    if (renderer.learn(root)) {
      renderer.noteIdle();
      agent.emit(renderer.fact());
    }
  };

  hook.listen({
    inject: (id, introduction) =>
      safely('react-hook', () => {
        if (renderers.has(id)) return;
        const renderer = createRenderer(++lastRenderer, introduction, null);
        renderers.set(id, renderer);
        agent.emit(renderer.fact());
      }),
    root: (id, root) =>
      safely('react-hook', () => {
        const renderer = renderers.get(id);
        if (renderer !== undefined) meet(root as FiberRoot, renderer);
      }),
    schedule: (id, root) => {
      if (recorder === null) return;
      const watching = recorder;
      safely('react-hook', () => {
        const renderer = renderers.get(id);
        if (renderer !== undefined) watching.addRoot(root as FiberRoot, renderer);
      });
    },
    commit: (id, root, didError) => {
      const renderer = renderers.get(id);
      if (renderer === undefined) return;
      if (recorder === null && !trials.areOn() && renderer.knows(root as FiberRoot)) return;
      safely('react-commits', () => {
        meet(root as FiberRoot, renderer);
        recorder?.commit(root as FiberRoot, renderer, didError, true);
      });
      if (trials.areOn()) trials.commit(root as FiberRoot, renderer, didError);
    },
    postCommit: (id) => {
      const renderer = renderers.get(id);
      if (recorder === null || renderer === undefined) return;
      const watching = recorder;
      safely('react-commits', () => watching.postCommit(renderer));
    },
    unmount: (id, fiber) => {
      const renderer = renderers.get(id);
      if (renderer === undefined) return;
      const watching = recorder;
      if (watching !== null) safely('react-commits', () => watching.unmount(fiber as Fiber, renderer));
      if (trials.areOn()) trials.unmount(fiber as Fiber);
    },
    strictMode: (_id, isStrict) => recorder?.strictMode(isStrict),
  });

  const attachLate = (watching: Recorder): void => {
    const roots = findRoots();
    const [first] = roots;
    if (first === undefined) return;
    late ??= createRenderer(++lastRenderer, null, first);
    const renderer = late;
    agent.emit(renderer.fact());
    for (const root of roots) {
      meet(root, renderer);
      watching.addRoot(root, renderer);
      putBack.push(
        watchCurrent(root, () => safely('react-commits', () => watching.commit(root, renderer, false, false))),
      );
    }
  };

  const lend = (target: ExposeTarget): unknown => {
    switch (target.kind) {
      case 'component':
        return identity.functionOf(target.id);
      case 'component-call':
        return calledToRender(identity.functionOf(target.id));
      case 'handler':
        return handlers.functionOf(target.input);
      case 'element':
        return liveTree.elementsOf(target.instance)[0];
      case 'finder':
        return liveTree.instancesAt;
      default:
        return assertNever(target);
    }
  };

  return {
    start: (options) =>
      safely('react-start', () => {
        if (recorder !== null) return;
        identity.restart();
        const passwords = options.captureValues ? watchPasswords(natives) : NO_PREVIEWS;
        putBack.push(passwords.stop);
        const watching = createRecorder({
          agent,
          microtask: natives.microtask,
          identity,
          hooks,
          options,
          passwords,
          renderListener: () => renderListener,
          isTried: trials.isTried,
        });
        recorder = watching;
        for (const renderer of renderers.values())
          for (const root of renderer.roots()) watching.addRoot(root, renderer);
        if (renderers.size === 0) attachLate(watching);
        watching.takeBaseline();
      }),
    stop: () =>
      safely('react-stop', () => {
        const stopped = recorder;
        recorder = null;
        for (const back of putBack) back();
        putBack = [];
        stopped?.stop();
      }),
    handlerFor: (event, input = 0) => agent.guard('react-handlers', () => handlers.find(event, input), null),
    hasPendingWork: () => recorder?.hasPendingWork() ?? false,
    lend: (target) => agent.guard('react-lend', () => lend(target), undefined),
    elementsOf: (instance) => agent.guard('react-lend', () => liveTree.elementsOf(instance), []),
    watchRenders: (listener) => {
      renderListener = listener;
    },
    announce: () => {
      for (const renderer of renderers.values()) agent.emit(renderer.fact());
      if (late !== null) agent.emit(late.fact());
      trials.announce();
    },
    tryMemo: trials.tryMemo,
    endTrials: trials.end,
    reactBeforeAgent: () => late !== null || (renderers.size === 0 && agent.guard('react-late', hasLateRoots, false)),
  };
};

/** The function of a component, or the `render` method of a class. */
const calledToRender = (component: unknown): unknown => {
  let prototype = ownValue(component, 'prototype');
  while (typeof prototype === 'object' && prototype !== null) {
    const render = ownValue(prototype, 'render');
    if (typeof render === 'function') return render;
    prototype = Object.getPrototypeOf(prototype);
  }
  return component;
};

const hasLateRoots = (): boolean => findRoots().length > 0;

/** Table for a fiber whose copy of React is not known: the one on the page that looks like it, else by its shape alone. */
const internalsOf = (fiber: Fiber, renderers: Iterable<Renderer>): Internals => {
  const byShape = internalsByShape(fiber);
  for (const { internals } of renderers) if (internals.major === byShape.major) return internals;
  return byShape;
};
