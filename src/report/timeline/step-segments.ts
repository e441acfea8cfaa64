import { interactionById } from '../../analysis/interaction-by-id.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { Step } from '../../analysis/model/step.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { requestSegments } from './request-segments.ts';
import type { Segment, Tone } from './segment.ts';

/** The coloured parts of a step's bar; empty for what is drawn as a point. `openEnd` as in `stepItem`. */
export const stepSegments = (analysis: Analysis, step: Step, openEnd: Milliseconds): readonly Segment[] => {
  const whole = (tone: Tone, part: Segment['part'] = 'full'): readonly Segment[] => [
    { start: step.at, end: step.end ?? step.at, tone, part },
  ];
  switch (step.kind) {
    case 'interaction': {
      const interaction = interactionById(analysis, step.id);
      return interaction ? interactionSegments(interaction) : [];
    }
    case 'request':
      return requestSegments(step, openEnd);
    case 'commit':
      return commitSegments(step);
    case 'effect':
      return whole(step.phase);
    case 'timer':
      return whole('timer', 'line');
    case 'mark':
      return step.type === 'measure' ? whole('measure') : [];
    case 'long-frame':
      return whole('long-frame');
    default:
      return [];
  }
};

/**
 *     input delay | processing | presentation delay ----------- settled
 */
const interactionSegments = ({ at, end, timing }: Interaction): readonly Segment[] => {
  const segments: Segment[] = [];
  if (end > at) segments.push({ start: at, end, tone: 'input', part: 'line' });
  let from = at;
  const parts = [
    [timing.inputDelay, 'input'],
    [timing.processing, 'processing'],
    [timing.presentationDelay, 'presentation'],
  ] as const;
  for (const [duration, tone] of parts) {
    // the parts follow one another: after an unknown one no position is known
    if (duration === null) break;
    if (duration > 0) segments.push({ start: from, end: from + duration, tone, part: 'full' });
    from += duration;
  }
  return segments;
};

/**
 *     render phase | layout effects      passive effects
 *     |============|==|                  |===|
 */
const commitSegments = (step: CommitStep): readonly Segment[] => {
  const end = step.end ?? step.at;
  const segments: Segment[] = [{ start: step.renderStart, end: step.at, tone: 'commit', part: 'full' }];
  if (end > step.at) segments.push({ start: step.at, end, tone: 'layout', part: 'full' });
  if (step.passiveSpan) {
    segments.push({ start: step.passiveSpan.at, end: step.passiveSpan.end, tone: 'passive', part: 'full' });
  }
  return segments;
};
