/** Any function of the page or the browser, called with whatever came. */
export type Callable = (...args: never[]) => unknown;

export const isCallable = (value: unknown): value is Callable => typeof value === 'function';
export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

type EventListenerFunction = (event: Event) => void;

export interface OpenPromise {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * References taken at document_start, before any script of the page: what the page patches or breaks later does not
 * reach the agent, and what the agent calls does not show up in the page's own patches.
 *
 * Not covered: built-in collections (`Map`, `Array.prototype`). A page that breaks those does not run itself.
 */
export const captureNatives = () => {
  let hearFailure = (): void => {};
  const failed = (): void => hearFailure();
  /** For work of ours that the browser or React calls: what it throws stays here, and the recording tells of it. */
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      failed();
    }
  };
  const attempts = new WeakMap<EventListenerFunction, EventListenerFunction>();
  /** The same one for each call, so that it can be taken off again. */
  const attempting = (listener: EventListenerFunction): EventListenerFunction => {
    const known = attempts.get(listener) ?? ((event: Event) => attempt(() => listener(event)));
    attempts.set(listener, known);
    return known;
  };

  const { apply, get, set, getOwnPropertyDescriptor, defineProperty, deleteProperty, construct } = Reflect;
  const {
    performance,
    document,
    Promise: NativePromise,
    Error: NativeError,
    URL: NativeUrl,
    MessageEvent: NativeMessageEvent,
  } = window;
  const performanceNow = performance.now;
  const { setTimeout, clearTimeout, requestAnimationFrame, queueMicrotask, PerformanceObserver, MutationObserver } =
    window;
  const nativeThen = NativePromise.prototype.then;
  const withResolvers: unknown = get(NativePromise, 'withResolvers');
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const functionToString = Function.prototype.toString;
  const { postMessage: portPost, start: portStart } = MessagePort.prototype;
  const { now: dateNow } = Date;
  const { MessageChannel: NativeChannel } = window;
  const tasks: (() => void)[] = [];
  // made at the first task: most pages never see one
  let taskPort: MessagePort | null = null;
  const openTaskPort = (): MessagePort => {
    const { port1, port2 } = new NativeChannel();
    apply(addEventListener, port1, ['message', () => attempt(() => tasks.shift()?.())]);
    apply(portStart, port1, []);
    return port2;
  };

  /** Native accessor of a prototype or of window, as a plain function; it throws on a foreign `self`, as natives do. */
  const getter = (owner: object, key: string): ((self: unknown) => unknown) => {
    const read: unknown = getOwnPropertyDescriptor(owner, key)?.get;
    return isCallable(read) ? (self) => apply(read, self, []) : () => undefined;
  };
  const then = <T>(promise: Promise<T>, ok: (value: T) => void, failed: (reason: unknown) => void): void =>
    apply(nativeThen, promise, [
      (value: T) => attempt(() => ok(value)),
      (reason: unknown) => attempt(() => failed(reason)),
    ]);
  const windowEvent = getter(window, 'event');
  const baseUri = getter(Node.prototype, 'baseURI');

  return {
    apply,
    get,
    set,
    construct,
    getOwnPropertyDescriptor,
    defineProperty,
    deleteProperty,
    getter,
    now: () => apply(performanceNow, performance, []),
    timeOrigin: performance.timeOrigin,
    /** Milliseconds since 1970. */
    dateNow,
    NativeError,
    NativePromise,
    NativeUrl,
    NativeMessageEvent,
    PerformanceObserver,
    MutationObserver,
    then,
    /** A promise of the browser's own kind, whatever the page has made of `Promise`; null where the browser is too old. */
    openPromise: (): OpenPromise | null => (isCallable(withResolvers) ? apply(withResolvers, NativePromise, []) : null),
    attempt,
    /** Something of ours failed, and was kept from the page. */
    failed,
    /** Called for each failure of work that the browser or React called; one listener at a time. */
    onFailure: (listener: () => void): void => {
      hearFailure = listener;
    },
    /**
     * Runs in this microtask checkpoint. Not by `then`: while DevTools is open, which keeps async stacks, a promise
     * reaction costs 2 µs and a queued microtask 0.5 µs.
     */
    microtask: (work: () => void): void => apply(queueMicrotask, window, [() => attempt(work)]),
    /** Runs as a task of its own, without the 4 ms clamp of nested timers. */
    task: (work: () => void) => {
      tasks.push(work);
      taskPort ??= openTaskPort();
      apply(portPost, taskPort, [null]);
    },
    setTimeout: (work: () => void, delay: number): number =>
      Number(apply(setTimeout, window, [() => attempt(work), delay])),
    clearTimeout: (timer: number): void => apply(clearTimeout, window, [timer]),
    requestAnimationFrame: (work: () => void): number => apply(requestAnimationFrame, window, [() => attempt(work)]),
    listen: (target: EventTarget, type: string, listener: EventListenerFunction, options?: AddEventListenerOptions) =>
      apply(addEventListener, target, [type, attempting(listener), options]),
    unlisten: (target: EventTarget, type: string, listener: EventListenerFunction, options?: EventListenerOptions) =>
      apply(removeEventListener, target, [type, attempting(listener), options]),
    dispatch: (target: EventTarget, event: Event): boolean => apply(dispatchEvent, target, [event]),
    functionSource: (fn: Callable): string => apply(functionToString, fn, []),
    /** What the browser itself takes for `window.event`; a page may have replaced the property. */
    windowEvent: () => windowEvent(window),
    eventTarget: getter(Event.prototype, 'target'),
    /** 0 before and after the dispatch. */
    eventPhase: getter(Event.prototype, 'eventPhase'),
    documentBase: (): string => String(baseUri(document)),
  };
};

export type Natives = ReturnType<typeof captureNatives>;
