import type { Analysis, CommitStep, Interaction, Step } from '../../../analysis/model.ts';
import { assertNever } from '../../../protocol/assert-never.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import type { RowName } from '../../state/timeline-rows.ts';
import { strings } from '../../strings.ts';
import { stepTitle } from '../step-title.ts';
import { requestSegments } from './request-segments.ts';
import type { Segment, TimelineItem, Tone } from './timeline-item.ts';

/** Everything but the lane, which depends on the neighbours. */
export type UnplacedItem = Omit<TimelineItem, 'lane'> & { readonly row: RowName };

/** How one step looks on the timeline. `openEnd` is where things without an end are cut: the recording's end. */
export const stepItem = (analysis: Analysis, step: Step, openEnd: Milliseconds): UnplacedItem => {
  const base = { step, selection: { kind: 'step', id: step.id } as const, label: stepTitle(analysis, step) };
  const bar = (row: RowName, tone: Tone, segments: readonly Segment[]): UnplacedItem => {
    const end = segments.reduce((latest, segment) => Math.max(latest, segment.end), step.end ?? step.at);
    const full = segments.filter(({ part }) => part === 'full');
    return {
      ...base,
      row,
      tone,
      shape: 'bar',
      start: segments.reduce((start, segment) => Math.min(start, segment.start), step.at),
      end,
      bodyEnd: full.length > 0 ? full.reduce((latest, segment) => Math.max(latest, segment.end), step.at) : end,
      segments,
    };
  };
  const point = (row: RowName, tone: Tone, shape: TimelineItem['shape']): UnplacedItem => ({
    ...base,
    row,
    tone,
    shape,
    start: step.at,
    end: step.at,
    bodyEnd: step.at,
    segments: [],
  });
  const whole = (tone: Tone, part: Segment['part'] = 'full'): readonly Segment[] => [
    { start: step.at, end: step.end ?? step.at, tone, part },
  ];

  switch (step.kind) {
    case 'interaction': {
      const interaction = analysis.interactions.find(({ id }) => id === step.id);
      const segments = interaction ? interactionSegments(interaction) : [];
      const item =
        segments.length > 0 ? bar('interaction', 'processing', segments) : point('interaction', 'processing', 'tick');
      return { ...item, selection: { kind: 'interaction', id: step.id } };
    }
    case 'request':
      return bar('requests', 'net-wait', requestSegments(step, openEnd));
    case 'action':
      return point('updates', 'action', 'flag');
    case 'update':
      return point('updates', 'update', 'diamond');
    case 'commit':
      return bar('commits', 'commit', commitSegments(step));
    case 'effect':
      return bar('effects', step.phase === 'layout' ? 'layout' : 'passive', whole(step.phase));
    case 'timer':
      return bar('effects', 'timer', whole('timer', 'line'));
    case 'mark':
      return step.type === 'mark' ? point('marks', 'mark', 'flag') : bar('marks', 'measure', whole('measure'));
    case 'paint':
      // plain frames are many: their ticks say enough
      return { ...point('paints', 'paint', 'tick'), label: step.type === 'frame' ? '' : base.label };
    case 'long-frame':
      return bar('paints', 'long-frame', whole('long-frame'));
    default:
      return assertNever(step);
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

export const rowLabel = (row: RowName): string => strings.timeline.rows[row];
