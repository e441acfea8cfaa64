import type { Page } from 'puppeteer';

declare global {
  interface Window {
    readonly clickfallFault: { armed: number; readonly reached: Set<number> };
  }
}

/** In every document from now on: functions of the agent tell that they run, and the one that is armed throws. */
export const injectFaults = async (page: Page): Promise<void> => {
  await page.evaluateOnNewDocument(() => {
    const reached = new Set<number>();
    const state = { armed: 0, reached };
    const check = (number: number): void => {
      reached.add(number);
      if (number === state.armed) throw new Error(`injected ${number}`);
    };
    // not enumerable: pages do walk over `window`
    Object.defineProperty(window, 'clickfallFault', {
      value: Object.defineProperties(check, {
        armed: {
          get: () => state.armed,
          set: (number: number) => {
            state.armed = number;
          },
        },
        reached: { value: reached },
      }),
    });
  });
};

/** 0: none. */
export const arm = (page: Page, number: number): Promise<void> =>
  page.evaluate((armed) => {
    window.clickfallFault.armed = armed;
  }, number);

/** Numbers of the functions that ran since the last time. */
export const takeReached = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const numbers = [...window.clickfallFault.reached];
    window.clickfallFault.reached.clear();
    return numbers;
  });
