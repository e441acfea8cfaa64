import type { Milliseconds } from '../../protocol/units.ts';
import type { RequestStep, Step } from '../model.ts';

/** What is done differently when a cascade is played again. */
export interface Changes {
  /** Requests that are not made; what waited for one goes on when the request given here is answered. */
  readonly replaced?: ReadonlyMap<string, string>;
  /** Requests that start together with another one, by that one's id; the time they were queued is given back. */
  readonly together?: ReadonlyMap<string, string>;
}

/**
 * How much earlier a cascade settles with some requests changed. Nothing is added up: the steps are played again in
 * their order, each as long after its (first) cause as it was in truth.
 *
 *     truth     A |====| gap B |======| gap commit |=|
 *     together  A |====|
 *               B |======| gap commit |=|
 *                         <------ saved ------------->
 *
 * Steps without a known cause stay where they were, so that the answer is never too large. 0 or more.
 */
export const replay = (steps: readonly Step[], changes: Changes): Milliseconds => {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const shifts = new Map<string, Milliseconds>();
  let before = Number.NEGATIVE_INFINITY;
  let after = Number.NEGATIVE_INFINITY;
  for (const step of steps) {
    before = Math.max(before, endOf(step));
    if (changes.replaced?.has(step.id)) continue;
    const shift = shiftOf(step, byId, shifts, changes);
    shifts.set(step.id, shift);
    after = Math.max(after, endOf(step) + shift - givenBack(step, changes));
  }
  return Number.isFinite(before) && Number.isFinite(after) ? Math.max(0, before - after) : 0;
};

const endOf = (step: Step): Milliseconds => step.end ?? step.at;

const queued = (request: RequestStep): Milliseconds => request.phases?.blocked ?? 0;

const givenBack = (step: Step, changes: Changes): Milliseconds =>
  step.kind === 'request' && changes.together?.has(step.id) ? queued(step) : 0;

/** How much a step moves: 0 stays, negative is earlier. */
const shiftOf = (
  step: Step,
  byId: ReadonlyMap<string, Step>,
  shifts: ReadonlyMap<string, Milliseconds>,
  changes: Changes,
): Milliseconds => {
  const partner = changes.together?.get(step.id);
  if (partner !== undefined) {
    const with_ = byId.get(partner);
    return with_ ? Math.min(0, with_.at + (shifts.get(partner) ?? 0) - step.at) : 0;
  }
  const causes = step.causes.flatMap(({ id }) => {
    const cause = byId.get(id);
    return cause ? [cause] : [];
  });
  if (causes.length === 0) return 0;
  // A commit with several causes waits for the last of them.
  return Math.max(...causes.map((cause) => readyShift(cause, step, byId, shifts, changes)));
};

const readyShift = (
  cause: Step,
  effect: Step,
  byId: ReadonlyMap<string, Step>,
  shifts: ReadonlyMap<string, Milliseconds>,
  changes: Changes,
): Milliseconds => {
  const replacement = byId.get(changes.replaced?.get(cause.id) ?? '');
  if (replacement) {
    // The answer is there already, or comes with the request that stays.
    const answer = endOf(replacement) + (shifts.get(replacement.id) ?? 0);
    return Math.min(0, answer - endOf(cause));
  }
  const shift = shifts.get(cause.id) ?? 0;
  // Only what happened after the answer gains from an answer that comes sooner.
  return effect.at >= endOf(cause) ? shift - givenBack(cause, changes) : shift;
};
