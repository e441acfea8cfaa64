import { matchInteractions } from '../../analysis/compare/match-interactions.ts';
import { compareMeasures, sampleOf } from '../../analysis/compare/measures.ts';
import type { InteractionMatch, Measure, Run } from '../../analysis/compare/model.ts';
import { memoSaving, rendersOf } from '../../analysis/findings/memo-saving.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { TrialFact, TrialOutput } from '../../protocol/facts/trial-fact.ts';
import { TRIAL_END, TRIAL_REFUSAL } from '../../report/trial-words.ts';
import type { TrialCandidate } from './component-candidates.ts';
import type { ComponentTrial, TrialMeasures, TriedSaving } from './trial-report.ts';

/** One run with a trial on. */
export interface TrialRun {
  readonly analysis: Analysis;
  /** What the page last said of it, one per component type that is meant. */
  readonly facts: readonly TrialFact[];
  /** The page was left while it was on. */
  readonly isGone: boolean;
}

const BEFORE_LOADED = 'it is not on the page before the interaction';
const LEFT = 'the interaction leaves the page';

/**
 * What came of trying memo on one component. `withs` empty: it was never on, for what `refused` says
 * (empty: its type was unknown when the page had loaded). `reported`: the analysis that the report is written of.
 */
export const measureTrial = (
  candidate: TrialCandidate,
  withouts: readonly Analysis[],
  withs: readonly TrialRun[],
  refused: readonly TrialFact[],
  reported: Analysis | null,
): ComponentTrial => {
  const facts = withs.flatMap((run) => run.facts);
  const { matches, onlyBefore } = matchInteractions(
    withouts,
    withs.map(({ analysis }) => analysis),
  );
  // what was predicted stands, tried or not
  const alone = onlyBefore.map((before) => ({ before, after: { ...before, runs: [] } }));
  const timesHold = facts.every((fact) => fact.timesHold);
  return {
    component: candidate.name,
    ...standing(withs, refused),
    output: worstOutput(facts),
    timesHold,
    interactions: [...matches, ...alone]
      .map((match) => measuresOf(candidate, match, timesHold, reported))
      .filter(({ renders }) => (renders.before?.high ?? 0) > 0),
  };
};

const standing = (
  withs: readonly TrialRun[],
  refused: readonly TrialFact[],
): Pick<ComponentTrial, 'status' | 'reason'> => {
  const facts = withs.flatMap((run) => run.facts);
  if (withs.length === 0) {
    const refusal = refused.find((fact) => fact.refusal !== null)?.refusal;
    return { status: 'refused', reason: refusal ? TRIAL_REFUSAL[refusal] : BEFORE_LOADED };
  }
  if (withs.some(({ isGone }) => isGone)) return { status: 'ended', reason: LEFT };
  const end = facts.find((fact) => fact.end !== null)?.end;
  if (end) return { status: 'ended', reason: TRIAL_END[end] };
  const left = facts.find((fact) => fact.left > 0 && fact.refusal !== null);
  return { status: 'tried', reason: left?.refusal ? `${left.left} left alone: ${TRIAL_REFUSAL[left.refusal]}` : null };
};

const WORST: readonly TrialOutput[] = ['changed', 'unknown', 'same'];

const worstOutput = (facts: readonly TrialFact[]): TrialOutput | null =>
  WORST.find((output) => facts.some((fact) => fact.output === output)) ?? null;

const measuresOf = (
  { isType }: TrialCandidate,
  { before, after }: Pick<InteractionMatch, 'before' | 'after'>,
  timesHold: boolean,
  reported: Analysis | null,
): TrialMeasures => {
  const measures = compareMeasures(before, after);
  const renders = ({ analysis, interaction }: Run) => rendersOf(analysis, interaction, isType);
  return {
    interaction: before.name,
    id: before.runs.find(({ analysis }) => analysis === reported)?.interaction.id ?? null,
    predicted: sampleOf(before.runs.map(({ analysis, interaction }) => memoSaving(analysis, interaction, isType))),
    saved: timesHold ? savedOf(measures) : null,
    renders: { before: sampleOf(before.runs.map(renders)), after: sampleOf(after.runs.map(renders)) },
    measures,
  };
};

const savedOf = (measures: readonly Measure[]): TriedSaving | null => {
  const time = measures.find(({ name }) => name === 'renderMs');
  if (time === undefined || time.change === null) return null;
  // no negative zero
  return { ms: 0 - time.change, noise: time.noise, isNoise: Math.abs(time.change) <= time.noise };
};
