import type { Fact } from '../protocol/facts/fact.ts';
import type { Bytes, Milliseconds } from '../protocol/units.ts';
import { factWeight, isLasting, rendersIn } from './fact-weight.ts';

/** How much something holds. */
export interface Amount {
  readonly renders: number;
  /** `factWeight` */
  readonly bytes: Bytes;
}

/** What was taken away. */
export interface Trimmed extends Amount {
  readonly facts: number;
  readonly inputs: number;
  /** When the last of it happened, on the page's clock; 0 for nothing. */
  readonly until: Milliseconds;
}

export interface TrimResult {
  readonly kept: readonly Fact[];
  readonly trimmed: Trimmed;
}

/**
 * Takes the oldest facts away until at least `excess` is gone, and on to where the next input begins, so that no
 * interaction is left without its beginning; only one that is larger than all that may stay loses it. What describes the
 * document stays in any case.
 *
 *     input commit commit │ input commit │ input commit
 *     └ excess: 1 commit ─┘
 */
export const trimFacts = (facts: readonly Fact[], excess: Amount): TrimResult => {
  let [renders, bytes, inputs, count, until] = [0, 0, 0, 0, 0];
  const take = (fact: Fact): void => {
    if (isLasting(fact)) return;
    renders += rendersIn(fact);
    bytes += factWeight(fact);
    if (fact.kind === 'input') inputs++;
    if ('at' in fact) until = Math.max(until, fact.at);
    count++;
  };
  const isEnough = (): boolean => renders >= excess.renders && bytes >= excess.bytes;

  let enough = 0;
  for (const fact of facts) {
    if (isEnough()) break;
    take(fact);
    enough++;
  }
  const input = facts.findIndex(({ kind }, index) => index >= enough && kind === 'input');
  const end = input === -1 ? enough : input;
  for (const fact of facts.slice(enough, end)) take(fact);
  const kept = [...facts.slice(0, end).filter(isLasting), ...facts.slice(end)];
  return { kept, trimmed: { renders, bytes, inputs, facts: count, until } };
};
