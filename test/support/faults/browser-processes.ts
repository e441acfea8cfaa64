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

/** Bytes that the page takes for a moment: far more than anything else in the browser grows meanwhile. */
const MARK_BYTES = 200_000_000;
const PAGE_BYTES = 4_096;

/** Memory that the process really holds, in bytes. */
const residentOf = (pid: number): number => Number(statOf(pid)[21] ?? 0) * PAGE_BYTES;

/** The renderer in which a page runs: the one that grows when the page does. (Who works most says little on a busy machine.) */
export const rendererOf = async (page: Page): Promise<number> => {
  const renderers = processesOf(page.browser()).filter(isRenderer);
  const before = new Map(renderers.map((pid) => [pid, residentOf(pid)]));
  const mark = await page.evaluateHandle((bytes) => new Uint8Array(bytes).fill(1), MARK_BYTES);
  const grown = renderers.filter((pid) => residentOf(pid) - (before.get(pid) ?? 0) > MARK_BYTES / 2);
  await mark.dispose();
  const [renderer] = grown;
  if (renderer === undefined || grown.length > 1) throw new Error(`${grown.length} renderers grew with the page`);
  return renderer;
};
