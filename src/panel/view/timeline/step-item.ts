import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Step } from '../../../analysis/model/step.ts';
import { assertNever } from '../../../protocol/assert-never.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import type { Tone } from '../../../report/timeline/segment.ts';
import { stepSegments } from '../../../report/timeline/step-segments.ts';
import type { RowName } from '../../state/timeline-rows.ts';
import { strings } from '../../strings.ts';
import { stepTitle } from '../step-title.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Everything but the lane, which depends on the neighbours. */
export type UnplacedItem = Omit<TimelineItem, 'lane'>;

/** How one step looks on the timeline. `openEnd` is where things without an end are cut: the recording's end. */
export const stepItem = (analysis: Analysis, step: Step, openEnd: Milliseconds): UnplacedItem => {
  const bar = (row: RowName, tone: Tone): UnplacedItem => {
    let start = step.at;
    let end = step.end ?? step.at;
    let bodyEnd = step.at;
    for (const segment of stepSegments(analysis, step, openEnd)) {
      start = Math.min(start, segment.start);
      end = Math.max(end, segment.end);
      if (segment.part === 'full') bodyEnd = Math.max(bodyEnd, segment.end);
    }
    return { step, row, tone, shape: 'bar', start, end, bodyEnd: bodyEnd > step.at ? bodyEnd : end };
  };
  const point = (row: RowName, tone: Tone, shape: TimelineItem['shape']): UnplacedItem => ({
    step,
    row,
    tone,
    shape,
    start: step.at,
    end: step.at,
    bodyEnd: step.at,
  });

  switch (step.kind) {
    case 'interaction':
      return stepSegments(analysis, step, openEnd).length > 0
        ? bar('interaction', 'processing')
        : point('interaction', 'processing', 'tick');
    case 'request':
      return bar('requests', 'net-wait');
    case 'action':
      return point('updates', 'action', 'flag');
    case 'update':
      return point('updates', 'update', 'diamond');
    case 'commit':
      return bar('commits', 'commit');
    case 'effect':
      return bar('effects', step.phase === 'layout' ? 'layout' : 'passive');
    case 'timer':
      return bar('effects', 'timer');
    case 'mark':
      return step.type === 'mark' ? point('marks', 'mark', 'flag') : bar('marks', 'measure');
    case 'paint':
      return point('paints', 'paint', 'tick');
    case 'long-frame':
      return bar('paints', 'long-frame');
    default:
      return assertNever(step);
  }
};

/** What stands beside a step. Plain frames are many: their ticks say enough. */
export const stepLabel = (analysis: Analysis, step: Step): string =>
  step.kind === 'paint' && step.type === 'frame' ? '' : stepTitle(analysis, step);

export const rowLabel = (row: RowName): string => strings.timeline.rows[row];
