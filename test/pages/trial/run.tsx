import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { describeFibers, isPending } from './fibers.ts';
import { createKinds, type Stage } from './kinds.tsx';
import type { How, Plan, Step } from './plan.ts';
import { createRandom } from './random.ts';
import type { Node } from './tree.ts';
import { idsOf, lastTrial, watcher } from './watcher.ts';

/** `switched`: a trial that is turned on and off at random moments, and off at the end. */
export type Mode = 'plain' | 'memo' | 'trial' | 'switched';

export interface Outcome {
  readonly html: string;
  /** All that React called after the mount, in order. */
  readonly log: readonly string[];
  /** After everything was turned off. */
  readonly fibers: readonly string[];
  readonly skips: number;
  readonly armed: number;
}

const flushSync: (work: () => void) => void = ReactDOM.flushSync;
const startTransition: unknown = Reflect.get(React, 'startTransition');

const newTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await newTask();
};

/** Carries a plan out on a root of its own. `burn`: ms per render while a transition runs. */
export const run = async (plan: Plan, mode: Mode, burn = 0): Promise<Outcome> => {
  const stage: Stage = {
    log: [],
    setters: new Map(),
    promises: new Map(),
    throwing: new Set(),
    isSetUp: false,
    burn: 0,
  };
  const kinds = createKinds(stage, mode === 'memo' ? plan.chosen : new Set());
  let setTree: (tree: Node) => void = () => {};
  let setStep: (step: number) => void = () => {};
  let resets: (() => void)[] = [];
  let reached = -1;

  const Sentinel = () => {
    const [step, set] = React.useState(0);
    setStep = set;
    React.useEffect(() => {
      reached = step;
    }, [step]);
    return null;
  };
  class Top extends React.Component<{ readonly children: React.ReactNode }, { failed: boolean }> {
    static getDerivedStateFromError = () => ({ failed: true });
    override state = { failed: false };
    override componentDidMount() {
      resets = [() => this.setState({ failed: false })];
    }
    override render() {
      return this.state.failed ? <b>all failed</b> : this.props.children;
    }
  }
  const App = () => {
    const [{ tree }, set] = React.useState({ tree: plan.tree });
    setTree = (next) => set({ tree: next });
    const Root = kinds[tree.kind];
    return (
      <Top>
        <React.Suspense fallback={<i data-fallback>wait for all</i>}>
          <Root key={tree.id} node={tree} extra={plan} />
        </React.Suspense>
      </Top>
    );
  };

  const container = document.createElement('div');
  document.body.append(container);
  const pieces = (
    <>
      <App />
      <Sentinel />
    </>
  );
  const page = plan.isStrict ? <React.StrictMode>{pieces}</React.StrictMode> : pieces;
  const mount = () => {
    if (plan.isHydrated && typeof startTransition === 'function') {
      container.innerHTML = renderToString(page);
      return hydrateRoot(container, page);
    }
    const made = createRoot(container);
    flushSync(() => made.render(page));
    return made;
  };
  let unmount = (): void => {};
  const ids = await idsOf(async () => {
    const root = mount();
    unmount = () => flushSync(() => root.unmount());
    await until(() => reached === 0 && !isPending(container) && stage.setters.has(plan.tree.id));
  });
  const tried = [...plan.chosen].flatMap((kind) => ids.get(kind) ?? []);
  const turn = (type: number, on: boolean) => watcher.tryMemo(type, on ? 'on' : 'off');
  if (mode === 'trial') for (const type of tried) turn(type, true);
  const moments = createRandom(plan.seed + 1);
  const switchSome = () => {
    if (mode === 'switched') for (const type of tried) if (moments.chance(0.4)) turn(type, moments.chance(0.5));
  };

  let step = 0;
  let isWaiting = false;
  const isSettled = (): boolean =>
    // a component that waits keeps lanes of its own
    reached === step && (isWaiting || !isPending(container));
  /** Effects of a commit that follows from the step wait for another task, or for the next update, whichever comes first. */
  const runLateEffects = async (): Promise<void> => {
    for (let before = -1; before !== stage.log.length; ) {
      before = stage.log.length;
      const goal = ++step;
      flushSync(() => setStep(goal));
      await until(isSettled);
    }
  };
  const perform = async (how: How, work: () => void): Promise<void> => {
    const goal = ++step;
    const all = () => {
      work();
      setStep(goal);
    };
    if (how === 'sync') flushSync(all);
    else if (how === 'transition' && typeof startTransition === 'function') {
      stage.burn = burn;
      startTransition(all);
    } else setTimeout(all);
    await until(() => {
      switchSome();
      return isSettled();
    });
    stage.burn = 0;
    await runLateEffects();
  };

  const carryOut = async (planned: Step): Promise<void> => {
    switch (planned.type) {
      case 'own':
        return perform(planned.how, () => {
          for (const id of planned.ids) stage.setters.get(id)?.();
        });
      case 'tree':
        return perform(planned.how, () => setTree(planned.tree));
      case 'wait': {
        let resolve = (): void => {};
        const promise = new Promise<void>((done) => {
          resolve = done;
        });
        const entry = { promise, isResolved: false, resolve };
        stage.promises.set(planned.id, entry);
        isWaiting = true;
        await perform('sync', () => stage.setters.get(planned.id)?.());
        await perform('sync', () => stage.setters.get(planned.meanwhile)?.());
        entry.isResolved = true;
        isWaiting = false;
        resolve();
        await until(() => container.querySelector('[data-fallback]') === null);
        return perform('sync', () => {});
      }
      case 'throw': {
        stage.throwing.add(planned.id);
        await perform('sync', () => stage.setters.get(planned.id)?.());
        stage.throwing.clear();
        return perform('sync', () => {
          for (const reset of [...resets, ...stage.setters.values()]) reset();
        });
      }
    }
  };

  stage.log.length = 0;
  stage.isSetUp = true;
  for (const planned of plan.steps) {
    stage.log.push(`— ${planned.type}`);
    switchSome();
    await carryOut(planned);
  }
  const html = container.innerHTML;
  const log = [...stage.log];
  const trials = tried.map(lastTrial);
  for (const type of tried) turn(type, false);
  const fibers = describeFibers(container);
  unmount();
  container.remove();
  const sum = (count: 'skips' | 'armed') => trials.reduce((total, trial) => total + (trial?.[count] ?? 0), 0);
  // facts of counts come later: ask for those of now
  return { html, log, fibers, skips: sum('skips'), armed: sum('armed') };
};
