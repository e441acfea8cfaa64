import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';

/** The most expensive first: how long it took to settle, and what it rendered. */
export const rankInteractions = ({ interactions }: Analysis): readonly Interaction[] =>
  interactions.toSorted((a, b) => costOf(b) - costOf(a));

/** The one that a report is about: the one that was asked for, else the most expensive; null where there is none. */
export const mainInteraction = (analysis: Analysis, id?: string): Interaction | null => {
  const ranked = rankInteractions(analysis);
  return ranked.find((interaction) => interaction.id === id) ?? ranked[0] ?? null;
};

const costOf = ({ timing, totals }: Interaction): number => timing.settledAfter + (totals.renderMs ?? 0);
