import type { FactId } from '../../protocol/facts/cause-ref.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import type { AgentContext } from '../agent-context.ts';
import type { Effect, Fiber } from './fiber.ts';

/** Shorter effects are not sent one by one, except for the first ones of a commit and those that did something. */
const MIN_DURATION: Milliseconds = 0.1;
/** A timer or request may name an effect as its cause only later: of so many per commit the fact is sent in any case. */
const ALWAYS_SENT = 200;
/** Effects of one commit that are wrapped; a commit that mounts more than that is a page load. */
export const MAX_EFFECTS = 2000;

/** React runs passive effects soon; those of a hidden tree it keeps back, and nobody should wait for them. */
const EXPECTED_WITHIN: Milliseconds = 500;

/** A passive effect that React will call after a commit. */
export interface DueEffect {
  readonly effect: Effect;
  readonly component: FactId;
  readonly name: string;
  /** React's own look whether a store of this fiber has changed since its render: no effect of the page. Else null. */
  readonly storeCheck: Fiber | null;
}

/** The passive effect whose code is running now. */
export interface RunningEffect {
  readonly id: FactId;
  readonly commit: FactId;
  readonly name: string;
}

/** `useSyncExternalStore` makes React look again once the tree is in place. */
export interface StoreCheck {
  readonly commit: FactId;
  readonly fiber: Fiber;
}

/**
 * Runs passive effects under a cause of their own.
 *
 *     commit      |==|
 *     effects           |a|b|=c=|       each runs under its own id; `passive` spans a to c
 *     setState            ^             caused by b (observed)
 */
export interface EffectWatch {
  /** Replaces `create` of each effect by a wrapper that puts the original back, then runs it. */
  readonly watch: (renderer: number, commit: FactId, due: readonly DueEffect[]) => void;
  readonly running: () => RunningEffect | null;
  /** React is looking right now whether a store has changed since the render. */
  readonly storeCheck: () => StoreCheck | null;
  /** A copy of React begins a commit: it never does before its passive effects are over. */
  readonly settle: (renderer: number) => void;
  /** React says that passive effects are over; those of a commit made meanwhile may still be due. */
  readonly settleBegun: (renderer: number) => void;
  /** Effects are due that have not run yet. */
  readonly isPending: () => boolean;
  /** Puts back every `create` that did not run. */
  readonly restore: () => void;
}

interface Phase {
  readonly renderer: number;
  readonly made: Milliseconds;
  readonly commit: FactId;
  readonly open: Map<Effect, () => unknown>;
  at: Milliseconds;
  end: Milliseconds;
  ran: number;
}

export const createEffectWatch = (agent: AgentContext): EffectWatch => {
  let running: RunningEffect | null = null;
  let checking: StoreCheck | null = null;
  let phases: Phase[] = [];

  const runCheck = (phase: Phase, fiber: Fiber, create: () => unknown): unknown => {
    const before = checking;
    checking = { commit: phase.commit, fiber };
    try {
      return agent.causes.run(phase.commit, create);
    } finally {
      checking = before;
      if (phase.open.size === 0) agent.guard('react-effects', () => close(phase), undefined);
    }
  };

  const run = (phase: Phase, due: DueEffect, create: () => unknown): unknown => {
    const before = running;
    const begun = agent.guard('react-effects', () => ({ id: agent.nextId(), at: agent.now() }), null);
    if (begun === null) return create();
    const { id, at } = begun;
    running = { id, commit: phase.commit, name: due.name };
    try {
      return agent.causes.run(id, create);
    } finally {
      running = before;
      agent.guard('react-effects', () => ended(phase, due, id, at), undefined);
    }
  };

  const ended = (phase: Phase, due: DueEffect, id: FactId, at: Milliseconds): void => {
    const end = agent.now();
    // ids are handed out one by one: a hole means that something happened inside
    const didSomething = agent.nextId() !== id + 1;
    if (phase.ran === 0) phase.at = at;
    phase.end = end;
    phase.ran++;
    if (phase.ran <= ALWAYS_SENT || end - at >= MIN_DURATION || didSomething)
      agent.emit({ kind: 'effect', id, commit: phase.commit, component: due.component, phase: 'passive', at, end });
    if (phase.open.size === 0) close(phase);
  };

  const wrap = (phase: Phase, due: DueEffect): void => {
    const { effect } = due;
    const original = effect.create;
    const wrapper = (): unknown => {
      if (effect.create === wrapper) effect.create = original;
      phase.open.delete(effect);
      const { storeCheck } = due;
      return storeCheck === null ? run(phase, due, original) : runCheck(phase, storeCheck, original);
    };
    phase.open.set(effect, original);
    wrappers.set(effect, wrapper);
    effect.create = wrapper;
  };
  const wrappers = new WeakMap<Effect, () => unknown>();

  const putBack = (phase: Phase): void => {
    for (const [effect, original] of phase.open) if (effect.create === wrappers.get(effect)) effect.create = original;
    phase.open.clear();
  };

  const close = (phase: Phase): void => {
    phases = phases.filter((other) => other !== phase);
    putBack(phase);
    if (phase.ran === 0) return;
    agent.emit({ kind: 'passive', commit: phase.commit, at: phase.at, end: phase.end, effects: phase.ran });
  };

  return {
    watch: (renderer, commit, due) => {
      if (due.length === 0) return;
      const phase: Phase = {
        renderer,
        made: agent.now(),
        commit,
        open: new Map(),
        at: UNMEASURED,
        end: UNMEASURED,
        ran: 0,
      };
      phases.push(phase);
      for (const one of due.slice(0, MAX_EFFECTS)) wrap(phase, one);
    },
    running: () => running,
    storeCheck: () => checking,
    settle: (renderer) => {
      if (running !== null) return;
      for (const phase of phases) if (phase.renderer === renderer) close(phase);
    },
    settleBegun: (renderer) => {
      if (running !== null) return;
      for (const phase of phases) if (phase.renderer === renderer && phase.ran > 0) close(phase);
    },
    isPending: () => phases.some((phase) => phase.open.size > 0 && agent.now() - phase.made < EXPECTED_WITHIN),
    restore: () => {
      for (const phase of phases) close(phase);
    },
  };
};
