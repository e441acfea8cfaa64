import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { Step } from '../../analysis/model/step.ts';

/** The steps of one cascade, each below its first cause. */
export interface FlowSteps {
  /** Steps right below the interaction, and those whose cause is unknown, in time order. */
  readonly roots: readonly Link[];
  /** What a step caused, in time order. */
  readonly caused: (id: string) => readonly Link[];
  readonly get: (id: string) => Step | null;
}

export interface Link {
  readonly step: Step;
  /** `unknown`: it belongs to the cascade, and nothing says why. */
  readonly evidence: 'observed' | 'inferred' | 'guessed' | 'unknown';
  /** The step stands elsewhere already, below its first cause. */
  readonly reference: boolean;
}

/** Lays the DAG of an interaction's steps out as a tree with references. `interactionId` null: steps of no interaction. */
export const createFlowSteps = (
  analysis: Analysis,
  interaction: Interaction | null,
  interactionId: string | null,
): FlowSteps => {
  const steps = interactionId === null ? withoutInteraction(analysis) : stepsOf(analysis, interaction);
  const members = new Map(steps.map((step) => [step.id, step]));
  const roots: Link[] = [];
  const below = new Map<string, Link[]>();
  for (const step of steps) {
    // A cause that starts after its effect can only come from damaged facts, and could close a circle.
    const causes = step.causes.filter(
      (cause) => cause.id === interactionId || isBefore(members.get(cause.id), step, cause.id),
    );
    if (causes.length === 0) roots.push({ step, evidence: 'unknown', reference: false });
    causes.forEach((cause, index) => {
      const link: Link = { step, evidence: cause.evidence, reference: index > 0 };
      const siblings = cause.id === interactionId ? roots : (below.get(cause.id) ?? []);
      siblings.push(link);
      if (cause.id !== interactionId) below.set(cause.id, siblings);
    });
  }
  return { roots, caused: (id) => below.get(id) ?? [], get: (id) => analysis.stepById.get(id) ?? null };
};

const isBefore = (cause: Step | undefined, effect: Step, causeId: string): boolean =>
  cause !== undefined && causeId !== effect.id && Math.min(startOf(cause), cause.at) <= effect.at;

const startOf = (step: Step): number => (step.kind === 'commit' ? step.renderStart : step.at);

const stepsOf = (analysis: Analysis, interaction: Interaction | null): readonly Step[] =>
  (interaction?.steps ?? []).flatMap((id) => {
    const step = analysis.stepById.get(id);
    return step && step.kind !== 'interaction' ? [step] : [];
  });

const withoutInteraction = (analysis: Analysis): readonly Step[] =>
  analysis.steps.filter((step) => step.interaction === null && step.kind !== 'interaction');
