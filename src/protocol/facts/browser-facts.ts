import type { Milliseconds } from '../units.ts';

/** `performance.mark` or `measure` of the page (React's own are left out). */
export interface TimingFact {
  readonly kind: 'timing';
  readonly type: 'mark' | 'measure';
  readonly name: string;
  readonly at: Milliseconds;
  readonly duration: Milliseconds;
}

export interface LongFrameFact {
  readonly kind: 'long-frame';
  readonly at: Milliseconds;
  readonly duration: Milliseconds;
  readonly blocking: Milliseconds;
  readonly styleAndLayoutStart: Milliseconds;
  readonly scripts: readonly LongFrameScript[];
}

export interface LongFrameScript {
  readonly invoker: string;
  readonly invokerType: string;
  readonly at: Milliseconds;
  readonly duration: Milliseconds;
  readonly forcedLayout: Milliseconds;
  readonly sourceUrl: string;
  readonly functionName: string;
}

export interface PaintFact {
  readonly kind: 'paint';
  readonly type: 'first-paint' | 'first-contentful-paint' | 'interaction-contentful-paint' | 'layout-shift' | 'frame';
  readonly at: Milliseconds;
  readonly interactionId: number;
  /** Layout shift: its score; else 0. */
  readonly value: number;
}
