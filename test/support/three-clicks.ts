import { inject } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { RequestStep } from '../../src/analysis/model/request-step.ts';
import type { Step, UpdateStep } from '../../src/analysis/model/step.ts';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { pageUrl } from './page-url.ts';
import { analysisOf, untilPanel } from './panel.ts';

const IDS = ['a', 'b', 'c'];

/**
 * What Clickfall says about the steps of one click, compared with the truth, which lies in their names (`ResultA`) and URLs
 * (`/api/a/…`). `unknown`: no click is named. `inferred`: one is, and a link on the way says that it is not certain.
 */
export type Outcome = 'right' | 'unknown' | 'inferred' | `wrong: ${string}`;

export interface Judgement {
  /** Of the state updates of each click, `a b c`; one word where they agree. */
  readonly updates: string;
  /** Everything that must never be: observed links to a wrong click, or from the poller to a click. */
  readonly wrong: readonly string[];
}

/** From a step up its first causes, itself first. */
const chainOf = (analysis: Analysis, step: Step): readonly Step[] => {
  const chain: Step[] = [];
  for (let next: Step | undefined = step; next && !chain.includes(next); ) {
    chain.push(next);
    next = analysis.stepById.get(next.causes[0]?.id ?? '');
  }
  return chain;
};

const ownerOf = (url: string): string | null => /^\/api\/([abc])\//.exec(new URL(url).pathname)?.[1] ?? null;

const isRequest = (step: Step): step is RequestStep => step.kind === 'request';
const isUpdate = (step: Step): step is UpdateStep => step.kind === 'update';

const outcomeOf = (analysis: Analysis, step: Step, id: string): Outcome => {
  const chain = chainOf(analysis, step);
  if (chain.some(({ causes }) => causes[0] !== undefined && causes[0].evidence !== 'observed')) {
    return step.interaction === null ? 'unknown' : 'inferred';
  }
  const foreign = chain.filter(isRequest).find(({ url }) => ownerOf(url) !== id);
  if (foreign) return `wrong: ${step.id} of ${id} after ${new URL(foreign.url).pathname}`;
  if (step.interaction === null) return 'unknown';
  // by its text: where a button submits a form, the form is the target
  const target = analysis.interactions.find((interaction) => interaction.id === step.interaction)?.target;
  return target?.text === id ? 'right' : `wrong: ${step.id} of ${id} by ${target?.selector} "${target?.text}"`;
};

/** The least certain of several. */
const worst = (outcomes: readonly Outcome[]): Outcome | 'none' =>
  outcomes.find((outcome) => outcome.startsWith('wrong')) ??
  outcomes.find((outcome) => outcome === 'unknown') ??
  outcomes.find((outcome) => outcome === 'inferred') ??
  outcomes[0] ??
  'none';

export const judge = (analysis: Analysis): Judgement => {
  const updatesOf = (name: string) => analysis.steps.filter(isUpdate).filter(({ component }) => component === name);
  const requests = analysis.steps.filter(isRequest);
  const updates = IDS.map((id) =>
    worst(updatesOf(`Result${id.toUpperCase()}`).map((step) => outcomeOf(analysis, step, id))),
  );
  const ofRequests = requests.flatMap((step) => {
    const id = ownerOf(step.url);
    return id === null ? [] : [outcomeOf(analysis, step, id)];
  });
  const poller = [...updatesOf('Poller'), ...requests.filter(({ url }) => new URL(url).pathname === '/api/poll')];
  return {
    updates: new Set(updates).size === 1 ? (updates[0] ?? '') : updates.join(' '),
    wrong: [
      ...[...updates, ...ofRequests].filter((outcome) => outcome.startsWith('wrong')),
      ...poller
        .filter(({ interaction }) => interaction !== null)
        .map(({ id }) => `wrong: ${id} of the poller by a click`),
    ],
  };
};

/** One pattern with one seed of a page that mounts three buttons (test/pages/async/shell.tsx). */
export interface ThreeClicks {
  readonly page: 'async-patterns' | 'library-patterns';
  readonly pattern: string;
  readonly seed: number;
}

/** Records three clicks that do not wait for each other, until the page has seen all three to their end. */
export const recordThreeClicks = async (session: PanelSession, clicks: ThreeClicks): Promise<Analysis> => {
  const { page, panel } = session;
  const gate = `${clicks.pattern} ${clicks.seed} ${performance.now()}`;
  const query = new URLSearchParams({ pattern: clicks.pattern, seed: String(clicks.seed), gate });
  await page.bringToFront();
  await page.goto(pageUrl(clicks.page, undefined, `?${query}`), { waitUntil: 'load' });
  await page.waitForSelector('#c');
  await untilPanel(session, 'clickfall.connected()');
  await panel.evaluate('clickfall.actions.record()');
  await untilPanel(session, 'clickfall.recordingStarted()');
  for (const id of IDS) await page.click(`#${id}`);
  await fetch(`${inject('origin')}/api/open?${new URLSearchParams({ gate })}`);
  await page.waitForFunction(`document.documentElement.dataset.done === 'all'`, { polling: 20, timeout: 30_000 });
  await panel.evaluate('clickfall.actions.stop()');
  await untilPanel(session, `clickfall.phase() === 'ready'`);
  return analysisOf(String(await panel.evaluate('clickfall.recordingText()')));
};
