import type { EntryPoint } from '../../model/interaction.ts';
import type { LongFrameStep } from '../../model/step.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { FORCED_LAYOUT_MS } from '../thresholds.ts';
import { distinct, formatMs, listNames } from '../words.ts';

/**
 *     long frame   |== script ==|layout|== script ==|layout|= script =|
 *                               forced: the script read a size it had just invalidated
 */
export const forcedReflow: Rule = {
  name: 'forced-reflow',
  find: (scope) =>
    scope.steps.flatMap((step) =>
      step.kind === 'long-frame' && step.forcedLayout >= FORCED_LAYOUT_MS ? [toCandidate(scope, step)] : [],
    ),
};

/** The handler of the interaction, if all of its processing lies within the frame; what else ran there has no place. */
const handlerIn = (frame: LongFrameStep, { interaction }: Scope): EntryPoint | null => {
  const { inputDelay, processing } = interaction?.timing ?? { inputDelay: null, processing: null };
  if (!interaction || inputDelay === null || processing === null) return null;
  const began = interaction.at + inputDelay;
  return frame.at <= began && (frame.end ?? frame.at) >= began + processing ? interaction.entryPoint : null;
};

const toCandidate = (scope: Scope, frame: LongFrameStep): Candidate => {
  const handler = handlerIn(frame, scope);
  const invokers = distinct(frame.invokers).filter((name) => name !== '');
  return {
    rule: 'forced-reflow',
    component: null,
    title: `Scripts forced ${formatMs(frame.forcedLayout)} of style and layout within one frame`,
    effort: 'M',
    confidence: 'measured',
    evidence: 'observed',
    repeats: 1,
    claims: [],
    cost: frame.forcedLayout,
    savingNote: 'a part of it is the frame’s own layout, which stays',
    where: handler?.source ?? null,
    steps: [frame.id],
    facts: [
      `the frame took ${frame.end === null ? 'an unknown time' : formatMs(frame.end - frame.at)}, blocked for ${formatMs(frame.blocking)}`,
      ...(handler ? [`${handler.handler || handler.prop} ran within it`] : []),
      invokers.length > 0 ? `invoked by ${listNames(invokers)}` : 'what invoked the scripts is not known',
    ],
    fix: 'Read sizes and positions first and write styles afterwards, or measure in one place after all writes.',
  };
};
