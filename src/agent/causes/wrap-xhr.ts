import { namedCall, type RecordedRequest } from './request-recorder.ts';
import type { WrapContext } from './wrap-context.ts';

interface Opened {
  readonly method: string;
  readonly url: string;
}

/** `XMLHttpRequest`: all its events, and what they go on to do, are caused by the request. */
export const wrapXhr = ({ natives, patches, tracker, requests, guard }: WrapContext): void => {
  const { apply } = natives;
  const opened = new WeakMap<object, Opened>();
  const status = natives.getter(XMLHttpRequest.prototype, 'status');
  const readyState = natives.getter(XMLHttpRequest.prototype, 'readyState');

  patches.method(XMLHttpRequest.prototype, 'open', (native, self, args) => {
    const result = apply(native, self, args);
    const [method, url] = args;
    if (self instanceof XMLHttpRequest && typeof method === 'string') {
      const href = url instanceof natives.NativeUrl ? url.href : url;
      opened.set(self, { method: method.toUpperCase(), url: typeof href === 'string' ? href : '' });
    }
    return result;
  });

  const watch = (xhr: XMLHttpRequest, request: RecordedRequest): void => {
    const end = (step: 'body' | 'failed') => () =>
      requests.progress(request, step, step === 'body' ? Number(status(xhr)) : 0);
    const onState = () => {
      // HEADERS_RECEIVED
      if (readyState(xhr) === 2) requests.progress(request, 'response', Number(status(xhr)));
    };
    const ends = { load: end('body'), error: end('failed'), abort: end('failed'), timeout: end('failed') };
    natives.listen(xhr, 'readystatechange', onState);
    for (const [type, listener] of Object.entries(ends)) natives.listen(xhr, type, listener);
    const onEnd = () => {
      // an XHR object may be opened and sent again
      natives.unlisten(xhr, 'readystatechange', onState);
      for (const [type, listener] of Object.entries(ends)) natives.unlisten(xhr, type, listener);
      natives.unlisten(xhr, 'loadend', onEnd);
    };
    natives.listen(xhr, 'loadend', onEnd);
  };

  patches.method(XMLHttpRequest.prototype, 'send', (native, self, args) => {
    const request = guard<RecordedRequest | null>(
      'xhr',
      () => {
        const call = self instanceof XMLHttpRequest ? opened.get(self) : undefined;
        if (!call || !(self instanceof XMLHttpRequest)) return null;
        const begun = requests.begin({ api: 'xhr', ...call, body: args[0] });
        tracker.setTarget(self, begun.node);
        watch(self, begun);
        return begun;
      },
      null,
    );
    if (request === null) return apply(native, self, args);
    try {
      return namedCall(natives, request.joinKey, native, self, args)();
    } catch (error) {
      // thrown for a wrong state: no event will follow
      guard('xhr', () => requests.progress(request, 'failed', 0), undefined);
      throw error;
    }
  });
};
