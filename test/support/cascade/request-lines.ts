import { harEntry } from './har-entry.ts';
import { PictureError, type PictureLine } from './picture-lines.ts';
import { readSource, readTimes, readWords, timesOf } from './picture-words.ts';
import { COMMON_OPTIONS, type Scene } from './scene.ts';

const OPTIONS = COMMON_OPTIONS.concat([
  'status',
  'server',
  'wait',
  'receive',
  'blocked',
  'size',
  'transfer',
  'encoding',
]).concat(['mime', 'http', 'trace', 'cached', 'failed', 'no-har', 'no-key', 'body', 'in', 'type']);

const absolute = (url: string): string => (url.startsWith('/') ? `http://localhost${url}` : url);

const addressOf = (line: PictureLine, head: readonly string[]): { readonly method: string; readonly url: string } => {
  const [method = '', url = ''] = head;
  if (!/^[A-Z]+$/.test(method) || url === '' || readTimes(url) !== null) {
    throw new PictureError(line, 'a method and a URL are missing, such as GET /api');
  }
  return { method, url: absolute(url) };
};

/** `handleAdd@src/App.tsx:20:5` → one frame as V8 prints it. */
export const stackOf = (site: string | null): string => {
  if (site === null) return '';
  const [name = '', path = ''] = site.split('@');
  const { url, line, column } = readSource(path);
  return `Error\n    at ${name} (${url}:${line}:${column})`;
};

/** `fetch POST /api 0..120 by click status 201 server sql=12 …`, also `xhr`, `beacon`; an open end: still pending. */
export const drawRequest = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, OPTIONS);
  const { method, url } = addressOf(line, words.head);
  const [at = 0, end = at] = timesOf(line, words);
  const api = line.words[0] === 'xhr' ? 'xhr' : line.words[0] === 'beacon' ? 'beacon' : 'fetch';
  const id = scene.nextId();
  const joinKey = `__cf_${id}`;
  const status = words.number('status') ?? 200;
  const start = at ?? 0;
  scene.emit({
    kind: 'request',
    id,
    api,
    method,
    url,
    at: scene.pageTime(start),
    cause: scene.cause(line, words.value('by')),
    stack: stackOf(words.value('in')),
    joinKey,
    bodyHash: words.number('body'),
  });
  scene.name(line, id);
  if (end === null) return;
  if (words.has('failed')) {
    scene.emit({ kind: 'request-progress', id, at: scene.pageTime(end), step: 'failed', status: 0 });
  } else if (api !== 'beacon') {
    const response = scene.pageTime(end - (words.number('receive') ?? 0));
    scene.emit({ kind: 'request-progress', id, at: response, step: 'response', status });
    scene.emit({ kind: 'request-progress', id, at: scene.pageTime(end), step: 'body', status });
  }
  if (words.has('no-har')) return;
  const request = { method, url, type: api, joinKey: words.has('no-key') ? null : joinKey };
  scene.network(harEntry(request, scene.wallClock(start), end - start, words));
};

/** `har GET /logo.png 0..10 type image`: a request that only the network saw. */
export const drawHarOnly = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, OPTIONS);
  const { method, url } = addressOf(line, words.head);
  const [at, end] = timesOf(line, words);
  const start = at ?? 0;
  const request = { method, url, type: words.value('type') ?? 'script', joinKey: null };
  scene.network(harEntry(request, scene.wallClock(start), (end ?? start) - start, words));
};
