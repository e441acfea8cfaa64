import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';

/** Linux only: fields of /proc/<pid>/stat behind the name, which may hold spaces. */
const statOf = (pid: number): readonly string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && Number(statOf(pid)[1]) === parent);

const withDescendants = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(withDescendants)];

/** All processes of a browser, its own first. */
export const processesOf = (browser: Browser): readonly number[] => {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process here');
  return withDescendants(pid);
};

const isRenderer = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
};

const ticksOf = (pid: number): number => Number(statOf(pid)[11] ?? 0);

/** The renderer in which a page runs: the one that works when the page does. */
export const rendererOf = async (page: Page): Promise<number> => {
  const renderers = processesOf(page.browser()).filter(isRenderer);
  const before = new Map(renderers.map((pid) => [pid, ticksOf(pid)]));
  await page.evaluate(() => {
    const until = performance.now() + 300;
    while (performance.now() < until);
  });
  const [busiest] = renderers.toSorted(
    (a, b) => ticksOf(b) - (before.get(b) ?? 0) - (ticksOf(a) - (before.get(a) ?? 0)),
  );
  if (busiest === undefined) throw new Error('no renderer');
  return busiest;
};
