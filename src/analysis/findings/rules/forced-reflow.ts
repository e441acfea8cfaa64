import type { LongFrameStep } from '../../model.ts';
import type { Candidate, Rule } from '../rule.ts';
import { FORCED_LAYOUT_MS } from '../thresholds.ts';
import { distinct, formatMs, listNames } from '../words.ts';

/**
 *     long frame   |== script ==|layout|== script ==|layout|= script =|
 *                               forced: the script read a size it had just invalidated
 */
export const forcedReflow: Rule = {
  name: 'forced-reflow',
  find: ({ steps }) =>
    steps.flatMap((step) =>
      step.kind === 'long-frame' && step.forcedLayout >= FORCED_LAYOUT_MS ? [toCandidate(step)] : [],
    ),
};

const toCandidate = (frame: LongFrameStep): Candidate => {
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
    where: null,
    steps: [frame.id],
    facts: [
      `the frame took ${frame.end === null ? 'an unknown time' : formatMs(frame.end - frame.at)}, blocked for ${formatMs(frame.blocking)}`,
      invokers.length > 0 ? `invoked by ${listNames(invokers)}` : 'what invoked the scripts is not known',
    ],
    fix: 'Read sizes and positions first and write styles afterwards, or measure in one place after all writes.',
  };
};
