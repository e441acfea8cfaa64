import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Selection } from '../../state/selection.ts';

/** First render of a component by name: in the given interaction if it rendered there, else anywhere. */
export const firstRenderOf = (analysis: Analysis, name: string, interaction: string | null): Selection | null => {
  let elsewhere: Selection | null = null;
  for (const step of analysis.steps) {
    if (step.kind !== 'commit' || (elsewhere !== null && step.interaction !== interaction)) continue;
    const instances = analysis.instances[step.document];
    const index = step.renders.columns.component.findIndex((component) => instances?.nameOf(component) === name);
    if (index < 0) continue;
    const found: Selection = { kind: 'render', commit: step.id, index };
    if (step.interaction === interaction) return found;
    elsewhere ??= found;
  }
  return elsewhere;
};
