import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { Selection } from './selection.ts';

/**
 * Whose cascade is shown: the interaction that the selection belongs to.
 *
 * Falls back to the one that took longest, since that is what the user most likely came for. null without interactions.
 */
export const currentInteraction = (analysis: Analysis, selection: Selection | null): Interaction | null => {
  const id = selection === null ? null : interactionOf(analysis, selection);
  const selected = id === null ? undefined : analysis.interactions.find((interaction) => interaction.id === id);
  if (selected) return selected;

  let longest: Interaction | null = null;
  for (const interaction of analysis.interactions) {
    if (longest === null || interaction.timing.settledAfter > longest.timing.settledAfter) longest = interaction;
  }
  return longest;
};

/** Id of the interaction that a selection belongs to; null where it belongs to none. */
export const interactionOf = (analysis: Analysis, selection: Selection): string | null => {
  switch (selection.kind) {
    case 'interaction':
      return selection.id;
    case 'step':
      return analysis.stepById.get(selection.id)?.interaction ?? null;
    case 'render':
      return analysis.stepById.get(selection.commit)?.interaction ?? null;
    case 'finding': {
      const finding = [...analysis.findings, ...analysis.minorFindings].find(({ id }) => id === selection.id);
      return finding?.interaction ?? null;
    }
    default:
      return assertNever(selection);
  }
};
