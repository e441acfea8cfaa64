import type { Step } from '../../../analysis/model/step.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import type { Tone } from '../../../report/timeline/segment.ts';
import type { RowName } from '../../state/timeline-rows.ts';

/** One thing on a row. What only drawing needs (its parts, its label) is made when it is drawn. */
export interface TimelineItem {
  readonly step: Step;
  readonly row: RowName;
  readonly shape: 'bar' | 'diamond' | 'flag' | 'tick';
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  /** End of the last full segment: the label stands behind it, over a thin line that may go on. */
  readonly bodyEnd: Milliseconds;
  readonly lane: number;
  readonly tone: Tone;
}
