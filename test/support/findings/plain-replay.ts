import { largest } from '../../../src/analysis/extent.ts';
import type { Changes } from '../../../src/analysis/findings/changes.ts';
import type { RequestStep } from '../../../src/analysis/model/request-step.ts';
import type { Step } from '../../../src/analysis/model/step.ts';
import type { Milliseconds } from '../../../src/protocol/units.ts';

/**
 * What `replayOf` says, by playing all steps again for each change: nothing to be wrong about, and slow.
 *
 *     truth     A |====| gap B |======| gap commit |=|
 *     together  A |====|
 *               B |======| gap commit |=|
 *                         <------ saved ------------->
 *
 * Steps without a known cause stay where they were, so that the answer is never too large. 0 or more.
 */
export const plainReplay = (steps: readonly Step[], changes: Changes): Milliseconds => {
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
