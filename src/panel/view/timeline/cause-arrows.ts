import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Evidence } from '../../../protocol/facts/cause-ref.ts';
import type { Selection } from '../../state/selection.ts';

/** One causal link to draw. Steps by id; a render is reached through its commit. */
export interface CauseArrow {
  readonly from: string;
  readonly to:
    | { readonly kind: 'step'; readonly id: string }
    | { readonly kind: 'render'; readonly commit: string; readonly index: number };
  readonly evidence: Evidence;
  /** `cause`: on the way from the input to the selected thing; `effect`: what the selected step caused directly. */
  readonly role: 'cause' | 'effect';
}

const MAX_CAUSES = 60;
const MAX_EFFECTS = 40;

/** All causes of the selected thing up to the input, and its direct effects. */
export const causeArrows = (analysis: Analysis, selection: Selection | null): readonly CauseArrow[] => {
  if (selection === null || selection.kind === 'finding') return [];
  const arrows: CauseArrow[] = [];
  if (selection.kind === 'render') {
    arrows.push({ from: selection.commit, to: selection, evidence: 'observed', role: 'cause' });
  }
  const start = selection.kind === 'render' ? selection.commit : selection.id;

  const seen = new Set([start]);
  const queue = [start];
  for (let id = queue.shift(); id !== undefined && arrows.length < MAX_CAUSES; id = queue.shift()) {
    for (const cause of analysis.stepById.get(id)?.causes ?? []) {
      arrows.push({ from: cause.id, to: { kind: 'step', id }, evidence: cause.evidence, role: 'cause' });
      if (!seen.has(cause.id)) queue.push(cause.id);
      seen.add(cause.id);
    }
  }
  if (selection.kind === 'step') for (const arrow of effectArrows(analysis, selection.id)) arrows.push(arrow);
  return arrows;
};

const effectArrows = (analysis: Analysis, id: string): readonly CauseArrow[] =>
  (analysis.effectsOf.get(id) ?? []).slice(0, MAX_EFFECTS).map((effect) => ({
    from: id,
    to: { kind: 'step', id: effect },
    evidence: analysis.stepById.get(effect)?.causes.find((cause) => cause.id === id)?.evidence ?? 'guessed',
    role: 'effect',
  }));
