import type { Step } from '../../../analysis/model.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import type { RowName } from '../../state/timeline-rows.ts';

/** Names of colour tokens (styles/tokens.css). */
export type Tone =
  | 'input'
  | 'processing'
  | 'presentation'
  | 'net-blocked'
  | 'net-connect'
  | 'net-wait'
  | 'net-server'
  | 'net-database'
  | 'net-receive'
  | 'action'
  | 'update'
  | 'commit'
  | 'layout'
  | 'passive'
  | 'timer'
  | 'mark'
  | 'measure'
  | 'paint'
  | 'long-frame';

export interface Segment {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly tone: Tone;
  /** `lower`: a stripe in the lower part, over the others; `line`: a thin line in the middle. */
  readonly part: 'full' | 'lower' | 'line';
}

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
