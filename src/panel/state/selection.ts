import type { Step } from '../../analysis/model/step.ts';

/** The one thing that is selected, in the timeline, the tree, the lists and the details at once. */
export type Selection =
  | { readonly kind: 'interaction'; readonly id: string }
  | { readonly kind: 'step'; readonly id: string }
  /** One render: a row of its commit's table. */
  | { readonly kind: 'render'; readonly commit: string; readonly index: number }
  | { readonly kind: 'finding'; readonly id: string };

/** What selecting a step selects. */
export const stepSelection = (step: Step): Selection => ({
  kind: step.kind === 'interaction' ? 'interaction' : 'step',
  id: step.id,
});

/** Same thing, not only same object. */
export const sameSelection = (a: Selection | null, b: Selection | null): boolean => {
  if (a === null || b === null) return a === b;
  if (a.kind === 'render' || b.kind === 'render') {
    return a.kind === 'render' && b.kind === 'render' && a.commit === b.commit && a.index === b.index;
  }
  return a.kind === b.kind && a.id === b.id;
};
