import { formatPlace } from '../analysis/findings/words.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import type { Interaction } from '../analysis/model/interaction.ts';
import type { SourcePlace } from '../analysis/model/source-place.ts';
import type { Step } from '../analysis/model/step.ts';
import { interactionName } from './document/interaction-name.ts';
import { stepName } from './flow/flow-labels.ts';
import { oneLine } from './one-line.ts';

/** Names of the page can be of any length; no reader shows more of one. */
const LONGEST = 300;

/** Text of the page as one line that any reader can show. */
export const shortLine = (text: string): string => {
  const line = oneLine(text).trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/\p{Cs}$/u, '')}…` : line;
};

export const interactionOf = ({ interactions }: Analysis, id: string | null): Interaction | null =>
  interactions.find((interaction) => interaction.id === id) ?? null;

/** Name of a step as a reader elsewhere sees it: `POST /api/cart/items`, `click "Add to cart"`. */
export const stepTitle = (analysis: Analysis, step: Step): string => {
  const interaction = step.kind === 'interaction' ? interactionOf(analysis, step.id) : null;
  return shortLine(interaction ? interactionName(interaction) : stepName(step)) || step.kind;
};

/** `POST /api/cart/items (r1), observed`: each cause with how it is known, the first one first. */
export const causeTexts = (analysis: Analysis, step: Step): readonly string[] =>
  step.causes.map(({ id, evidence }) => {
    const cause = analysis.stepById.get(id);
    return `${cause ? stepTitle(analysis, cause) : 'unknown'} (${id}), ${evidence}`;
  });

/** Where the source makes it happen; null where that is not known. */
export const sourceOfStep = (analysis: Analysis, step: Step): SourcePlace | null => {
  switch (step.kind) {
    case 'interaction':
      return interactionOf(analysis, step.id)?.entryPoint?.source ?? null;
    case 'request':
      return step.initiator.find((frame) => !frame.library) ?? step.initiator[0] ?? null;
    case 'update':
    case 'action':
      return step.callSite;
    default:
      return null;
  }
};

/** `src/App.tsx:31` */
export const placeText = (source: SourcePlace): string => shortLine(formatPlace(source));
