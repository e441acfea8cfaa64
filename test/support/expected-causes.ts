import type { Outcome, ThreeClicks } from './three-clicks.ts';

type Expected = Exclude<Outcome, `wrong: ${string}`>;

const list = (text: string): readonly string[] => text.split(';').map((name) => name.trim());

/** Exact: the click, and the request where there is one, seen when it happened. */
const RIGHT: Readonly<Record<ThreeClicks['page'], readonly string[]>> = {
  'async-patterns': list(`await fetch; then chain; nested async functions; two in a row; Promise.all; Promise.race;
    Promise.allSettled; Promise.any; error status; network error; finally; abort by a timer; AbortSignal.timeout;
    stream reader; for await over a body; piped stream; cloned response; Request object; retry with back-off;
    60 awaits deep; XHR onload; XHR readystatechange; XHR in a promise; axios; axios with fetch and interceptors;
    axios error; beacon and timer; resolved promise; queueMicrotask; generator coroutine; async generator;
    custom thenable; Bluebird; Bluebird.delay; Bluebird coroutine; IndexedDB; IndexedDB transaction; CacheStorage;
    Blob.text; crypto.subtle; lock per click; shared lock; createImageBitmap; sleep between; setTimeout;
    setTimeout with arguments; awaited sleep; setInterval; debounce; trailing throttle; animation frames;
    promised animation frame; idle callback; postTask; awaited postTask; scheduler.yield; event emitter; custom event;
    programmatic click; abort event; MessageChannel; MessageChannel in a promise; window.postMessage; FileReader;
    MutationObserver; animation.finished; animation onfinish; image load; image decode; script load; focus moved`),
  'library-patterns': list(`TanStack Query, invalidated; TanStack Query, mutation;
    TanStack Query, mutation then invalidated; SWR mutate; Redux Toolkit thunk;
    Redux Toolkit, dispatched after a request; Zustand; Jotai; React Router loader; React Router fetcher;
    React Router action; useActionState; async transition`),
};

/** The browser does not tell which call is answered: what an observer saw, a syntax, or what somebody else sent. */
const UNKNOWN = list(`ResizeObserver; IntersectionObserver; transitionend; import(); worker over a port;
  BroadcastChannel; WebSocket; EventSource`);

/** Several clicks wait for one thing; nothing tells which of them goes on (src/analysis/shared-waits.ts, wrap-worker.ts). */
const INFERRED = list(`worker per click; shared worker; mutex by then; mutex by await; job queue; shared request;
  batched behind a request`);

/** What `npm test` runs. */
const SLICE: ReadonlySet<string> = new Set(
  list(`await fetch; 60 awaits deep; axios; Bluebird; IndexedDB; debounce; window.postMessage; WebSocket; shared worker;
    mutex by await; TanStack Query, mutation then invalidated; Redux Toolkit thunk; React Router loader; useActionState`),
);

export interface ExpectedCause extends Omit<ThreeClicks, 'seed'> {
  readonly expected: Expected;
}

const all = (page: ThreeClicks['page'], patterns: readonly string[], expected: Expected): readonly ExpectedCause[] =>
  patterns.map((pattern) => ({ page, pattern, expected }));

const EVERYTHING: readonly ExpectedCause[] = [
  ...all('async-patterns', RIGHT['async-patterns'], 'right'),
  ...all('async-patterns', UNKNOWN, 'unknown'),
  ...all('async-patterns', INFERRED, 'inferred'),
  ...all('library-patterns', RIGHT['library-patterns'], 'right'),
];

/** What must come out for every pattern of test/pages/async and test/pages/libraries: not better, not worse. */
export const expectedCauses = (isWhole: boolean): readonly ExpectedCause[] =>
  EVERYTHING.filter(({ pattern }) => isWhole || SLICE.has(pattern));
