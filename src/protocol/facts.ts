import type { EpochMilliseconds, Milliseconds } from './units.ts';

/**
 * What the page agent reports. One discriminated union, plain JSON, append-only.
 *
 * Every fact carries only what was seen: no verdicts, no deduction. Ids are numbers that are unique within one
 * document and one agent life; 0 is never an id.
 *
 * All times (`at`, `end`, …) are `performance.now()` of the document that sent them.
 */
export type Fact =
  | DocumentFact
  | RendererFact
  | StartedFact
  | StoppedFact
  | SettledFact
  | GapFact
  | InputFact
  | InputEndFact
  | EventTimingFact
  | AsyncFact
  | RequestFact
  | RequestProgressFact
  | TypesFact
  | ActionFact
  | UpdateFact
  | CommitFact
  | PassiveFact
  | EffectFact
  | TimingFact
  | LongFrameFact
  | PaintFact
  | TrialFact;

/** Id of a fact that can cause others: an input, an async operation, a request, an action, an update, a commit. */
export type FactId = number;

/** How a link between two facts became known. See product.md, "cause". */
export type Evidence = 'observed' | 'inferred' | 'guessed';

/** `null`: the cause is unknown, which is a value of its own. */
export interface CauseRef {
  readonly id: FactId;
  readonly evidence: Evidence;
}

/** First fact of every document, sent again whenever a panel connects. */
export interface DocumentFact {
  readonly kind: 'document';
  readonly url: string;
  readonly title: string;
  readonly userAgent: string;
  readonly isTop: boolean;
  /** `performance.timeOrigin`. */
  readonly timeOrigin: EpochMilliseconds;
  readonly at: Milliseconds;
  /** React roots were found on a page whose React loaded before the agent: no hook, reduced detail. */
  readonly reactBeforeAgent: boolean;
}

export type ReactBuild = 'development' | 'profiling' | 'production' | 'unknown';

/** One copy of React that registered with the hook. Sent on inject and again once its first commit told the build. */
export interface RendererFact {
  readonly kind: 'renderer';
  readonly renderer: number;
  readonly packageName: string;
  readonly version: string;
  readonly build: ReactBuild;
  /** Fibers carry `actualDuration`. */
  readonly hasDurations: boolean;
  /** `root.pendingUpdatersLaneMap` names the updated fiber exactly. */
  readonly hasUpdaters: boolean;
  /** The internals table for this version was tested; `untested`: a newer React, newest table used. */
  readonly support: 'full' | 'partial' | 'untested';
  /** What this build cannot tell, as keys; the panel owns the sentences. */
  readonly missing: readonly MissingDetail[];
}

export type MissingDetail = 'durations' | 'component-names' | 'jsx-locations' | 'exact-updaters' | 'hook';

export interface StartedFact {
  readonly kind: 'started';
  readonly at: Milliseconds;
  readonly mode: RecordingMode;
  /** `Date.now() − performance.now()`, sampled in the page at record start: joins HAR times (browser.md, clocks). */
  readonly wallClockOffset: EpochMilliseconds;
  readonly captureValues: boolean;
}

export type RecordingMode = 'manual' | 'next-interaction' | 'from-load';

export interface StoppedFact {
  readonly kind: 'stopped';
  readonly at: Milliseconds;
  readonly reason: 'command' | 'pagehide' | 'panel-gone' | 'limit';
}

/**
 * Nothing that the interaction caused is in flight, and two quiet frames passed. In `next-interaction` mode of the first
 * interaction; after the command `settle` of all of them, where `input` is 0.
 */
export interface SettledFact {
  readonly kind: 'settled';
  readonly at: Milliseconds;
  readonly input: FactId;
}

/** Something was not recorded. Never silent. */
export interface GapFact {
  readonly kind: 'gap';
  readonly at: Milliseconds;
  readonly sensor: string;
  readonly reason: string;
  readonly count: number;
}

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

export type AsyncType =
  | 'timeout'
  | 'interval'
  | 'animation-frame'
  | 'idle-callback'
  | 'message'
  | 'post-task'
  | 'microtask'
  | 'native-promise'
  | 'web-socket'
  | 'event-source'
  | 'worker';

/** An async hop that something recorded hangs on. Sent lazily, before the first fact that names it as its cause. */
export interface AsyncFact {
  readonly kind: 'async';
  readonly id: FactId;
  readonly type: AsyncType;
  /** When it was scheduled. */
  readonly at: Milliseconds;
  /** When its callback ran. */
  readonly ranAt: Milliseconds;
  readonly label: string;
  readonly cause: CauseRef | null;
  /** Hops of an endless loop that were left out between it and `cause`; absent for none. */
  readonly skipped?: number;
}

