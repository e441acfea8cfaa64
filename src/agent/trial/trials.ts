import type { TrialStep } from '../../protocol/envelope.ts';
import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { TrialEnd } from '../../protocol/facts/trial-fact.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import { skipRule } from '../react/commit/skips.ts';
import { type Fiber, type FiberRoot, isComponent } from '../react/fiber.ts';
import type { Identity } from '../react/identity.ts';
import { descendants } from '../react/live-tree.ts';
import type { Renderer } from '../react/renderer.ts';
import { checkOutput, renderAgain, type SkippedInstance } from './check-output.ts';
import { watchEndings } from './endings.ts';
import { createMechanisms, type Mechanism } from './mechanisms.ts';
import { createTrial, type Trial } from './trial.ts';
import { walkVisited } from './walk-visited.ts';

/** Counts are told this long after they changed: a list that scrolls commits at each frame. */
const TELL_AFTER: Milliseconds = 100;
/** Instances rendered once more by one check, so that it does not hold up the page. */
const MAX_CHECKED = 500;

/** After these, development builds render what was skipped once, so that the screen is that of the page alone. */
const CATCHES_UP: ReadonlySet<TrialEnd> = new Set<TrialEnd>(['turned-off', 'panel-gone']);

/** All trials of one document. */
export interface Trials {
  /** At least one is on. */
  readonly areOn: () => boolean;
  readonly tryMemo: (type: FactId, step: TrialStep) => void;
  /** Arms what the commit brought, counts what it skipped. Call at its end, before anything else can update. */
  readonly commit: (root: FiberRoot, renderer: Renderer, didError: boolean) => void;
  readonly unmount: (fiber: Fiber) => void;
  /** Ends all of them, and puts everything back. */
  readonly end: (reason: TrialEnd) => void;
  /** Sends what is on again, for a panel that has just connected and for a recording that begins. */
  readonly announce: () => void;
  /** React is made to skip this instance. */
  readonly isTried: (fiber: Fiber) => boolean;
}

export interface TrialsContext {
  readonly agent: Pick<AgentContext, 'now' | 'emit' | 'guard'>;
  readonly natives: Pick<Natives, 'listen' | 'unlisten' | 'microtask' | 'setTimeout'>;
  readonly identity: Pick<Identity, 'knownTypeId' | 'functionOf'>;
  readonly renderers: () => readonly Renderer[];
}

export const createTrials = ({ agent, natives, identity, renderers }: TrialsContext): Trials => {
  const mechanismFor = createMechanisms();
  const trials = new Map<FactId, Trial>();
  const untold = new Set<Trial>();
  let stopWatching: (() => void) | null = null;

  const isTried = (fiber: Fiber): boolean => mechanismFor(fiber)?.isArmed(fiber) === true;
  const isTrialSkip = (fiber: Fiber): boolean => skipRule(fiber, true, isTried) === 'trial';

  /** Every mounted instance of a type. */
  const forEachOf = (type: FactId, look: (fiber: Fiber, mechanism: Mechanism, renderer: Renderer) => void): void => {
    for (const renderer of renderers())
      for (const root of renderer.roots())
        for (const fiber of descendants(root.current)) {
          const mechanism = mechanismFor(fiber);
          if (mechanism !== null && identity.knownTypeId(fiber) === type) look(fiber, mechanism, renderer);
        }
  };

  const skippedOf = (trial: Trial): readonly SkippedInstance[] => {
    const skipped: SkippedInstance[] = [];
    forEachOf(trial.type, (fiber, _mechanism, { introduction }) => {
      if (trial.wasSkipped(fiber) && skipped.length < MAX_CHECKED) skipped.push({ fiber, introduction });
    });
    return skipped;
  };

  const tell = (trial: Trial, end: TrialEnd | null = null): void => {
    untold.delete(trial);
    agent.emit(trial.fact(agent.now(), end));
  };
  const tellLater = (trial: Trial): void => {
    if (untold.size === 0)
      natives.setTimeout(() => {
        for (const waiting of untold) tell(waiting);
      }, TELL_AFTER);
    untold.add(trial);
  };

  const close = (trial: Trial, end: TrialEnd): void => {
    const skipped = CATCHES_UP.has(end) ? skippedOf(trial) : [];
    trials.delete(trial.type);
    if (trials.size === 0) {
      stopWatching?.();
      stopWatching = null;
    }
    forEachOf(trial.type, trial.disarm);
    tell(trial, end);
    renderAgain(skipped);
  };
  const end = (reason: TrialEnd): void => {
    for (const trial of [...trials.values()]) agent.guard('trial-end', () => close(trial, reason), undefined);
  };
  /** What fails once may have left something half done: nothing stays on. */
  const safely = (work: () => void): void => {
    const isDone = agent.guard(
      'trial',
      () => {
        work();
        return true;
      },
      false,
    );
    if (!isDone) end('failed');
  };

  const turnOn = (type: FactId): void => {
    const trial = createTrial(type, isTrialSkip);
    // known first: should arming fail half-way, it is put back
    trials.set(type, trial);
    forEachOf(type, trial.meet);
    const refusal = identity.functionOf(type) === undefined ? 'gone' : trial.refusal();
    if (refusal !== null) {
      trials.delete(type);
      agent.emit({ ...trial.fact(agent.now(), null), status: 'refused', refusal });
      return;
    }
    stopWatching ??= watchEndings(
      natives,
      renderers().flatMap(({ introduction }) => introduction ?? []),
      end,
    );
    tell(trial);
  };

  const check = (trial: Trial): void => {
    const skipped = skippedOf(trial);
    if (skipped.length === 0) {
      tell(trial);
      return;
    }
    trial.lift();
    forEachOf(trial.type, trial.disarm);
    checkOutput(skipped, natives, (output) => {
      if (trials.get(trial.type) !== trial) return;
      safely(() => {
        trial.checked(output);
        forEachOf(trial.type, trial.meet);
        tell(trial);
      });
    });
  };

  const take = (type: FactId, step: TrialStep): void => {
    const trial = trials.get(type);
    if (step === 'on') {
      if (trial === undefined) turnOn(type);
      else tell(trial);
    } else if (trial !== undefined && step === 'off') close(trial, 'turned-off');
    else if (trial !== undefined) check(trial);
  };

  const sweep = (root: FiberRoot, renderer: Renderer): void =>
    walkVisited(root, (fiber, parentRendered) => {
      const trial = trials.get(identity.knownTypeId(fiber));
      const mechanism = mechanismFor(fiber);
      if (trial === undefined || mechanism === null) return;
      if (trial.visit(fiber, mechanism, renderer, parentRendered)) tellLater(trial);
    });

  return {
    areOn: () => trials.size > 0,
    tryMemo: (type, step) => safely(() => take(type, step)),
    commit: (root, renderer, didError) => {
      if (didError) return end('page-error');
      safely(() => sweep(root, renderer));
    },
    unmount: (fiber) => {
      if (!isComponent(fiber)) return;
      safely(() => {
        const trial = trials.get(identity.knownTypeId(fiber));
        const mechanism = mechanismFor(fiber);
        if (trial === undefined || mechanism === null) return;
        trial.forget(fiber, mechanism);
        tellLater(trial);
      });
    },
    end,
    announce: () => {
      for (const trial of trials.values()) tell(trial);
    },
    isTried,
  };
};
