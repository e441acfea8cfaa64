import puppeteer, { type Browser } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { browserPath } from '../../src/cli/browser-path.ts';

/** Chromium without extension and DevTools, for files that are opened as they are. One for the tests of a file. */
export const usePlainBrowser = (): (() => Browser) => {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: browserPath(),
      headless: true,
      pipe: true,
      // Chromium's sandbox refuses to start as root; only files of ours are opened
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === null) throw new Error('no browser yet');
    return browser;
  };
};
