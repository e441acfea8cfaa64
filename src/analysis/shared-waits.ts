import type { InputFact } from '../protocol/facts/input-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { DocumentContext } from './document-context.ts';
import { type DraftStep, type FactKey, factKey } from './draft-step.ts';
import type { DraftInteraction } from './interactions.ts';
import { onlySetsState } from './only-sets-state.ts';

const mayWait = ({ handler }: InputFact): boolean => handler !== null && !onlySetsState(handler.text);

/** Steps that show that something goes on after the handler: whoever has one of its own is followed by it. */
const isWork = ({ letter }: DraftStep): boolean => letter === 't' || letter === 'r';

/** The first key of the step that a chain of first causes begins with; every step of the chain is asked once. */
const createRoots = (byKey: ReadonlyMap<FactKey, DraftStep>): ((step: DraftStep) => DraftStep) => {
  const roots = new Map<DraftStep, DraftStep>();
  return (step) => {
    const path: DraftStep[] = [];
    const seen = new Set<DraftStep>();
    let node = step;
    for (let next: DraftStep | undefined = step; next !== undefined && !seen.has(next); ) {
      node = roots.get(next) ?? next;
      if (node !== next) break;
      seen.add(next);
      path.push(next);
      next = byKey.get(next.causes[0]?.key ?? '');
    }
    for (const one of path) roots.set(one, node);
    return node;
  };
};

interface Waiter {
  readonly root: DraftStep;
  readonly at: Milliseconds;
}

/**
 * Lowers to `inferred` what may be another click's doing.
 *
 *     click A   |-- request --|◆ ── next request ──|◆
 *     click B       |  (nothing of its own)
 *
 * B waits for A: a mutex, a queue of jobs, a request that both share, a batch. Its continuation runs when A's answer is
 * there, and no engine tells a page which of the two it belongs to. So if a click came meanwhile that could wait and has
 * nothing going on of its own, what follows an asynchronous step of A is A's as far as can be told, and not more.
 */
export const doubtSharedWaits = (
  drafts: readonly DraftStep[],
  contexts: readonly DocumentContext[],
  interactions: readonly DraftInteraction[],
): readonly DraftStep[] => {
  const waits = new Set<FactKey>();
  for (const { document, facts } of contexts) {
    for (const input of facts.inputs) if (mayWait(input)) waits.add(factKey(document, input.id));
  }
  const able = interactions.filter(({ step }) => step.keys.some((key) => waits.has(key)));
  if (interactions.length < 2 || able.length === 0) return drafts;

  const byKey = new Map(drafts.flatMap((step) => step.keys.map((key) => [key, step] as const)));
  const rootOf = createRoots(byKey);
  const busy = new Set(drafts.filter(isWork).map(rootOf));
  const waiters: readonly Waiter[] = able
    .filter(({ step }) => !busy.has(step))
    .map(({ step }) => ({ root: step, at: step.at }));
  if (waiters.length === 0) return drafts;

  return drafts.map((step): DraftStep => {
    const [first, ...rest] = step.causes;
    const cause = first && byKey.get(first.key);
    if (first?.evidence !== 'observed' || cause === undefined || !isWork(cause) || step.letter === 't') return step;
    const root = rootOf(step);
    const isDoubtful =
      root.letter === 'i' && waiters.some((other) => other.root !== root && other.at >= root.at && other.at <= step.at);
    return isDoubtful ? { ...step, causes: [{ key: first.key, evidence: 'inferred' }, ...rest] } : step;
  });
};
