import type { Milliseconds } from '../units.ts';
import type { FactId } from './cause-ref.ts';

/** One trusted input event that reached the document. */
export interface InputFact {
  readonly kind: 'input';
  readonly id: FactId;
  readonly type: string;
  /** `event.timeStamp`: when the browser received the input. */
  readonly at: Milliseconds;
  /** When the first listener ran (our capture listener on window). */
  readonly processingStart: Milliseconds;
  readonly target: TargetPreview;
  /** The React prop that ran for it, innermost first; null where no React handler was found on the path. */
  readonly handler: HandlerFact | null;
}

/** Dispatch of an input ended, microtasks included. */
export interface InputEndFact {
  readonly kind: 'input-end';
  readonly id: FactId;
  readonly at: Milliseconds;
}

export interface TargetPreview {
  /** A short CSS selector that matches the target at that time. */
  readonly selector: string;
  /** Accessible text of it or of its closest button/link, at most 80 characters; "" for password fields. */
  readonly text: string;
}

export interface HandlerFact {
  /** `onClick`, … */
  readonly prop: string;
  /** `props.onClick.name`; "" if the function has none. */
  readonly name: string;
  /** Name of the component that owns the element carrying the prop. */
  readonly component: string;
  readonly componentId: number;
  /** `App › Header › CartButton` */
  readonly path: string;
  readonly text: FunctionText | null;
}

/** Start of a function's own source text: lets the panel find its definition in the loaded scripts without running it. */
export interface FunctionText {
  /** First 400 characters at most. */
  readonly start: string;
  readonly length: number;
}

/** From `PerformanceEventTiming`; durations come in steps of 8 ms and only for ≥ 16 ms. */
export interface EventTimingFact {
  readonly kind: 'event-timing';
  readonly type: string;
  readonly interactionId: number;
  readonly at: Milliseconds;
  readonly processingStart: Milliseconds;
  readonly processingEnd: Milliseconds;
  readonly duration: Milliseconds;
}
