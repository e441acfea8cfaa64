import type { Patterns, Run } from './run.ts';

let tail: Promise<unknown> = Promise.resolve();
let held: Promise<unknown> | null = null;
let shared: Promise<unknown> | null = null;
const jobs: (() => Promise<unknown>)[] = [];
let draining = false;
const collected: Run[] = [];

const drain = async (): Promise<void> => {
  if (draining) return;
  draining = true;
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await job();
  draining = false;
};

/** Clicks that wait for each other: which of them a continuation belongs to cannot be seen from outside. */
export const sharedPatterns: Patterns = {
  'mutex by then': ({ url, done }) => {
    tail = tail.then(() => fetch(url())).then(done);
  },
  'mutex by await': async ({ url, done }) => {
    const before = held;
    let release = (): void => {};
    held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    await fetch(url());
    done();
    release();
  },
  'job queue': ({ url, done }) => {
    jobs.push(() => fetch(url()).then(done));
    drain();
  },
  'shared request': async ({ url, done }) => {
    shared ??= fetch(url()).then((response) => response.json());
    await shared;
    done();
  },
  'batched behind a request': async (run) => {
    collected.push(run);
    if (collected.length > 1) return;
    await fetch(run.url('batch'));
    for (const { done } of collected.splice(0)) done();
  },
};
