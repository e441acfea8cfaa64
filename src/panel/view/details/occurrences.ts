import type { Analysis, CommitStep } from '../../../analysis/model.ts';

export interface Occurrence {
  readonly commit: string;
  readonly index: number;
}

/** All renders of one component instance in the commits of its interaction (of no interaction: in those without). */
export const occurrencesOf = (analysis: Analysis, commit: CommitStep, componentId: number): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  for (const step of analysis.steps) {
    if (step.kind !== 'commit' || step.interaction !== commit.interaction || step.document !== commit.document)
      continue;
    const index = step.renders.columns.component.indexOf(componentId);
    if (index >= 0) found.push({ commit: step.id, index });
  }
  return found;
};
