import type { Milliseconds } from '../../protocol/units.ts';

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
