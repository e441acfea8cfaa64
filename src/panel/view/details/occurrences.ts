import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { PanelState } from '../../state/panel-state.ts';

export interface Occurrence {
  readonly commit: string;
  /** Row of the commit's renders. */
  readonly index: number;
}

/**
 * All renders of one component in the commits of an interaction (of no interaction: in those without), in their order:
 * every instance of its type. Components of another document are others, whatever their names.
 */
export const occurrencesOf = (analysis: Analysis, commit: CommitStep, componentId: number): readonly Occurrence[] => {
  const instances = analysis.instances[commit.document];
  const type = instances?.typeIdOf(componentId) ?? 0;
  const found: Occurrence[] = [];
  for (const step of analysis.steps) {
    if (step.kind !== 'commit' || step.interaction !== commit.interaction || step.document !== commit.document)
      continue;
    step.renders.columns.component.forEach((instance, index) => {
      const isSame = type === 0 ? instance === componentId : instances?.typeIdOf(instance) === type;
      if (isSame) found.push({ commit: step.id, index });
    });
  }
  return found;
};

/** The render that the next (1) or previous (-1) occurrence of the selected one is; null at the ends and elsewhere. */
export const occurrenceBeside = (
  { analysis, selection }: Pick<PanelState, 'analysis' | 'selection'>,
  step: 1 | -1,
): Occurrence | null => {
  const shown = analysis.value;
  const selected = selection.value;
  if (shown === null || selected?.kind !== 'render') return null;
  const commit = shown.stepById.get(selected.commit);
  if (commit?.kind !== 'commit') return null;
  const all = occurrencesOf(shown, commit, commit.renders.columns.component[selected.index] ?? 0);
  const at = all.findIndex(({ commit: id, index }) => id === selected.commit && index === selected.index);
  return all[at + step] ?? null;
};