/** A request as the page's own code made it; the HAR entry is joined in the panel. */
export interface RequestFact {
  readonly kind: 'request';
  readonly id: FactId;
  readonly api: 'fetch' | 'xhr' | 'beacon';
  readonly method: string;
  readonly url: string;
  readonly at: Milliseconds;
  readonly cause: CauseRef | null;
  /** Raw `Error.stack`, without the agent's own frames. "" if switched off. */
  readonly stack: string;
  /** Name of the function that called the native: `_initiator.stack.callFrames[0].functionName` in the HAR. */
  readonly joinKey: string;
  /** FNV-1a of a string body, to tell identical requests apart without recording bodies; null if not a string. */
  readonly bodyHash: number | null;
}

export interface RequestProgressFact {
  readonly kind: 'request-progress';
  readonly id: FactId;
  readonly at: Milliseconds;
  /** `response`: headers arrived; `body`: a body reader settled; `failed`: rejected, aborted or network error. */
  readonly step: 'response' | 'body' | 'failed';
  readonly status: number;
}

/**
 * State libraries that announce their actions; `other`: one that speaks Redux DevTools' contract, which does not
 * name it; Zustand is told by its frames, in the analysis.
 */
export type StoreKind = 'redux' | 'zustand' | 'tanstack-query' | 'other';

/** One action of a state library, as the library itself announces it to development tools. */
export interface ActionFact {
  readonly kind: 'action';
  readonly id: FactId;
  readonly store: StoreKind;
  /** Name that the application gave the store; "" for none. */
  readonly name: string;
  /** `cart/addItem`; never its payload. */
  readonly type: string;
  /** When its dispatch began; when it was announced where `end` is null. */
  readonly at: Milliseconds;
  /** Its dispatch returned: what ran in between names it as its cause. null: the library tells only what is done. */
  readonly end: Milliseconds | null;
  readonly cause: CauseRef | null;
  /** Raw stack of the call, without the agent's own frames. */
  readonly stack: string;
}

/** Component types and instances, in columns, sent before the first commit or update that names them. */
export interface TypesFact {
  readonly kind: 'types';
  readonly types: readonly ComponentType[];
  readonly instances: InstanceColumns;
}

export interface ComponentType {
  readonly id: number;
  readonly name: string;
  readonly type: 'function' | 'class' | 'forward-ref' | 'memo' | 'context-consumer' | 'root' | 'suspense' | 'other';
  /** Wrapped in `React.memo`, or a `PureComponent`. */
  readonly memo: 'no' | 'memo' | 'memo-comparator' | 'pure' | 'should-update';
  /** Output of the React Compiler. */
  readonly compiled: boolean;
  /** A library component (its source text lies in a dependency): unknown until the panel resolved it. */
  readonly text: FunctionText | null;
  /** Raw stack with a frame inside this component's body (development builds ≥ 19.1), or null. */
  readonly stack: string | null;
  /** React 19.2 with `useEffectEvent`: `React.memo` breaks it there; never recommend memo. */
  readonly memoUnsafe: boolean;
}

/** Mounted component instances; equal lengths. */
export interface InstanceColumns {
  readonly id: readonly number[];
  readonly type: readonly number[];
  /** Instance id of the nearest component ancestor, 0 for none. */
  readonly parent: readonly number[];
  /** Instance id of the JSX owner where the build tells it, else 0. */
  readonly owner: readonly number[];
  /** Index in `keys`, −1 for none. */
  readonly key: readonly number[];
  readonly keys: readonly string[];
}

export type UpdateType =
  | 'setState'
  | 'dispatch'
  | 'setState-class'
  | 'forceUpdate'
  | 'store'
  | 'root-render'
  | 'optimistic'
  | 'action'
  | 'transition'
  | 'retry'
  | 'refresh'
  | 'unknown';

export type LaneName =
  | 'sync'
  | 'continuous'
  | 'default'
  | 'transition'
  | 'retry'
  | 'idle'
  | 'offscreen'
  | 'deferred'
  | 'unknown';

