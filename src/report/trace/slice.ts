import type { Milliseconds } from '../../protocol/units.ts';

/** Tracks of a trace, from top to bottom. */
export const TRACKS = [
  'Interaction',
  'Requests',
  'Updates',
  'Commits',
  'Renders',
  'Effects',
  'Timers',
  'Marks',
  'Frames and paints',
] as const;
export type Track = (typeof TRACKS)[number];

/** Colours that Chrome's Performance panel knows for tracks of others. */
export type TraceColor =
  | 'primary'
  | 'primary-light'
  | 'primary-dark'
  | 'secondary'
  | 'secondary-light'
  | 'secondary-dark'
  | 'tertiary'
  | 'tertiary-light'
  | 'tertiary-dark'
  | 'error'
  | 'warning';

/** One thing on a track. */
export interface Slice {
  /** Of the step; renders have none, since nothing names them as its cause. */
  readonly step: string | null;
  readonly track: Track;
  readonly name: string;
  readonly start: Milliseconds;
  /** Equals `start` where it is instant or its end is not known: `properties` says which. */
  readonly end: Milliseconds;
  readonly color: TraceColor;
  readonly properties: readonly (readonly [string, string])[];
  /** Steps that caused it. */
  readonly causes: readonly { readonly id: string; readonly evidence: string }[];
}
