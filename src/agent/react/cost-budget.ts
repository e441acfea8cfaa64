import type { GapFact } from '../../protocol/facts/session-facts.ts';
import type { Milliseconds, Percent } from '../../protocol/units.ts';

/** What is given up, one after the other: what tells least for what it costs goes first. */
const PARTS = ['previews', 'comparisons', 'stacks'] as const;
export type CostlyPart = (typeof PARTS)[number];

const SAID: Readonly<Record<CostlyPart, string>> = {
  previews: 'values are no longer shown',
  comparisons: 'new references are no longer compared by what they hold',
  stacks: 'updates no longer say which code made them',
};

/** Costs are summed up over as long as this: one slow commit says nothing. */
const WINDOW: Milliseconds = 1_000;
/** What a user does not feel in a second, whatever its share of the page's own work. Small commits cost little, and much of it is fixed. */
const UNFELT: Milliseconds = 50;

/** Keeps what looking at commits costs within a share of what React takes for them. */
export interface CostBudget {
  readonly allows: (part: CostlyPart) => boolean;
  /**
   * One commit: what React took from its first render to the end of its layout effects, and what looking at it took. A commit
   * whose renders are not measured says nothing.
   */
  readonly note: (at: Milliseconds, react: Milliseconds | null, spent: Milliseconds) => void;
}

/** @param limit share of React's time; 0: no limit */
export const createCostBudget = (limit: Percent, emit: (gap: GapFact) => void): CostBudget => {
  let givenUp = 0;
  let from = Number.NEGATIVE_INFINITY;
  let react = 0;
  let spent = 0;

  const restart = (at: Milliseconds): void => {
    from = at;
    react = 0;
    spent = 0;
  };

  return {
    allows: (part) => PARTS.indexOf(part) >= givenUp,
    note: (at, took, cost) => {
      if (limit === 0 || took === null) return;
      if (at - from > WINDOW) restart(at);
      react += took;
      spent += cost;
      const part = PARTS[givenUp];
      if (part === undefined || spent <= UNFELT || spent <= (react * limit) / 100) return;
      givenUp++;
      const share = Math.round((100 * spent) / Math.max(react, spent / 10));
      const reason = `looking at commits took ${Math.round(spent)} ms within a second, ${share} % of React's own time, over the budget of ${limit} %: ${SAID[part]} from then on`;
      emit({ kind: 'gap', at, sensor: 'cost', reason, count: 1 });
      restart(at);
    },
  };
};