/** One call that scheduled React work. */
export interface UpdateFact {
  readonly kind: 'update';
  readonly id: FactId;
  readonly renderer: number;
  readonly root: number;
  readonly at: Milliseconds;
  /** Instance whose state was set; 0 where it could not be told. */
  readonly component: number;
  /** `exact`: React named the fiber; `scan`: found by its lanes; `ambiguous`: one of several. */
  readonly how: 'exact' | 'scan' | 'ambiguous';
  readonly type: UpdateType;
  readonly lane: LaneName;
  /** Index of the state hook (counting state, reducer and store hooks only), −1 if not told. */
  readonly hook: number;
  readonly stack: string;
  readonly cause: CauseRef | null;
  /** Where in React's own work the call was made. An effect's update is caused by its commit. */
  readonly during: 'event' | 'layout-effect' | 'passive-effect' | 'render' | 'other';
  /** Component whose effect made the call, where the stack names it, else "". */
  readonly effectOf: string;
}

/** One React commit of one root. */
export interface CommitFact {
  readonly kind: 'commit';
  readonly id: FactId;
  readonly renderer: number;
  readonly root: number;
  /** Start of the first render found in it; equals `commitStart` where the build has no durations. */
  readonly renderStart: Milliseconds;
  /** React began to commit (lanes finished). UNMEASURED if not seen. */
  readonly commitStart: Milliseconds;
  /** Layout effects are done (`onCommitFiberRoot`). */
  readonly layoutEnd: Milliseconds;
  /** Ids of the updates that it contains. */
  readonly updates: readonly FactId[];
  readonly isMount: boolean;
  readonly isHydration: boolean;
  readonly didError: boolean;
  readonly renders: RenderColumns;
  /** Visited but skipped components, per type. */
  readonly bailouts: readonly Bailout[];
  /** Unmounted instances. */
  readonly unmounted: readonly number[];
  /** Agent's own time in this commit. */
  readonly spent: Milliseconds;
  /** Comparisons stopped early because their budget ended. */
  readonly budgetEnded: boolean;
}

export interface Bailout {
  readonly type: number;
  readonly count: number;
  /**
   * `memo`: its parent rendered and its own rule skipped it; `trial`: the same, by a trial of `memo`; `element`: React met the
   * same element or cloned the path.
   */
  readonly by: 'memo' | 'trial' | 'element';
}

/** Renders of one commit, depth first, parents before children; equal lengths. */
export interface RenderColumns {
  readonly component: readonly number[];
  /** Index in these columns of the nearest rendered component ancestor; −1 for none. */
  readonly parent: readonly number[];
  /** Start on the page clock, UNMEASURED in builds without durations. */
  readonly start: readonly Milliseconds[];
  readonly self: readonly Milliseconds[];
  readonly subtree: readonly Milliseconds[];
  /** Sum of RenderFlag bits. */
  readonly flags: readonly number[];
  /** Index in `changeSets`; −1: nothing differed. */
  readonly changes: readonly number[];
  /** Distinct lists of changes; many renders share one. */
  readonly changeSets: readonly (readonly Change[])[];
}

/** Bits of `RenderColumns.flags`. */
export const RenderFlag = {
  /** First render of this instance. Otherwise: an update. */
  mount: 1,
  /** The props object is not the same one: its parent made a new element. */
  newProps: 2,
  /** An update of its own was in the committed lanes. */
  ownUpdate: 4,
  /** Class: own update whose state object stayed the same. */
  forceUpdate: 8,
  /** The nearest component ancestor rendered in this commit. */
  parentRendered: 16,
  /** An effect without a dependency list, or `componentDidUpdate`, ran. */
  effectWithoutDependencies: 32,
  /** A ref that it owns holds another value than after its last render. */
  refChanged: 64,
  /** Its own output differs by value although no input did. Only looked at where nothing else changed. */
  outputChanged: 128,
  /** A Suspense boundary above retried or was revealed. */
  suspenseRetry: 256,
  /** A deferred value caught up. */
  deferred: 512,
  /** Mounted where a component of the same name was unmounted in the same commit: another key. */
  remountKey: 1024,
  /** … and the same key but another type of the same name. */
  remountType: 2048,
  /** StrictMode invoked it twice. */
  strict: 4096,
  /** Fast Refresh replaced its code. */
  refresh: 8192,
  /** `memo` had a comparator, which said "different" though every prop was Object.is-equal. */
  comparatorDisagreed: 16384,
  /** The function ran and React found its state equal after all: output thrown away. */
  discarded: 32768,
  /**
   * Contexts or stores that it reads changed by value, and nothing that it made of them: the same output, functions in
   * it included, and no effect ran. Only looked at where nothing else changed.
   */
  outputSame: 65536,
  /** Another tool saw it, which tells less than an agent: what is not among its changes is not known. */
  untold: 131072,
} as const;

