import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSourceReader, type SourcesWorker } from '../../../../src/panel/connection/source-reader.ts';
import type { PlacesWanted } from '../../../../src/panel/sources/places-wanted.ts';
import type { SourcesApi } from '../../../../src/panel/sources/sources-api.ts';
import type { Place } from '../../../../src/recording/place.ts';

const NOTHING: PlacesWanted = {
  frames: new Map(),
  functions: new Map(),
  code: { hooks: new Map(), made: new Map(), contexts: new Map() },
};
const place: Place = {
  function: 'go',
  url: 'http://localhost/src/App.tsx',
  line: 2,
  column: 3,
  mapped: true,
  library: false,
  callee: '',
  binding: '',
};
const scripts = {
  list: async () => [{ url: 'http://localhost/app.js', version: 1 }],
  text: async () => 'text',
  unanswered: () => 0,
};

const started: { worker: SourcesWorker; terminated: boolean }[] = [];

/** A worker whose other end is `api`, in this thread. */
const workerWith = (api: SourcesApi) => (): SourcesWorker => {
  const { port1, port2 } = new MessageChannel();
  expose(api, port2 as never);
  const record = {
    worker: Object.assign(port1, {
      onerror: null,
      terminate: () => {
        record.terminated = true;
        port1.close();
      },
    }) as unknown as SourcesWorker,
    terminated: false,
  };
  started.push(record);
  return record.worker;
};

const idle: SourcesApi = { use: () => {}, prepare: async () => {}, resolve: () => new Promise(() => {}) };

beforeEach(() => {
  started.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  for (const { worker } of started) worker.terminate();
});

describe('source reader', () => {
  it('lets the worker read scripts through the panel, and hands over what it found', async () => {
    let text: string | null = null;
    let read: Promise<void> = Promise.resolve();
    const reader = createSourceReader(
      workerWith({
        ...idle,
        use: (given) => {
          read = given.text('http://localhost/app.js').then((found) => {
            text = found;
          });
        },
        resolve: async () => {
          await read;
          return [['key', place]];
        },
      }),
      scripts,
    );
    reader.prepare();
    expect(await reader.resolve(NOTHING)).toEqual({ places: [['key', place]], isWhole: true });
    expect(text).toBe('text');
    expect(started).toHaveLength(1);
  });

  it('finds nothing where the worker breaks, and starts another one the next time', async () => {
    const reader = createSourceReader(workerWith(idle), scripts);
    const places = reader.resolve(NOTHING);
    started[0]?.worker.onerror?.call(started[0].worker as never, { message: 'gone' } as ErrorEvent);
    expect(await places).toEqual({ places: [], isWhole: false });
    expect(started[0]?.terminated).toBe(true);
    reader.prepare();
    expect(started).toHaveLength(2);
  });

  it('says so where scripts could not be looked at, and hands over what it found all the same', async () => {
    const resolve: SourcesApi['resolve'] = async () => [['key', place]];
    const reader = createSourceReader(workerWith({ ...idle, resolve }), { ...scripts, unanswered: () => 1 });
    expect(await reader.resolve(NOTHING)).toEqual({ places: [['key', place]], isWhole: false });
  });

  it('gives up after 10 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reader = createSourceReader(workerWith(idle), scripts);
    let places: unknown = null;
    const asked = reader.resolve(NOTHING).then((found) => {
      places = found;
    });
    await vi.advanceTimersByTimeAsync(9_900);
    expect(places).toBe(null);
    await vi.advanceTimersByTimeAsync(200);
    await asked;
    expect(places).toEqual({ places: [], isWhole: false });
  });
});
