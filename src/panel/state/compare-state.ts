import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { compareInteractions } from '../../analysis/compare/compare.ts';
import { matchInteractions } from '../../analysis/compare/match-interactions.ts';
import type { Comparison, InteractionGroup, InteractionMatch, Matching } from '../../analysis/compare/model.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';

/** What the shown recording is compared with. */
export interface BeforeSide {
  readonly name: string;
  /** One per run. */
  readonly analyses: readonly Analysis[];
}

/** Keys of interaction groups that the user paired by hand; null: as they were matched. */
export interface ComparePick {
  readonly before: string | null;
  readonly after: string | null;
}

export const NO_PICK: ComparePick = { before: null, after: null };

export interface CompareState {
  readonly before: Signal<BeforeSide | null>;
  readonly pick: Signal<ComparePick>;
  /** Derived: all interactions of both sides, paired; null while there is nothing to compare with. */
  readonly matching: ReadonlySignal<Matching | null>;
  /** Derived: of the picked pair, else of the shown interaction. */
  readonly comparison: ReadonlySignal<Comparison | null>;
}

export interface CompareStateOptions {
  readonly analysis: ReadonlySignal<Analysis | null>;
  readonly interaction: ReadonlySignal<Interaction | null>;
}

export const createCompareState = ({ analysis, interaction }: CompareStateOptions): CompareState => {
  const before = signal<BeforeSide | null>(null);
  const pick = signal<ComparePick>(NO_PICK);
  const matching = computed(() => {
    const kept = before.value?.analyses ?? [];
    // kept as "before" a moment ago: there is no "after" yet
    const steps = analysis.value?.steps;
    const isAfter = analysis.value !== null && kept.every((before) => before.steps !== steps);
    return before.value !== null && isAfter ? matchInteractions(kept, [analysis.value]) : null;
  });
  return {
    before,
    pick,
    matching,
    comparison: computed(() => {
      const pair = matching.value && pairOf(matching.value, pick.value, interaction.value);
      return pair ? compareInteractions(pair) : null;
    }),
  };
};

/** All groups of one side. */
export const sideGroups = (
  { matches, onlyBefore, onlyAfter }: Matching,
  side: 'before' | 'after',
): readonly InteractionGroup[] => [
  ...matches.map((match) => match[side]),
  ...(side === 'before' ? onlyBefore : onlyAfter),
];

/** The pair to show: what the user picked, else the match of the shown interaction, else the first match. */
export const pairOf = (
  matching: Matching,
  pick: ComparePick,
  interaction: Interaction | null,
): InteractionMatch | null => {
  const shown = matching.matches.find(({ after }) => after.runs.some((run) => run.interaction.id === interaction?.id));
  const matched = shown ?? matching.matches[0];
  const find = (side: 'before' | 'after') => sideGroups(matching, side).find(({ key }) => key === pick[side]);
  const after = find('after') ?? matched?.after;
  const partner = matching.matches.find((match) => match.after === after);
  const before = find('before') ?? partner?.before ?? matched?.before;
  if (!before || !after) return null;
  const known = matching.matches.find((match) => match.before === before && match.after === after);
  return known ?? { before, after, by: 'choice' };
};