export type ChangeKind =
  | 'prop'
  | 'state'
  | 'reducer'
  | 'store'
  | 'context'
  | 'class-state'
  | 'deferred'
  | 'optimistic'
  | 'action'
  | 'transition';

/**
 * Equality of before and after, references being different:
 * - `equal-data`: plain data, deep-equal
 * - `equal-element`: React elements of same type and key with equal props (`equal-element-with-function`: a function inside)
 * - `same-text`: functions with the same source text
 * - `different`: another value
 * - `unknown`: budget ended, getter, proxy, or another object that must not be read
 */
export type Equality =
  | 'equal-data'
  | 'equal-element'
  | 'equal-element-with-function'
  | 'same-text'
  | 'different'
  | 'unknown';

/** One input of a component that is not `Object.is`-equal to the last render's. */
export interface Change {
  readonly kind: ChangeKind;
  /** Prop or state key, context display name; "" where there is none (hooks). */
  readonly name: string;
  /** Index among stateful hooks, −1 where it does not apply. */
  readonly hook: number;
  readonly equality: Equality;
  /** Short previews, "" if values are not captured. */
  readonly before: string;
  readonly after: string;
  /** Context: instance id of the component that owns the provider, 0 if unknown. Prop: where the reference was made. */
  readonly from: number;
  /** For `same-text` made by `useCallback`/`useMemo` of `from`: the dependencies that differed, as (index, equality). */
  readonly dependencies: readonly DependencyChange[] | null;
}

export interface DependencyChange {
  readonly index: number;
  readonly equality: Equality;
}

export interface PassiveFact {
  readonly kind: 'passive';
  readonly commit: FactId;
  /** Start of the first passive effect, UNMEASURED if not seen. */
  readonly at: Milliseconds;
  readonly end: Milliseconds;
  /** Effects that ran, including those too short to be sent on their own. */
  readonly effects: number;
}

/** One passive effect that ran ≥ 0.1 ms or caused something; caused by its commit. */
export interface EffectFact {
  readonly kind: 'effect';
  readonly id: FactId;
  readonly commit: FactId;
  readonly component: number;
  readonly phase: 'layout' | 'passive';
  readonly at: Milliseconds;
  readonly end: Milliseconds;
}

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

/**
 * How a trial of `memo` on one component type stands. Sent when it was turned on or refused, when its counts changed, when
 * its output was checked, when it is over, and again when a recording begins.
 */
export interface TrialFact {
  readonly kind: 'trial';
  readonly at: Milliseconds;
  /** Id of the component type. */
  readonly type: number;
  readonly status: 'on' | 'refused' | 'over';
  /** Why it was refused, or why some instances were left as they are (the first reason met); null: none was. */
  readonly refusal: TrialRefusal | null;
  /** null while it is not over. */
  readonly end: TrialEnd | null;
  /** Mounted instances that React may skip. */
  readonly armed: number;
  /** Mounted instances that were left as they are. */
  readonly left: number;
  /** Times that React skipped an instance because of the trial. */
  readonly skips: number;
  /** Measured times are those of real `memo`; false: the trial slows React down, only counts mean something. */
  readonly timesHold: boolean;
  /** What the last check found; null: none was made. */
  readonly output: TrialOutput | null;
}

/**
 * - `gone`: no such component is known in this document
 * - `kind`: nothing that `memo` can be put around
 * - `already-memo`: inside `memo`, or a `PureComponent`
 * - `own-rule`: has a `shouldComponentUpdate`
 * - `effect-event`: React 19.2 itself loses `useEffectEvent` inside `memo`
 * - `lazy-default-props`: ≤ 18, `lazy` around a function with `defaultProps`
 * - `legacy-context`: ≤ 18, below a component with `childContextTypes`, which `memo` would cut off
 * - `locked`: the page has locked the instance
 * - `no-hook`: React loaded before the agent
 * - `other-renderer`: not react-dom
 * - `untested-react`: a version that was not tried
 */
export type TrialRefusal =
  | 'gone'
  | 'kind'
  | 'already-memo'
  | 'own-rule'
  | 'effect-event'
  | 'lazy-default-props'
  | 'legacy-context'
  | 'locked'
  | 'no-hook'
  | 'other-renderer'
  | 'untested-react';

/** `hot-reload`: Fast Refresh replaces code; `page-error`: an error that nobody caught; `failed`: the trial itself did. */
export type TrialEnd = 'turned-off' | 'panel-gone' | 'hot-reload' | 'page-error' | 'failed';

/** Elements of the skipped instances after a real render: `unknown` where the build cannot be asked for one. */
export type TrialOutput = 'same' | 'changed' | 'unknown';
