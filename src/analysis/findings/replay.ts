import type { Milliseconds } from '../../protocol/units.ts';
import { largest } from '../extent.ts';
import { addTo } from '../group-by.ts';
import type { RequestStep } from '../model/request-step.ts';
import type { Step } from '../model/step.ts';
import { addChanges, type Changes, createChanges, type OpenChanges } from './changes.ts';
import { createMaximum, type Maximum } from './maximum.ts';

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
export interface Replay {
  /** With these changes alone. */
  readonly saved: (changes: Changes) => Milliseconds;
  /** Changes that are made one after another. */
  readonly start: () => ReplayRun;
}

export interface ReplayRun {
  /** Makes further changes beside those that are there; see `addChanges`. */
  readonly add: (changes: Changes) => void;
  /** With all changes so far. */
  readonly saved: () => Milliseconds;
}

/**
 * Only what a change moves is played again, so that thousands of findings about a cascade of as many steps can be weighed.
 *
 * @param steps in time order
 */
export const replayOf = (steps: readonly Step[]): Replay => {
  const cascade = prepare(steps);
  return {
    saved: (changes) => {
      const run = startRun(cascade);
      run.add(changes);
      return run.saved();
    },
    start: () => startRun(cascade),
  };
};

/** What all runs share. Steps are named by their place in time order. */
interface PreparedCascade {
  readonly steps: readonly Step[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places of the steps that name it as a cause. */
  readonly effects: readonly (readonly number[])[];
  readonly ends: Maximum;
}

const prepare = (steps: readonly Step[]): PreparedCascade => {
  const placeOf = new Map(steps.map((step, place) => [step.id, place]));
  const effects = steps.map((): number[] => []);
  for (const [place, step] of steps.entries()) {
    for (const { id } of step.causes) effects[placeOf.get(id) ?? -1]?.push(place);
  }
  return { steps, placeOf, effects, ends: createMaximum(steps.map(endOf)) };
};

const startRun = ({ steps, placeOf, effects, ends }: PreparedCascade): ReplayRun => {
  const changes = createChanges();
  // made with the first change that is asked for: most findings change no request
  let shifts = new Float64Array(0);
  let settles: Maximum | null = null;
  /** Steps that start with another, or go on with its answer: they move where it moves. */
  const followers = new Map<number, number[]>();
  const touched = new Set<number>();

  const touch = (id: string): void => {
    const place = placeOf.get(id);
    if (place !== undefined) touched.add(place);
  };
  const follow = (id: string, other: string): void => {
    const [place, leader] = [placeOf.get(id), placeOf.get(other)];
    if (place === undefined || leader === undefined) return;
    addTo(followers, leader, place);
  };

  /** In a replay from the start, what comes later has not moved yet. */
  const shiftAt = (place: number, seenFrom: number): Milliseconds => (place < seenFrom ? (shifts[place] ?? 0) : 0);

  const readyShift = (cause: number, effect: number): Milliseconds => {
    const step = steps[cause];
    if (step === undefined) return 0;
    const replacement = placeOf.get(changes.replaced.get(step.id) ?? '');
    const other = steps[replacement ?? -1];
    if (replacement !== undefined && other !== undefined) {
      // The answer is there already, or comes with the request that stays.
      return Math.min(0, endOf(other) + shiftAt(replacement, effect) - endOf(step));
    }
    const shift = shiftAt(cause, effect);
    // Only what happened after the answer gains from an answer that comes sooner.
    return (steps[effect]?.at ?? 0) >= endOf(step) ? shift - givenBack(step, changes) : shift;
  };

  const shiftOf = (step: Step, place: number): Milliseconds => {
    const causes = step.causes.flatMap(({ id }) => placeOf.get(id) ?? []);
    // A commit with several causes waits for the last of them.
    const byCause = causes.length === 0 ? 0 : largest(causes.map((cause) => readyShift(cause, place)));
    const partner = placeOf.get(changes.together.get(step.id) ?? '');
    const other = steps[partner ?? -1];
    return partner === undefined || other === undefined
      ? byCause
      : Math.min(byCause, other.at + shiftAt(partner, place) - step.at);
  };

  /** @returns when it ends; −∞ for a request that is not made */
  const play = (step: Step, place: number): Milliseconds => {
    const isGone = changes.replaced.has(step.id);
    const shift = isGone ? 0 : shiftOf(step, place) - lessRendering(step, changes);
    shifts[place] = shift;
    return isGone ? Number.NEGATIVE_INFINITY : endOf(step) + shift - givenBack(step, changes);
  };

  /** What changed, and what may move with it, in time order. */
  const moved = (): readonly number[] => {
    const found = new Set(touched);
    const open = [...touched];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (const next of [...(effects[place] ?? []), ...(followers.get(place) ?? [])]) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(next);
      }
    }
    touched.clear();
    return [...found].sort((a, b) => a - b);
  };

  return {
    add: (further) => {
      addChanges(changes, further);
      for (const [id, other] of [...(further.replaced ?? []), ...(further.together ?? [])]) {
        touch(id);
        follow(id, other);
      }
      for (const id of further.unqueued ?? []) touch(id);
      for (const id of further.shorter?.keys() ?? []) touch(id);
    },
    saved: () => {
      if (settles === null) {
        if (touched.size === 0) return 0;
        shifts = new Float64Array(steps.length);
        settles = ends.copy();
      }
      for (const place of moved()) {
        const step = steps[place];
        if (step !== undefined) settles.set(place, play(step, place));
      }
      const [before, after] = [ends.largest(), settles.largest()];
      return Number.isFinite(before) && Number.isFinite(after) ? Math.max(0, before - after) : 0;
    },
  };
};

const endOf = (step: Step): Milliseconds => step.end ?? step.at;

const queued = (request: RequestStep): Milliseconds => request.phases?.blocked ?? 0;

/** How much sooner a request is answered, counted from its own start; never more than it took. */
const givenBack = (step: Step, changes: OpenChanges): Milliseconds => {
  if (step.kind !== 'request') return 0;
  const isUnqueued = changes.together.has(step.id) || changes.unqueued.has(step.id);
  const ms = (isUnqueued ? queued(step) : 0) + (changes.shorter.get(step.id) ?? 0);
  return Math.min(ms, endOf(step) - step.at);
};

// A commit's own time begins after its render phase.
const lessRendering = (step: Step, changes: OpenChanges): Milliseconds =>
  step.kind === 'commit' ? (changes.shorter.get(step.id) ?? 0) : 0;
