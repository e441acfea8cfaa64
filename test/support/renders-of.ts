import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import type { Render } from '../../src/analysis/model/render.ts';
import { renderAt } from '../../src/analysis/renders.ts';

/** Commits that the first interaction caused, in time order. */
export const commitsOf = (analysis: Analysis): readonly CommitStep[] => {
  const ids = new Set(analysis.interactions[0]?.steps ?? []);
  return analysis.steps.filter((step): step is CommitStep => step.kind === 'commit' && ids.has(step.id));
};

/** Every render of a component in the first interaction. */
export const rendersOf = (analysis: Analysis, name: string): readonly Render[] =>
  commitsOf(analysis)
    .flatMap((commit) => Array.from({ length: commit.renders.length }, (_, index) => renderAt(analysis, commit, index)))
    .filter((render) => render.name === name);
