import { type Id, type Patterns, sleep } from './run.ts';

interface TaskScheduler {
  readonly postTask: (work: () => void, options?: { readonly delay?: number }) => Promise<unknown>;
  readonly yield: () => Promise<void>;
}

/** Not in TypeScript's DOM library. */
const scheduler = (): TaskScheduler => Object(Reflect.get(window, 'scheduler'));

const timers = new Map<Id, number>();
const lastRun = new Map<Id, number>();

/** Timers, frames, tasks. */
export const timerPatterns: Patterns = {
  setTimeout: ({ wait, done }) => setTimeout(done, wait),
  'setTimeout with arguments': ({ wait, done }) => setTimeout((work: () => void) => work(), wait, done),
  'awaited sleep': async ({ wait, done }) => {
    await sleep(wait / 2);
    await sleep(wait / 2);
    done();
  },
  setInterval: ({ wait, done }) => {
    let left = 3;
    const timer = setInterval(() => {
      if (--left > 0) return;
      clearInterval(timer);
      done();
    }, wait / 3);
  },
  debounce: ({ id, wait, url, done }) => {
    const work = async () => {
      await fetch(url());
      done();
    };
    for (let call = 0; call < 3; call++) {
      clearTimeout(timers.get(id));
      timers.set(id, window.setTimeout(work, wait));
    }
  },
  'trailing throttle': ({ id, wait, done }) => {
    for (let call = 0; call < 3; call++) {
      const since = performance.now() - (lastRun.get(id) ?? Number.NEGATIVE_INFINITY);
      if (since > wait) {
        lastRun.set(id, performance.now());
        continue;
      }
      clearTimeout(timers.get(id));
      timers.set(id, window.setTimeout(done, wait - since));
    }
  },
  'animation frames': ({ done }) => requestAnimationFrame(() => requestAnimationFrame(() => done())),
  'promised animation frame': async ({ done }) => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    done();
  },
  'idle callback': ({ done }) => requestIdleCallback(() => done()),
  postTask: ({ wait, done }) => scheduler().postTask(done, { delay: wait }),
  'awaited postTask': async ({ done }) => {
    await scheduler().postTask(() => {});
    done();
  },
  'scheduler.yield': async ({ done }) => {
    for (let round = 0; round < 3; round++) await scheduler().yield();
    done();
  },
};
