import type { Comparison, InteractionGroup, RecordingComparison } from '../analysis/compare/model.ts';
import { jsonText } from './json-text.ts';
import { rounded } from './json-values.ts';

export const COMPARISON_VERSION = 1;

/** A comparison for programs; its fields are described in docs/comparing.md. */
export interface ComparisonJson {
  readonly format: 'clickfall-comparison';
  readonly version: typeof COMPARISON_VERSION;
  readonly regressed: boolean;
  readonly comparisons: readonly (Omit<Comparison, 'before' | 'after'> & {
    readonly before: SideJson;
    readonly after: SideJson;
  })[];
  readonly onlyBefore: readonly SideJson[];
  readonly onlyAfter: readonly SideJson[];
}

export interface SideJson {
  readonly name: string;
  /** Interaction ids, one per run. */
  readonly runs: readonly string[];
}

const sideJson = ({ name, runs }: InteractionGroup): SideJson => ({
  name,
  runs: runs.map(({ interaction }) => interaction.id),
});

export const toComparisonJson = ({ comparisons, onlyBefore, onlyAfter }: RecordingComparison): ComparisonJson => ({
  format: 'clickfall-comparison',
  version: COMPARISON_VERSION,
  regressed: comparisons.some(({ regressions }) => regressions.length > 0),
  comparisons: comparisons.map((comparison) => ({
    ...comparison,
    before: sideJson(comparison.before),
    after: sideJson(comparison.after),
  })),
  onlyBefore: onlyBefore.map(sideJson),
  onlyAfter: onlyAfter.map(sideJson),
});

export const comparisonText = (result: RecordingComparison): string => jsonText(toComparisonJson(result), rounded);
