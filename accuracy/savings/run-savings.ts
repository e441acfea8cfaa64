import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { writeSection } from '../../scripts/write-section.mjs';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { openPanelSession, type PanelSession } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { clickScenario } from '../../src/cli/scenario.ts';
import { trialReport } from '../../src/cli/trial/report-trials.ts';
import { type TriedMemo, tryMemo } from '../../src/cli/trial/try-memo.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';
import { judgeSaving, type SavingFigures } from './judge-saving.ts';
import { type SavingPage, savingPages } from './saving-pages.ts';
import { type SavingRow, savingTable } from './saving-table.ts';

export interface SavingsOptions {
  readonly args: readonly string[];
  readonly executable: string;
  readonly extension: string;
  /** Address of a page of test/pages on one React build, without its query. */
  readonly urlOf: (page: string, react: string) => string;
  /** The document whose section is written anew. */
  readonly table: string;
}

const OPTIONS = {
  only: { type: 'string' },
  react: { type: 'string', default: '19.3.1' },
  pairs: { type: 'string', default: '7' },
  write: { type: 'boolean', default: true },
} as const;

/**
 * Records each page without and with a trial of memo and with the fix in its code, in turn, and compares what was predicted,
 * tried and really saved. Resolves to 1 where they do not agree, else 0.
 */
export const runSavings = async ({ args, executable, extension, urlOf, table }: SavingsOptions): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, allowNegative: true });
  const only = values.only?.split(',');
  const pages = savingPages.filter(({ id }) => only === undefined || only.includes(id));
  if (pages.length === 0) throw new Error(`--only is some of ${savingPages.map(({ id }) => id).join(', ')}.`);
  const session = await openPanelSession({ executable, extension, headless: true, width: 1280, height: 860 });
  const rows: SavingRow[] = [];
  try {
    for (const page of pages) {
      rows.push(await measure(session, page, urlOf(page.page, values.react), Number(values.pairs)));
    }
  } finally {
    await session.close();
  }
  const text = savingTable(rows);
  console.log(text);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`;
  const date = new Date().toISOString().slice(0, 10);
  const head = `\`npm run savings\`, ${date}; React ${values.react} development; ${machine}.`;
  if (values.write && only === undefined) await writeSection(table, 'savings', `${head}\n\n${text}`);
  return rows.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
};

/** More runs bring the fastest of each kind nearer to what it takes on a machine that does nothing else. */
const BATCHES = 3;

/** Runs until all agrees, at most three times as many as were asked for. */
const measure = async (session: PanelSession, page: SavingPage, url: string, pairs: number): Promise<SavingRow> => {
  const rounds = page.burns ? await roundsOf(session, `${url}${page.query}`) : '';
  const scenario = (query: string) => clickScenario(`${url}${query}${rounds}`, page.click);
  const truth = { screen: page.screen, hasFix: page.fixedQuery !== null };
  let all: TriedMemo = { withouts: [], components: [], alongside: [] };
  for (let batch = 1; ; batch++) {
    const tried = await tryMemo({
      session,
      scenario: scenario(page.query),
      names: [page.component],
      pairs,
      say: (line) => console.error(`${page.id}, ${line}`),
      ...(page.fixedQuery === null ? {} : { alongside: scenario(page.fixedQuery) }),
    });
    all = {
      withouts: [...all.withouts, ...tried.withouts],
      components: [...all.components, ...tried.components],
      alongside: [...all.alongside, ...tried.alongside],
    };
    const figures = figuresOf(all, page);
    const wrong = judgeSaving(figures, truth);
    if (wrong.length === 0 || batch === BATCHES) return { page, figures, wrong, runs: all.withouts.length };
  }
};

const figuresOf = (tried: TriedMemo, page: SavingPage): SavingFigures => {
  const trials = trialReport(tried, tried.withouts.length, null).trials;
  const refused = trials.find(({ status }) => status !== 'tried');
  const changed = trials.find(({ output }) => output !== trials[0]?.output);
  const withouts = tried.withouts.map(({ analysis }) => analysis);
  const withs = tried.components.flatMap(({ runs }) => runs.map(({ analysis }) => analysis));
  const fixes = tried.alongside.map(({ analysis }) => analysis);
  const fastest = withouts.toSorted((a, b) => timeOf(a) - timeOf(b))[0];
  return {
    predicted: fastest === undefined ? null : predictedBy(fastest, page.component),
    tried: differenceOf(withouts, withs),
    fixed: differenceOf(withouts, fixes),
    refusal: refused === undefined ? null : (refused.reason ?? refused.status),
    // batches that differ are none of the answers that are right
    screen: changed === undefined ? (trials[0]?.output ?? null) : null,
  };
};

/** Short enough that in one of the runs no other process comes between: a fifth of what the page takes by itself. */
const SHARE = 0.2;

/** The page calibrates itself when it loads; the first one's figure is handed to all others. */
const roundsOf = async (session: PanelSession, url: string): Promise<string> => {
  await openPage(session, url);
  const rounds = await session.page.$eval('body', (body) => Number(body.dataset.rounds));
  return `&rounds=${Math.round(rounds * SHARE)}`;
};

/** Time in renders of the click; Infinity where it was not measured. */
const timeOf = ({ interactions }: Analysis): Milliseconds =>
  interactions[0]?.totals.renderMs ?? Number.POSITIVE_INFINITY;

/** The fastest run counts: it is the one in which other processes took the least time. */
const differenceOf = (slow: readonly Analysis[], fast: readonly Analysis[]): Milliseconds | null => {
  const difference = Math.min(...slow.map(timeOf)) - Math.min(...fast.map(timeOf));
  return Number.isFinite(difference) ? difference : null;
};

const predictedBy = ({ findings, minorFindings }: Analysis, name: string): Milliseconds | null =>
  [...findings, ...minorFindings]
    .filter(({ rule, component }) => component === name && (rule === 'avoidable-render' || rule === 'unstable-prop'))
    .reduce<Milliseconds | null>((sum, { saving }) => (saving.ms === null ? sum : (sum ?? 0) + saving.ms), null);
