import puppeteer, { type Browser, type Page } from 'puppeteer';
import type { Milliseconds } from '../../src/protocol/units.ts';
import type { PeerAnswer, PeerClaim } from '../peers/answer.ts';
import { isAtLeast, packageVersion, type ReactVersion } from './versions.ts';

export type PeerId = 'react-devtools' | 'why-did-you-render' | 'react-tracks' | 'react-scan';

export interface PeerTool {
  readonly id: PeerId;
  readonly name: string;
  /** Its own documentation says from which React on it works. */
  readonly since: string;
}

export const PEERS: readonly PeerTool[] = [
  { id: 'react-devtools', name: `React DevTools ${packageVersion('react-devtools-inline')}`, since: '16.0' },
  {
    id: 'why-did-you-render',
    name: `why-did-you-render ${packageVersion('@welldone-software/why-did-you-render')}`,
    since: '19.0',
  },
  { id: 'react-tracks', name: "React's own tracks", since: '19.2' },
  { id: 'react-scan', name: `react-scan ${packageVersion('react-scan')}`, since: '16.8' },
];

export const worksWith = ({ since }: PeerTool, react: ReactVersion): boolean => isAtLeast(react, since);

/** Tools do not tell when they are done: a page without requests for this long has settled. No page waits longer than 20 ms for anything. */
const QUIET: Milliseconds = 250;
const WITHIN: Milliseconds = 15_000;

export interface PeerSession {
  readonly record: (url: string) => Promise<PeerAnswer>;
  readonly close: () => Promise<void>;
}

const recordOn = async (page: Page, url: string): Promise<PeerAnswer> => {
  await page.goto(url, { waitUntil: 'load' });
  const button = await page.waitForSelector('#go', { visible: true, timeout: WITHIN });
  if (button === null) throw new Error(`no button on ${url}`);
  await page.evaluate('accuracyPeer.start()');
  await button.click();
  await page.waitForNetworkIdle({ idleTime: QUIET, timeout: WITHIN });
  const answer = await page.evaluate('accuracyPeer.stop()');
  return readAnswer(answer);
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const readClass = (value: unknown): PeerClaim['class'] =>
  value === 'avoidable' || value === 'necessary' || value === 'memoize' ? value : null;

const readAnswer = (value: unknown): PeerAnswer => {
  if (!isRecord(value)) return { raw: ['(no answer)'], claims: [] };
  const claims = Array.isArray(value.claims) ? value.claims.filter(isRecord) : [];
  return {
    raw: texts(value.raw),
    claims: claims.map((claim) => ({
      component: String(claim.component),
      phase: claim.phase === 'mount' ? 'mount' : 'update',
      class: readClass(claim.class),
      causes: texts(claim.causes),
    })),
  };
};

/** A plain browser without extensions: each tool has the page for itself. */
export const openPeerSession = async (executable: string): Promise<PeerSession> => {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser: Browser = await puppeteer.launch({
    executablePath: executable,
    headless: true,
    args: ['--disable-gpu', '--no-first-run', ...(asRoot ? ['--no-sandbox'] : [])],
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  return { record: (url) => recordOn(page, url), close: () => browser.close() };
};
