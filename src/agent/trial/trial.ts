import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { TrialEnd, TrialFact, TrialOutput, TrialRefusal } from '../../protocol/facts/trial-fact.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { type Fiber, performedWork } from '../react/fiber.ts';
import type { Renderer } from '../react/renderer.ts';
import type { Mechanism } from './mechanisms.ts';
import { refusalOf } from './refusal.ts';
import { fibersOf } from './writable-fiber.ts';

/** The trial of one component type: which of its instances are armed, and what came of it. */
export interface Trial {
  readonly type: FactId;
  /** Looks at an instance for the first time, and arms it unless that is refused. @returns whether a count changed */
  readonly meet: (fiber: Fiber, mechanism: Mechanism, renderer: Renderer) => boolean;
  /** React visited an instance in a commit. @returns whether a count changed */
  readonly visit: (fiber: Fiber, mechanism: Mechanism, renderer: Renderer, parentRendered: boolean) => boolean;
  /** An instance is about to be unmounted. */
  readonly forget: (fiber: Fiber, mechanism: Mechanism) => void;
  readonly disarm: (fiber: Fiber, mechanism: Mechanism) => void;
  /** Until `checked`, nothing is armed: what was skipped is about to be rendered. */
  readonly lift: () => void;
  /** The shown output of this instance is that of an older render. */
  readonly wasSkipped: (fiber: Fiber) => boolean;
  /** The skipped instances were looked at. */
  readonly checked: (output: TrialOutput) => void;
  /** Why none of the instances met so far is armed; null: one is, or none was met. */
  readonly refusal: () => TrialRefusal | null;
  readonly fact: (at: Milliseconds, end: TrialEnd | null) => TrialFact;
}

/** `isTrialSkip`: React skipped it because of the trial, not because it met the same element. */
export const createTrial = (type: FactId, isTrialSkip: (fiber: Fiber) => boolean): Trial => {
  const leftAlone = new WeakSet<Fiber>();
  let skipped = new WeakSet<Fiber>();
  let armed = 0;
  let left = 0;
  let skips = 0;
  let refusal: TrialRefusal | null = null;
  let output: TrialOutput | null = null;
  let timesHold = true;
  let isLifted = false;

  const isIn = (set: WeakSet<Fiber>, fiber: Fiber): boolean => fibersOf(fiber).some((one) => set.has(one));

  const meet = (fiber: Fiber, mechanism: Mechanism, renderer: Renderer): boolean => {
    if (isLifted || mechanism.isArmed(fiber) || isIn(leftAlone, fiber)) return false;
    const refused = refusalOf(fiber, renderer) ?? (mechanism.arm(fiber) ? null : 'locked');
    if (refused === null) {
      armed++;
      timesHold &&= mechanism.keepsTimes;
      return true;
    }
    leftAlone.add(fiber);
    left++;
    refusal ??= refused;
    return true;
  };

  return {
    type,
    meet,
    visit: (fiber, mechanism, renderer, parentRendered) => {
      if (!mechanism.isArmed(fiber)) return meet(fiber, mechanism, renderer);
      if (performedWork(fiber)) {
        for (const one of fibersOf(fiber)) skipped.delete(one);
        return false;
      }
      if (!parentRendered || !isTrialSkip(fiber)) return false;
      skips++;
      skipped.add(fiber);
      return true;
    },
    forget: (fiber, mechanism) => {
      if (mechanism.isArmed(fiber)) armed--;
      else if (isIn(leftAlone, fiber)) left--;
      mechanism.disarm(fiber);
    },
    disarm: (fiber, mechanism) => {
      if (mechanism.isArmed(fiber)) armed--;
      mechanism.disarm(fiber);
    },
    lift: () => {
      isLifted = true;
    },
    wasSkipped: (fiber) => isIn(skipped, fiber),
    checked: (seen) => {
      isLifted = false;
      skipped = new WeakSet();
      output = seen;
    },
    refusal: () => (armed === 0 ? refusal : null),
    fact: (at, end) => ({
      kind: 'trial',
      at,
      type,
      status: end === null ? 'on' : 'over',
      refusal,
      end,
      armed,
      left,
      skips,
      timesHold,
      output,
    }),
  };
};
