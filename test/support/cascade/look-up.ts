import { expect } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Analysis } from '../../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../../src/analysis/model/commit-step.ts';
import type { Render } from '../../../src/analysis/model/render.ts';
import type { Step } from '../../../src/analysis/model/step.ts';
import { renderAt } from '../../../src/analysis/renders.ts';
import { cascade } from './cascade.ts';

/** The analysis of a picture. */
export const analyzePicture = (picture: string): Analysis => analyze(cascade(picture));

/** Steps of one kind, in time order. */
export const stepsOf = <K extends Step['kind']>(
  analysis: Analysis,
  kind: K,
): readonly Extract<Step, { readonly kind: K }>[] =>
  analysis.steps.filter((step): step is Extract<Step, { readonly kind: K }> => step.kind === kind);

/** The n-th step of a kind, from 1; fails the test if there is none. */
export const stepOf = <K extends Step['kind']>(
  analysis: Analysis,
  kind: K,
  number = 1,
): Extract<Step, { readonly kind: K }> => {
  const step = stepsOf(analysis, kind)[number - 1];
  if (step === undefined) return expect.fail(`the recording has no ${kind} ${number}`);
  return step;
};

/** All renders of a commit, the last one if its number is left out. */
export const rendersOf = (analysis: Analysis, number?: number): readonly Render[] => {
  const commit: CommitStep = stepOf(analysis, 'commit', number ?? stepsOf(analysis, 'commit').length);
  return Array.from({ length: commit.renders.length }, (_, index) => renderAt(analysis, commit, index));
};

/** The first render of a component in a commit; fails the test if it did not render. */
export const renderOf = (analysis: Analysis, name: string, commit?: number): Render => {
  const render = rendersOf(analysis, commit).find((other) => other.name === name);
  if (render === undefined) return expect.fail(`${name} did not render`);
  return render;
};

/** `avoidable strong data-equal stabilize-prop`, `necessary`, `unknown`, or `none`. */
export const verdictWords = ({ verdict }: Render): string =>
  verdict === null
    ? 'none'
    : [verdict.class, verdict.certainty, verdict.because, verdict.because === null ? null : (verdict.fix ?? 'no-fix')]
        .filter((word) => word !== null)
        .join(' ');
