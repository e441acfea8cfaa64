import type { PictureWords } from './picture-words.ts';

/** A HAR entry as Chrome's DevTools hand it out. `startedAt`: Unix milliseconds; Chrome drops their fraction. */
export const harEntry = (
  request: { readonly method: string; readonly url: string; readonly type: string; readonly joinKey: string | null },
  startedAt: number,
  duration: number,
  words: PictureWords,
): unknown => {
  const receive = words.number('receive') ?? 0;
  const blocked = words.number('blocked') ?? 0;
  const serverTiming = words
    .values('server')
    .map((metric) => {
      const [name = '', dur, desc] = metric.split(/[=:]/);
      return [name, dur === undefined ? '' : `;dur=${dur}`, desc === undefined ? '' : `;desc="${desc}"`].join('');
    })
    .join(', ');
  const trace = words.value('trace');
  const encoding = words.value('encoding');
  const callFrames =
    request.joinKey === null
      ? []
      : [
          {
            functionName: request.joinKey,
            url: 'chrome-extension://clickfall/agent.js',
            lineNumber: 0,
            columnNumber: 0,
          },
        ];
  return {
    startedDateTime: new Date(Math.floor(startedAt)).toISOString(),
    time: duration,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: words.value('http') ?? 'h2',
      headers: trace === null ? [] : [{ name: 'traceparent', value: `00-${trace}-0000000000000001-01` }],
    },
    response: {
      status: words.has('failed') ? 0 : (words.number('status') ?? 200),
      statusText: '',
      httpVersion: words.value('http') ?? 'h2',
      headers: [
        ...(serverTiming === '' ? [] : [{ name: 'Server-Timing', value: serverTiming }]),
        ...(encoding === null ? [] : [{ name: 'Content-Encoding', value: encoding }]),
      ],
      content: { size: words.number('size') ?? 100, mimeType: words.value('mime') ?? 'application/json' },
      _transferSize: words.number('transfer') ?? 150,
    },
    timings: {
      blocked,
      dns: -1,
      connect: -1,
      ssl: -1,
      send: 0,
      wait: words.number('wait') ?? Math.max(0, duration - receive - blocked),
      receive,
    },
    ...(words.has('cached') ? { _fromCache: 'disk' } : {}),
    _priority: 'High',
    _resourceType: request.type,
    _initiator: { type: 'script', stack: { callFrames } },
  };
};
