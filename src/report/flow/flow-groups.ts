import type { EffectStep, Step, UpdateStep } from '../../analysis/model/step.ts';
import type { FlowSteps, Link } from './flow-steps.ts';

/** Steps that share one line of the tree. */
export type FlowGroup =
  | { readonly kind: 'reference'; readonly link: Link }
  /** `effect in CartTotal → setTotal(…) → commit 3`: updates of one commit, and the effect that made them. */
  | {
      readonly kind: 'chain';
      readonly effect: EffectStep | null;
      readonly updates: UpdateStep[];
      readonly links: Link[];
    }
  /** Effects of one component that caused nothing. */
  | { readonly kind: 'quiet-effects'; readonly effects: EffectStep[]; readonly links: Link[] }
  | { readonly kind: 'single'; readonly link: Link };

/** Puts what one step caused into lines, in time order of each line's first step. */
export const groupLinks = (steps: FlowSteps, links: readonly Link[]): readonly FlowGroup[] => {
  const groups = new Map<string, FlowGroup>();
  for (const link of links) {
    const { step } = link;
    if (link.reference) {
      // A frame shows many commits: naming it below each of them says nothing.
      if (step.kind !== 'paint') groups.set(`reference ${step.id}`, { kind: 'reference', link });
    } else if (step.kind === 'update') {
      addUpdate(groups, link, step);
    } else if (step.kind === 'effect') {
      addEffect(groups, link, step, steps.caused(step.id));
    } else groups.set(step.id, { kind: 'single', link });
  }
  return [...groups.values()];
};

const addUpdate = (groups: Map<string, FlowGroup>, link: Link, update: UpdateStep): void => {
  const key = `updates ${update.commit ?? update.id} ${update.during} ${update.effectOf}`;
  const group = groups.get(key);
  if (group?.kind === 'chain') {
    group.updates.push(update);
    group.links.push(link);
  } else groups.set(key, { kind: 'chain', effect: null, updates: [update], links: [link] });
};

const addEffect = (groups: Map<string, FlowGroup>, link: Link, effect: EffectStep, caused: readonly Link[]): void => {
  if (caused.length === 0) {
    const key = `quiet ${effect.component} ${effect.phase}`;
    const group = groups.get(key);
    if (group?.kind === 'quiet-effects') {
      group.effects.push(effect);
      group.links.push(link);
    } else groups.set(key, { kind: 'quiet-effects', effects: [effect], links: [link] });
    return;
  }
  const updates = caused.flatMap(ownUpdate);
  const commits = new Set(updates.map((update) => update.commit ?? update.id));
  groups.set(
    effect.id,
    updates.length === caused.length && commits.size === 1
      ? { kind: 'chain', effect, updates, links: [link, ...caused] }
      : { kind: 'single', link },
  );
};

const ownUpdate = (link: Link): readonly UpdateStep[] => {
  const step: Step = link.step;
  return step.kind === 'update' && !link.reference ? [step] : [];
};
