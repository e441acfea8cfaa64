import type { Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import { derivePromise } from './derive-promise.ts';
import { namedCall, type RecordedRequest, type RequestStart } from './request-recorder.ts';
import type { WrapContext } from './wrap-context.ts';
import { wrapResponseBody } from './wrap-response-body.ts';

const NORMALIZED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/** As the Fetch standard does it: other methods keep their case. */
const normalizeMethod = (method: string): string => {
  const upper = method.toUpperCase();
  return NORMALIZED.has(upper) ? upper : method;
};

const readCall = (natives: Natives) => {
  const requestUrl = natives.getter(Request.prototype, 'url');
  const requestMethod = natives.getter(Request.prototype, 'method');
  const urlHref = natives.getter(URL.prototype, 'href');
  return ([input, init]: readonly unknown[]): RequestStart => {
    const isRequest = input instanceof Request;
    // own data properties only: a getter of the page must run once, when `fetch` itself reads it
    const method = ownValue(init, 'method') ?? (isRequest ? requestMethod(input) : 'GET');
    const body = ownValue(init, 'body') ?? null;
    let url = '';
    if (typeof input === 'string') url = input;
    else if (isRequest) url = String(requestUrl(input));
    else if (input instanceof natives.NativeUrl) url = String(urlHref(input));
    return { api: 'fetch', method: typeof method === 'string' ? normalizeMethod(method) : 'GET', url, body };
  };
};

/** `fetch`: its promise's continuations are caused by the request, those of each body reader too. */
export const wrapFetch = (context: WrapContext): void => {
  const { natives, patches, tracker, requests, guard } = context;
  const read = readCall(natives);
  const responseStatus = natives.getter(Response.prototype, 'status');
  const bodies = wrapResponseBody(context);

  patches.method(window, 'fetch', (native, self, args) => {
    const request = guard<RecordedRequest | null>('fetch', () => requests.begin(read(args)), null);
    if (request === null) return natives.apply(native, self, args);
    const promise = namedCall(natives, request.joinKey, native, self, args)();
    return derivePromise(
      natives,
      promise,
      (response) =>
        guard(
          'fetch',
          () => {
            const isResponse = response instanceof Response;
            requests.progress(request, 'response', isResponse ? Number(responseStatus(response)) : 0);
            if (isResponse) bodies.follow(response, request);
            tracker.mark(request.node, request.place);
          },
          undefined,
        ),
      () =>
        guard(
          'fetch',
          () => {
            requests.progress(request, 'failed', 0);
            tracker.mark(request.node, request.place);
          },
          undefined,
        ),
    );
  });
};
