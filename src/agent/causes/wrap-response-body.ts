import { derivePromise } from './derive-promise.ts';
import { beginWait, followPromise } from './follow-promise.ts';
import type { RecordedRequest } from './request-recorder.ts';
import type { WrapContext } from './wrap-context.ts';

const READERS = ['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes'];

/** Knows which request a response, its clones, its stream, and that stream's readers belong to. */
export interface ResponseBodies {
  readonly follow: (response: object, request: RecordedRequest) => void;
}

export const wrapResponseBody = (context: WrapContext): ResponseBodies => {
  const { natives, patches, tracker, requests, guard, inFlight } = context;
  const { apply } = natives;
  /** Responses, streams, readers and async iterators of a request. */
  const requestOf = new WeakMap<object, RecordedRequest>();
  const find = (owner: unknown): RecordedRequest | undefined =>
    typeof owner === 'object' && owner !== null ? requestOf.get(owner) : undefined;

  /** Wraps a method whose result belongs to the request of its owner. */
  const pass = (
    owner: unknown,
    key: PropertyKey,
    part: (result: unknown) => readonly unknown[] = (result) => [result],
  ) =>
    patches.method(owner, key, (native, self, args) => {
      const result = apply(native, self, args);
      const request = find(self);
      if (request) {
        for (const item of guard('fetch', () => part(result), [])) {
          if (typeof item === 'object' && item !== null) requestOf.set(item, request);
        }
      }
      return result;
    });

  /** Wraps a method that returns a promise of (a part of) the body. `whole`: the body has ended with it. */
  const watch = (owner: unknown, key: string, whole: boolean) =>
    patches.method(owner, key, (native, self, args) => {
      const request = find(self);
      if (!request) {
        // made by the page, or from its caches: the reader goes on under the cause of its call
        const hop = beginWait(context, key);
        return followPromise(context, apply(native, self, args), hop, whole);
      }
      const promise = apply(native, self, args);
      if (whole) inFlight.open(request.node);
      const settle = (value: unknown) =>
        guard(
          'fetch',
          () => {
            const done = whole || natives.get(Object(value), 'done') === true;
            if (done) requests.progress(request, 'body', 0);
            tracker.mark(request.node, request.place);
          },
          undefined,
        );
      const fail = () =>
        guard(
          'fetch',
          () => {
            requests.progress(request, 'failed', 0);
            tracker.mark(request.node, request.place);
          },
          undefined,
        );
      return derivePromise(natives, promise, settle, fail);
    });

  for (const key of READERS) watch(Response.prototype, key, true);
  pass(Response.prototype, 'clone');
  patches.getter(Response.prototype, 'body', (native, self, args) => {
    const stream: unknown = apply(native, self, args);
    const request = find(self);
    if (request && typeof stream === 'object' && stream !== null) requestOf.set(stream, request);
    return stream;
  });
  pass(ReadableStream.prototype, 'getReader');
  pass(ReadableStream.prototype, 'pipeThrough');
  pass(ReadableStream.prototype, 'tee', (result) => (Array.isArray(result) ? result : []));
  pass(ReadableStream.prototype, 'values');
  pass(ReadableStream.prototype, Symbol.asyncIterator);
  watch(ReadableStreamDefaultReader.prototype, 'read', false);
  watch(asyncIteratorPrototype(natives.apply), 'next', false);

  return {
    follow: (response, request) => {
      requestOf.set(response, request);
    },
  };
};

/** Shared by all streams; it has no name on `window`. null where streams are not iterable. */
const asyncIteratorPrototype = (apply: typeof Reflect.apply): object | null => {
  const values: unknown = Reflect.get(ReadableStream.prototype, 'values');
  if (typeof values !== 'function') return null;
  const iterator: unknown = apply(values, new ReadableStream(), []);
  const prototype: unknown = Object.getPrototypeOf(iterator);
  return typeof prototype === 'object' ? prototype : null;
};
