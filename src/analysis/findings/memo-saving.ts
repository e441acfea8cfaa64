import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import type { ComponentType } from '../../protocol/facts/component-types.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Analysis } from '../model/analysis.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Claim } from './rule.ts';
import { createLedger } from './savings.ts';

/** Tells the component types that are meant from others. */
export type TypeFilter = (type: ComponentType) => boolean;

/** Index of each render in a commit of a meant component. */
const indicesOf = (analysis: Analysis, { document, renders }: CommitStep, isMeant: TypeFilter): readonly number[] => {
  const instances = analysis.instances[document];
  const known = new Map<number, boolean>();
  return Array.from(renders.columns.component).flatMap((instance, index) => {
    const id = instances?.typeIdOf(instance) ?? 0;
    const type = instances?.typeOf(instance) ?? null;
    const isOne = known.get(id) ?? (type !== null && isMeant(type));
    known.set(id, isOne);
    return isOne ? [index] : [];
  });
};

const commitsOf = (analysis: Analysis, { steps }: Interaction): readonly CommitStep[] =>
  steps.flatMap((id) => {
    const step = analysis.stepById.get(id);
    return step?.kind === 'commit' ? [step] : [];
  });

/**
 * What memo around these components alone would save in an interaction, by estimate: without regard to other findings, which
 * a finding's own saving has.
 *
 * @returns null: it would skip nothing, or nothing was measured
 */
export const memoSaving = (analysis: Analysis, interaction: Interaction, isMeant: TypeFilter): Milliseconds | null => {
  const claims = commitsOf(analysis, interaction).flatMap((commit): readonly Claim[] => {
    const indices = indicesOf(analysis, commit, isMeant).filter(
      (index) => commit.renders.verdicts[index]?.fix === 'memo',
    );
    return indices.length === 0 ? [] : [{ kind: 'renders', commit, indices }];
  });
  return createLedger().take(claims).ms;
};

/** How often these components rendered in an interaction. */
export const rendersOf = (analysis: Analysis, interaction: Interaction, isMeant: TypeFilter): number =>
  commitsOf(analysis, interaction).reduce((sum, commit) => {
    const flags = commit.renders.columns.flags;
    const kept = indicesOf(analysis, commit, isMeant).filter(
      (index) => ((flags[index] ?? 0) & RenderFlag.discarded) === 0,
    );
    return sum + kept.length;
  }, 0);
