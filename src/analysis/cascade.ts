import type { Milliseconds } from '../protocol/units.ts';
import type { DraftStep, FactKey, StepLetter } from './draft-step.ts';
import { STEP_LETTERS } from './draft-step.ts';
import { addTo } from './group-by.ts';
import type { Step } from './model/step.ts';
import type { Cause } from './model/step-base.ts';
import { withoutCircles } from './without-circles.ts';

export interface Cascade {
  /** In time order. */
  readonly steps: readonly Step[];
  readonly stepById: ReadonlyMap<string, Step>;
  readonly effectsOf: ReadonlyMap<string, readonly string[]>;
  readonly idOf: (key: FactKey) => string | null;
}

const RANK: ReadonlyMap<StepLetter, number> = new Map(STEP_LETTERS.map((letter, rank) => [letter, rank]));

const inTimeOrder = (a: DraftStep, b: DraftStep): number =>
  a.at - b.at || (RANK.get(a.letter) ?? 0) - (RANK.get(b.letter) ?? 0);

/** The page's clock ticks in steps of 0.1 ms, so that a cause and its effect often carry the same time. */
const causesFirst = (sameTime: readonly DraftStep[]): readonly DraftStep[] => {
  const byKey = new Map(sameTime.flatMap((step) => step.keys.map((key) => [key, step] as const)));
  const entered = new Set<DraftStep>();
  const placed: DraftStep[] = [];
  const place = (step: DraftStep, depth: number): void => {
    if (entered.has(step) || depth > MAX_CHAIN) return;
    entered.add(step);
    for (const { key } of step.causes) {
      const cause = byKey.get(key);
      if (cause !== undefined) place(cause, depth + 1);
    }
    placed.push(step);
  };
  for (const step of sameTime) place(step, 0);
  return placed;
};

/** A longer chain within one tick comes from damaged facts only; it keeps the order of its kinds. */
const MAX_CHAIN = 1_000;

const orderSteps = (drafts: readonly DraftStep[]): readonly DraftStep[] => {
  const sorted = [...drafts].sort(inTimeOrder);
  const ordered: DraftStep[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to]?.at === sorted[from]?.at) to++;
    const sameTime = sorted.slice(from, to);
    for (const step of sameTime.length === 1 ? sameTime : causesFirst(sameTime)) ordered.push(step);
    from = to;
  }
  return ordered;
};

/** Ids by kind and time: `c1`, `c2`, … The same recording gets the same ids. */
const numberSteps = (drafts: readonly DraftStep[]): ReadonlyMap<FactKey, string> => {
  const counts = new Map<StepLetter, number>();
  const ids = new Map<FactKey, string>();
  for (const draft of drafts) {
    const count = (counts.get(draft.letter) ?? 0) + 1;
    counts.set(draft.letter, count);
    for (const key of draft.keys) ids.set(key, draft.letter + count);
  }
  return ids;
};

/** Causes whose facts were lost are left out: an unknown cause is no cause. */
const resolveCauses = (draft: DraftStep, own: string, ids: ReadonlyMap<FactKey, string>): readonly Cause[] => {
  const causes: Cause[] = [];
  const seen = new Set<string>([own]);
  for (const { key, evidence } of draft.causes) {
    const id = ids.get(key);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    causes.push({ id, evidence });
  }
  return causes;
};

/** Nearly every cause comes before its effect, so that one pass does; more are for clocks that disagree. */
const MAX_PASSES = 8;

/**
 * Follows causes to interactions; the first cause that belongs to one decides.
 *
 *     i1 ─► r1 ─► u1 ─┐
 *                     ├─► c1      c1 belongs to i1: u1 was its first update
 *     i2 ─► u2 ───────┘
 */
const followToInteractions = (causesOf: ReadonlyMap<string, readonly Cause[]>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (let pass = 0, before = -1; pass < MAX_PASSES && found.size !== before; pass++) {
    before = found.size;
    for (const [id, causes] of causesOf) {
      if (found.has(id)) continue;
      if (id.startsWith('i')) found.set(id, id);
      for (const cause of causes) {
        const interaction = found.get(cause.id);
        if (interaction === undefined) continue;
        found.set(id, interaction);
        break;
      }
    }
  }
  return found;
};

/** Facts that were forged or damaged may end before they begin: nothing is known of such an end but that it is not before. */
const endOf = ({ at, end }: DraftStep): Milliseconds | null => (end === null ? null : Math.max(at, end));

/** Steps between two words of progress: some ms of work. */
const PROGRESS_STEPS = 256;

/** Puts drafts in order, numbers them, links them, and finds the interaction of each. */
export const assembleCascade = (drafts: readonly DraftStep[], progress: (done: number) => void = () => {}): Cascade => {
  const ordered = orderSteps(drafts);
  const ids = numberSteps(ordered);
  const idOf = (key: FactKey): string | null => ids.get(key) ?? null;
  const resolved = new Map<string, readonly Cause[]>();
  for (const draft of ordered) {
    const id = ids.get(draft.keys[0] ?? '') ?? '';
    resolved.set(id, resolveCauses(draft, id, ids));
  }
  const causesOf = withoutCircles(resolved);
  const interactions = followToInteractions(causesOf);

  const steps: Step[] = [];
  const stepById = new Map<string, Step>();
  const effectsOf = new Map<string, string[]>();
  for (const draft of ordered) {
    const id = ids.get(draft.keys[0] ?? '') ?? '';
    const causes = causesOf.get(id) ?? [];
    const step = draft.build(
      { id, at: draft.at, end: endOf(draft), causes, interaction: interactions.get(id) ?? null },
      idOf,
    );
    steps.push(step);
    if (steps.length % PROGRESS_STEPS === 0) progress(steps.length / ordered.length);
    stepById.set(id, step);
    for (const cause of causes) {
      addTo(effectsOf, cause.id, id);
    }
  }
  return { steps, stepById, effectsOf, idOf };
};

/** Ids of all steps that a step caused, directly or not, itself left out; in no particular order. */
export const reachableFrom = (id: string, effectsOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const effect of effectsOf.get(next) ?? []) {
      if (effect === id || reached.has(effect)) continue;
      reached.add(effect);
      open.push(effect);
    }
  }
  return reached;
};
