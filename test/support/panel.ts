import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { openPanelSession, type PanelSession, type PanelSessionOptions } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { withoutThrowing } from '../../src/cli/without-throwing.ts';
import { parseRecording } from '../../src/recording/file.ts';

/** The built extension; `CLICKFALL_EXTENSION` names another build. */
export const EXTENSION = process.env.CLICKFALL_EXTENSION ?? join(import.meta.dirname, '../../dist/extension');

/** Path of the browser that set-up found; a test run without one cannot have started. */
export const browserPath = (): string => {
  const path = findBrowser();
  if (path === null) throw new Error('no Chromium');
  return path;
};

export const openPanel = (options: Partial<PanelSessionOptions> = {}): Promise<PanelSession> =>
  openPanelSession({ executable: browserPath(), extension: EXTENSION, headless: true, ...options });

/** One browser with DevTools and panel for all tests of a file. */
export const usePanel = (options: Partial<PanelSessionOptions> = {}): (() => PanelSession) => {
  let session: PanelSession | null = null;
  beforeAll(async () => {
    session = await openPanel(options);
  });
  afterAll(() => session?.close());
  return () => {
    if (session === null) throw new Error('the panel did not open');
    return session;
  };
};

/** Reads back what the panel holds. */
export const analysisOf = (text: string): Analysis => {
  const parsed = parseRecording(text);
  if ('error' in parsed) throw new Error(parsed.error);
  return analyze(parsed.recording);
};

/** Opens a page, clicks an element through the panel's "Next interaction", and analyses what was recorded. */
export const recordOn = async (session: PanelSession, url: string, selector: string): Promise<Analysis> => {
  await openPage(session, url);
  return analysisOf(await recordClick(session, selector));
};

/** Waits until an expression is true in the panel page; where it throws, it is not true yet. */
export const untilPanel = (session: PanelSession, condition: string) =>
  session.panel.waitForFunction(withoutThrowing(condition), { polling: 50, timeout: 20_000 });
