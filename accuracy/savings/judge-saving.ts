import type { TrialOutput } from '../../src/protocol/facts/trial-fact.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';

/** One page's figures. Savings are times in renders; null: not measured, or there is no such thing. */
export interface SavingFigures {
  /** By the findings of the fastest run. */
  readonly predicted: Milliseconds | null;
  /** Fastest run without less fastest run with the trial. */
  readonly tried: Milliseconds | null;
  /** Fastest run without less fastest run of the page with the fix in its code. */
  readonly fixed: Milliseconds | null;
  readonly refusal: string | null;
  readonly screen: TrialOutput | null;
}

/** What there has to be. */
export interface SavingTruth {
  /** null: the trial refuses the component. */
  readonly screen: TrialOutput | null;
  readonly hasFix: boolean;
}

const SHARE = 0.25;
const AT_LEAST: Milliseconds = 1;

/** Within a quarter of what is true, or 1 ms. */
export const agrees = (said: Milliseconds, truth: Milliseconds): boolean =>
  Math.abs(said - truth) <= Math.max(AT_LEAST, SHARE * Math.abs(truth));

/** What does not agree, one clause each; empty: all does. Predictions are judged by the fix where there is one. */
export const judgeSaving = (figures: SavingFigures, truth: SavingTruth): readonly string[] => {
  const { predicted, tried, fixed, refusal, screen } = figures;
  const isTried = truth.screen !== null;
  const wrong: string[] = [];
  const compare = (what: string, said: Milliseconds | null, other: Milliseconds | null) => {
    if (said === null || other === null) wrong.push(`${what}: not measured`);
    else if (!agrees(said, other)) wrong.push(what);
  };
  if (isTried) compare('predicted against tried', predicted, tried);
  if (truth.hasFix) compare('predicted against fixed', predicted, fixed);
  if (isTried && truth.hasFix) compare('tried against fixed', tried, fixed);
  if (isTried && refusal !== null) wrong.push(`refused: ${refusal}`);
  if (!isTried && refusal === null) wrong.push('not refused');
  if (isTried && refusal === null && screen !== truth.screen) wrong.push(`the screen: ${screen ?? 'not compared'}`);
  return wrong;
};
