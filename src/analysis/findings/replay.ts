import type { Milliseconds } from '../../protocol/units.ts';
import { largest } from '../extent.ts';
import type { RequestStep } from '../model/request-step.ts';
import type { Step } from '../model/step.ts';

/** What is done differently when a cascade is played again. */
export interface Changes {
  /** Requests that are not made; what waited for one goes on when the request given here is answered. */
  readonly replaced?: ReadonlyMap<string, string>;
  /** Requests that start together with another one, by that one's id; the time they were queued is given back. */
  readonly together?: ReadonlyMap<string, string>;
  /** Ids of requests that need not queue: the time they were blocked is given back. */
  readonly unqueued?: ReadonlySet<string>;
  /** Milliseconds taken out of a step, by its id: out of the rendering before a commit, or out of a request before its answer. */
  readonly shorter?: ReadonlyMap<string, Milliseconds>;
}

/** Changes that others are added to. */
export interface OpenChanges extends Changes {
  readonly replaced: Map<string, string>;
  readonly together: Map<string, string>;
  readonly unqueued: Set<string>;
  readonly shorter: Map<string, Milliseconds>;
}

export const createChanges = (): OpenChanges => ({
  replaced: new Map(),
  together: new Map(),
  unqueued: new Set(),
  shorter: new Map(),
});

/** Makes further changes beside those that are there. The newest counts; times taken out of one step add up. */
export const addChanges = (to: OpenChanges, { replaced, together, unqueued, shorter }: Changes): void => {
  for (const [id, other] of replaced ?? []) to.replaced.set(id, other);
  for (const [id, other] of together ?? []) to.together.set(id, other);
  for (const id of unqueued ?? []) to.unqueued.add(id);
  for (const [id, ms] of shorter ?? []) to.shorter.set(id, (to.shorter.get(id) ?? 0) + ms);
};

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
    const shift = shiftOf(step, byId, shifts, changes) - lessRendering(step, changes);
    shifts.set(step.id, shift);
    after = Math.max(after, endOf(step) + shift - givenBack(step, changes));
  }
  return Number.isFinite(before) && Number.isFinite(after) ? Math.max(0, before - after) : 0;
};

const endOf = (step: Step): Milliseconds => step.end ?? step.at;

const queued = (request: RequestStep): Milliseconds => request.phases?.blocked ?? 0;

/** How much sooner a request is answered, counted from its own start; never more than it took. */
const givenBack = (step: Step, changes: Changes): Milliseconds => {
  if (step.kind !== 'request') return 0;
  const isUnqueued = changes.together?.has(step.id) || changes.unqueued?.has(step.id);
  const ms = (isUnqueued ? queued(step) : 0) + (changes.shorter?.get(step.id) ?? 0);
  return Math.min(ms, endOf(step) - step.at);
};

// A commit's own time begins after its render phase.
const lessRendering = (step: Step, changes: Changes): Milliseconds =>
  step.kind === 'commit' ? (changes.shorter?.get(step.id) ?? 0) : 0;

/** How much a step moves: 0 stays, negative is earlier. */
const shiftOf = (
  step: Step,
  byId: ReadonlyMap<string, Step>,
  shifts: ReadonlyMap<string, Milliseconds>,
  changes: Changes,
): Milliseconds => {
  const byCause = shiftByCauses(step, byId, shifts, changes);
  const partner = byId.get(changes.together?.get(step.id) ?? '');
  return partner ? Math.min(byCause, partner.at + (shifts.get(partner.id) ?? 0) - step.at) : byCause;
};

const shiftByCauses = (
  step: Step,
  byId: ReadonlyMap<string, Step>,
  shifts: ReadonlyMap<string, Milliseconds>,
  changes: Changes,
): Milliseconds => {
  const causes = step.causes.flatMap(({ id }) => {
    const cause = byId.get(id);
    return cause ? [cause] : [];
  });
  if (causes.length === 0) return 0;
  // A commit with several causes waits for the last of them.
  return largest(causes.map((cause) => readyShift(cause, step, byId, shifts, changes)));
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
