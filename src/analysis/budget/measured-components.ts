import type { InteractionGroup, Run } from '../compare/model.ts';
import { type ComponentTotal, componentTotals } from '../component-totals.ts';

/** Components of one run, by name. */
export type ComponentsOfRun = ReadonlyMap<string, ComponentTotal>;

export const componentsOf = ({ analysis, interaction }: Run): ComponentsOfRun => {
  const commits = interaction.steps.flatMap((id) => {
    const step = analysis.stepById.get(id);
    return step?.kind === 'commit' ? [step] : [];
  });
  return new Map(componentTotals(analysis, commits).map((total) => [total.name, total]));
};

/** The components of each run. */
export const componentsByRun = ({ runs }: InteractionGroup): readonly ComponentsOfRun[] => runs.map(componentsOf);

/**
 * Avoidable renders of one run, were every one without a verdict avoidable: the most that a limit has to reckon with. Of one
 * component, or of all (null).
 */
export const avoidableAtMost = (components: ComponentsOfRun, component: string | null): number =>
  [...components.values()]
    .filter(({ name }) => component === null || name === component)
    .reduce((sum, { avoidable, undecided }) => sum + avoidable + undecided, 0);
