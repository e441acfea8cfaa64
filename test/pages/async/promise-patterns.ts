import Bluebird from 'bluebird';
import { type Patterns, type Run, sleep } from './run.ts';

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('async-patterns', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('items');
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/** A coroutine library in small: a generator that yields promises. */
const drive = (steps: Generator<Promise<unknown>, void, unknown>): void => {
  const next = (value: unknown): void => {
    const step = steps.next(value);
    if (!step.done) step.value.then(next);
  };
  next(undefined);
};

function* generatorSteps({ url, done }: Run): Generator<Promise<unknown>, void, unknown> {
  yield fetch(url('first'));
  yield fetch(url('second'));
  done();
}

async function* pages({ url }: Run): AsyncGenerator<unknown> {
  for (const step of ['first', 'second', 'third']) yield (await fetch(url(step))).json();
}

/** Promise machinery, and natives that answer with a promise. */
export const promisePatterns: Patterns = {
  'resolved promise': async ({ done }) => {
    await null;
    await Promise.resolve();
    done();
  },
  queueMicrotask: ({ done }) => queueMicrotask(() => queueMicrotask(done)),
  'generator coroutine': (run) => drive(generatorSteps(run)),
  'async generator': async (run) => {
    let seen = 0;
    for await (const page of pages(run)) if (page !== null) seen++;
    if (seen === 3) run.done();
  },
  'custom thenable': async ({ url, done }) => {
    const answer = fetch(url());
    // biome-ignore lint/suspicious/noThenProperty: a thenable is what this pattern is about
    await { then: (resolve: (value: unknown) => void) => answer.then(resolve) };
    done();
  },
  Bluebird: ({ url, done }) =>
    Bluebird.resolve(fetch(url()))
      .then((response: Response) => response.text())
      .then(() => done()),
  'Bluebird.delay': ({ wait, done }) => Bluebird.delay(wait).then(() => done()),
  'Bluebird coroutine': Bluebird.coroutine(function* ({ url, done }: Run) {
    yield fetch(url());
    done();
  }),
  IndexedDB: async ({ id, done }) => {
    const database = await openDatabase();
    const store = database.transaction('items', 'readwrite').objectStore('items');
    store.put('value', id);
    store.get(id).onsuccess = () => {
      database.close();
      done();
    };
  },
  'IndexedDB transaction': async ({ id, done }) => {
    const database = await openDatabase();
    const transaction = database.transaction('items', 'readwrite');
    transaction.objectStore('items').put('value', id);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    done();
  },
  CacheStorage: async ({ id, done }) => {
    const cache = await caches.open('async-patterns');
    await cache.put(`/cached/${id}`, new Response('value'));
    const hit = await cache.match(`/cached/${id}`);
    if ((await hit?.text()) === 'value') done();
  },
  'Blob.text': async ({ id, done }) => {
    await new Blob([id]).text();
    done();
  },
  'crypto.subtle': async ({ id, done }) => {
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
    done();
  },
  'lock per click': async ({ id, url, done }) => {
    await navigator.locks.request(`lock ${id}`, async () => {
      await fetch(url());
    });
    done();
  },
  'shared lock': ({ url, done }) =>
    navigator.locks.request('one for all', async () => {
      await fetch(url());
      done();
    }),
  createImageBitmap: async ({ done }) => {
    (await createImageBitmap(new ImageData(4, 4))).close();
    done();
  },
  'sleep between': async ({ url, wait, done }) => {
    await fetch(url('before'));
    await sleep(wait / 4);
    await fetch(url('after'));
    done();
  },
};
