import { namedCall, type RecordedRequest } from './request-recorder.ts';
import type { WrapContext } from './wrap-context.ts';

/** `navigator.sendBeacon`: a POST that nobody waits for. */
export const wrapBeacon = ({ natives, patches, requests, guard, inFlight }: WrapContext): void => {
  patches.method(Navigator.prototype, 'sendBeacon', (native, self, args) => {
    const [url, body] = args;
    const request = guard<RecordedRequest | null>(
      'beacon',
      () => requests.begin({ api: 'beacon', method: 'POST', url: typeof url === 'string' ? url : '', body }),
      null,
    );
    if (request === null) return natives.apply(native, self, args);
    inFlight.close(request.node);
    return namedCall(natives, request.joinKey, native, self, args)();
  });
};
