import type { StoreKind } from '../../protocol/facts/async-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { CommitStep } from './commit-step.ts';
import type { RequestStep } from './request-step.ts';
import type { SourcePlace, StackFrame } from './source-place.ts';
import type { StepBase } from './step-base.ts';

export type Step =
  | InteractionStep
  | RequestStep
  | ActionStep
  | UpdateStep
  | CommitStep
  | EffectStep
  | TimerStep
  | MarkStep
  | PaintStep
  | LongFrameStep;

/** The root of a cascade. */
export interface InteractionStep extends StepBase {
  readonly kind: 'interaction';
}

/** An action that a state library announced; `end` is when its dispatch returned. */
export interface ActionStep extends StepBase {
  readonly kind: 'action';
  readonly store: StoreKind;
  /** Name that the application gave the store; "" for none. */
  readonly name: string;
  /** `cart/addItem` */
  readonly type: string;
  readonly callSite: (SourcePlace & { readonly function: string }) | null;
  readonly stack: readonly StackFrame[];
}

export interface UpdateStep extends StepBase {
  readonly kind: 'update';
  readonly component: string;
  readonly componentId: number;
  readonly updateType: string;
  /** Name of the state, or `#n`, or "". */
  readonly hook: string;
  /** How the component's source reaches it: `useCart › useState items`; absent if unknown. */
  readonly hookPath?: string;
  /** `setItems`, `dispatch`, … as written at the call site; "" if unknown. */
  readonly callee: string;
  readonly lane: string;
  readonly how: 'exact' | 'scan' | 'ambiguous';
  readonly during: 'event' | 'layout-effect' | 'passive-effect' | 'render' | 'other';
  readonly effectOf: string;
  readonly callSite: (SourcePlace & { readonly function: string }) | null;
  readonly stack: readonly StackFrame[];
  readonly commit: string | null;
}

export interface EffectStep extends StepBase {
  readonly kind: 'effect';
  readonly component: string;
  readonly componentId: number;
  readonly phase: 'layout' | 'passive';
}

export interface TimerStep extends StepBase {
  readonly kind: 'timer';
  readonly type: string;
  readonly label: string;
}

export interface MarkStep extends StepBase {
  readonly kind: 'mark';
  readonly type: 'mark' | 'measure';
  readonly name: string;
}

export interface PaintStep extends StepBase {
  readonly kind: 'paint';
  readonly type: string;
  readonly value: number;
}

export interface LongFrameStep extends StepBase {
  readonly kind: 'long-frame';
  readonly blocking: Milliseconds;
  readonly forcedLayout: Milliseconds;
  readonly invokers: readonly string[];
}
