import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { parseRecording, serializeRecording } from '../../src/recording/file.ts';
import { redactRecording } from '../../src/recording/redact-recording.ts';
import { formats } from '../../src/report/formats.ts';
import type { CommitCharts } from '../pages/tools/react-devtools-charts.ts';
import { axeViolations } from '../support/axe.ts';
import { harProblems } from '../support/har-validator.ts';
import { hostileAnalysis } from '../support/hostile-analysis.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText, press } from '../support/panel-ui.ts';
import { openInPerformancePanel } from '../support/performance-panel.ts';
import { NEWEST } from '../support/react-builds.ts';
import { runCli } from '../support/run-cli.ts';
import { shopAnalysis } from '../support/shop-analysis.ts';

// One recording of a page full of secrets, in which components mount, render and unmount. Each of its exports is
// searched for the secrets, and opened by the program it is for.

const panel = usePanel();
let folder = '';
let text = '';
let analysis: Analysis;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-formats-'));
  const session = panel();
  await openPage(session, pageUrl('secrets', NEWEST, '?session=leak-page#leak-anchor'));
  await session.panel.evaluate('clickfall.actions.record()');
  await untilPanel(session, 'clickfall.recordingStarted()');
  await session.page.click('#buy');
  await session.page.waitForFunction(`document.querySelector('#count')?.value === '1'`, { polling: 20 });
  await session.page.click('#inner');
  await session.panel.evaluate('clickfall.stopAtRest()');
  await untilPanel(session, "clickfall.phase() === 'ready' && clickfall.recordingText() !== null");
  text = String(await session.panel.evaluate('clickfall.recordingText()'));
  analysis = analysisOf(text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const commitsOf = ({ steps }: Analysis): readonly CommitStep[] =>
  steps.filter((step): step is CommitStep => step.kind === 'commit');

const exportOf = (id: string, of: Analysis, values = false): string => {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format.render(of, { values });
};
const exportedFile = async (id: string, of: Analysis): Promise<string> => {
  const path = join(folder, `${id}.json`);
  await writeFile(path, exportOf(id, of));
  return path;
};
const secretsIn = (content: string): readonly string[] => [...new Set(content.match(/leak-[a-z-]+/g) ?? [])].sort();

const redactedText = (): string => {
  const parsed = parseRecording(text);
  if ('error' in parsed) throw new Error(parsed.error);
  return serializeRecording(redactRecording(parsed.recording));
};

describe('secrets of a page', () => {
  /** What is read from the page and kept in the panel until it leaves. */
  const CAPTURED = [
    'leak-anchor',
    'leak-class-after',
    'leak-class-before',
    'leak-other-query',
    'leak-page',
    'leak-query',
    'leak-reducer-after',
    'leak-reducer-before',
    'leak-state-after',
    'leak-state-before',
    'leak-store-after',
    'leak-store-before',
    'leak-xhr',
  ];

  it('are in no format unless asked for', () => {
    for (const { id } of formats) expect([id, secretsIn(exportOf(id, analysis))]).toEqual([id, []]);
    expect(secretsIn(redactedText())).toEqual([]);
  });

  it('would be found: they are there where they were asked for', () => {
    expect(secretsIn(exportOf('json', analysis, true))).toEqual(expect.arrayContaining(CAPTURED));
    expect(secretsIn(exportOf('har', analysis, true))).toEqual([
      'leak-anchor',
      'leak-other-query',
      'leak-page',
      'leak-query',
      'leak-xhr',
    ]);
  });

  it('that must never be recorded are in nothing', () => {
    const never = ['authorization', 'api-key', 'body', 'cookie', 'field', 'password', 'user'].map(
      (name) => `leak-${name}`,
    );
    for (const content of [text, ...formats.map(({ id }) => exportOf(id, analysis, true))]) {
      expect(secretsIn(content).filter((found) => never.includes(found))).toEqual([]);
    }
  });

  it('leave the same analysis behind in a redacted recording', () => {
    const redacted = analysisOf(redactedText());
    const shape = ({ steps, interactions, findings }: Analysis) => ({
      steps: steps.map(({ id, kind, causes, at, end }) => ({ id, kind, causes, at, end })),
      interactions: interactions.map(({ totals, entryPoint }) => ({ totals, entryPoint })),
      rules: findings.map(({ rule, component }) => `${rule} ${component}`),
    });
    expect(shape(redacted)).toEqual(shape(analysis));
  });
});

describe('the panel', () => {
  /** Does something that saves a file, and reads that. */
  const savedBy = async (act: () => Promise<void>): Promise<{ readonly name: string; readonly content: string }> => {
    const downloads = await mkdtemp(join(folder, 'saved-'));
    const client = await panel().browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      eventsEnabled: true,
    });
    const saved = new Promise((resolve) =>
      client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(state)),
    );
    await act();
    await saved;
    const [name = ''] = await readdir(downloads);
    return { name, content: await readFile(join(downloads, name), 'utf8') };
  };

  it('exports without values from its menu', async () => {
    const { name, content } = await savedBy(async () => {
      await press(panel(), 'button', 'Export');
      await press(panel(), 'menuitem', 'Requests (HAR) .har');
    });
    expect(name).toMatch(/\.har$/);
    expect(secretsIn(content)).toEqual([]);
    expect(harProblems(JSON.parse(content))).toEqual([]);
  });

  it('shows what leaves, and keeps values where they are ticked', async () => {
    const session = panel();
    const text = () => session.panel.$eval('dialog', (dialog) => dialog.innerText);
    const openDialog = async () => {
      await press(session, 'button', 'Export');
      await press(session, 'menuitem', 'Choose what leaves…');
    };
    await openDialog();
    expect(await axeViolations(session)).toEqual([]);
    expect(await text()).toMatch(/token=…[\s\S]*App: state/);
    expect(secretsIn(await text())).toEqual([]);
    const without = await savedBy(() => press(session, 'button', 'Save'));
    expect(without.name).toMatch(/\.clickfall\.json$/);
    expect(secretsIn(without.content)).toEqual([]);

    await openDialog();
    await press(
      session,
      'checkbox',
      'With values of URL queries, and of props and state Only names leave without them',
    );
    await untilPanel(session, `document.querySelector('dialog').innerText.includes('leak-state-before')`);
    expect(secretsIn(await text())).toContain('leak-query');
    const whole = await savedBy(() => press(session, 'button', 'Save'));
    expect(secretsIn(whole.content)).toEqual(expect.arrayContaining(['leak-query', 'leak-state-after']));
  });

  it('opens HAR files of Chrome, and says what they are and lack', async () => {
    const session = panel();
    // as "Save all as HAR" writes it
    const log = await session.panel.evaluate('new Promise((resolve) => chrome.devtools.network.getHAR(resolve))');
    const path = join(folder, 'chrome.har');
    await writeFile(path, JSON.stringify({ log }));
    await lookAtPanel(session);
    const input = await session.panel.waitForSelector('input[type="file"]');
    await input?.toElement('input').then((field) => field.uploadFile(path));
    await untilPanel(session, `clickfall.message()?.startsWith('Imported from a HAR file')`);
    expect(await session.panel.evaluate('clickfall.message()')).toMatch(/It lacks inputs/);
    expect(await panelText(session)).toContain('/api/json?token=');
    expect(analysisOf(String(await session.panel.evaluate('clickfall.recordingText()'))).steps.length).toBeGreaterThan(
      3,
    );
  });

  it('opens a React DevTools profile that is dropped on it', async () => {
    const session = panel();
    await session.panel.evaluate(
      (content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], 'profile.json'));
        document.querySelector('.panel')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      },
      exportOf('react-profile', analysis),
    );
    await untilPanel(session, `clickfall.message()?.startsWith('Imported from a React DevTools profile')`);
    await session.panel.waitForSelector('[role="treeitem"]');
    expect(await panelText(session)).toMatch(/commit 1/);
  });
});

describe('clickfall report', () => {
  it('takes a HAR file and a React DevTools profile', async () => {
    for (const { id, says } of [
      { id: 'har', says: 'Imported from a HAR file' },
      { id: 'react-profile', says: 'Imported from a React DevTools profile' },
    ]) {
      const { code, stdout } = await runCli(['report', await exportedFile(id, analysis)]);
      expect({ id, code }).toEqual({ id, code: 0 });
      expect(stdout).toContain(says);
    }
  });

  it('writes all formats, with values only where asked', async () => {
    const recording = join(folder, 'recording.clickfall.json');
    await writeFile(recording, text);
    const list = formats.map(({ id }) => id).join(',');
    const write = async (name: string, ...more: readonly string[]) => {
      const out = join(folder, name);
      expect((await runCli(['report', recording, '--format', list, '--out', out, ...more])).code).toBe(0);
      const names = (await readdir(out)).sort();
      expect(names).toEqual(formats.map(({ extension }) => `report.${extension}`).sort());
      return (await Promise.all(names.map((file) => readFile(join(out, file), 'utf8')))).join('');
    };
    expect(secretsIn(await write('without'))).toEqual([]);
    expect(secretsIn(await write('with', '--values'))).toContain('leak-query');
  });
});

describe('React DevTools', () => {
  let shown = '';
  const chartsOf = async (of: Analysis): Promise<readonly CommitCharts[]> => {
    const page = await panel().browser.newPage();
    try {
      await page.goto(pageUrl('react-devtools-reader'));
      const input = await page.waitForSelector('input[type=file]');
      await input?.uploadFile(await exportedFile('react-profile', of));
      await page.waitForFunction('readCharts().length > 0');
      const charts: readonly CommitCharts[] = JSON.parse(String(await page.evaluate('JSON.stringify(readCharts())')));
      // on its screen: the first commit of so many, with the names in it
      await page.waitForFunction((count) => document.body.innerText.includes(`/ ${count}`), {}, charts.length);
      shown = await page.$eval('body', (body) => body.innerText);
      return charts;
    } finally {
      await page.close();
    }
  };

  const rendersIn = (of: Analysis, commit: CommitStep) =>
    Array.from({ length: commit.renders.length }, (_, index) => renderAt(of, commit, index));
  const microseconds = (ms: number | null): number => Math.round((ms ?? 0) * 1000);

  it.each([
    { what: 'a real page', of: () => analysis },
    { what: 'a shop', of: () => shopAnalysis() },
  ])('shows what rendered in each commit, in both charts: $what', async ({ of }) => {
    const charts = await chartsOf(of());
    const commits = commitsOf(of());
    expect(shown).toContain(charts[0]?.flame.flat().find(({ didRender }) => didRender)?.name);
    expect(charts).toHaveLength(commits.length);
    commits.forEach((commit, index) => {
      const renders = rendersIn(of(), commit);
      const drawn = charts[index]?.flame.flat().filter(({ didRender }) => didRender) ?? [];
      const told = (list: readonly { readonly name: string; readonly ms: number }[]) =>
        list.map(({ name, ms }) => `${name} ${microseconds(ms)}`).sort();
      expect(told(drawn.map(({ name, actualDuration }) => ({ name, ms: actualDuration })))).toEqual(
        told(renders.map(({ name, subtree }) => ({ name, ms: subtree ?? 0 }))),
      );
      const ranked = charts[index]?.ranked ?? [];
      expect(told(ranked.map(({ name, value }) => ({ name, ms: value })))).toEqual(
        told(renders.map(({ name, self }) => ({ name, ms: self ?? 0 }))),
      );
    });
  });

  it('shows who made the update, and the tree as it changed', async () => {
    const charts = await chartsOf(analysis);
    expect(charts.flatMap(({ updaters }) => updaters ?? [])).toEqual(expect.arrayContaining(['App', 'Old', 'Reader']));
    const namesIn = (index: number) =>
      charts
        .at(index)
        ?.flame.flat()
        .map(({ name }) => name) ?? [];
    // App's last render takes Removed away and mounts Added; the last commit is Reader's own
    expect(namesIn(-1)).toContain('Added');
    expect(namesIn(-1)).not.toContain('Removed');
    expect(namesIn(0)).not.toContain('Added');
  });

  it('writes what was read: its own export opens here again, the same', async () => {
    const page = await panel().browser.newPage();
    try {
      await page.goto(pageUrl('react-devtools-reader'));
      await page
        .waitForSelector('input[type=file]')
        .then(async (input) => input?.uploadFile(await exportedFile('react-profile', analysis)));
      await page.waitForFunction('readCharts().length > 0');
      // what its button hands to the browser as a file
      await page.evaluate(
        `URL.createObjectURL = (blob) => (blob.text().then((text) => { window.exported = text; }), 'data:,')`,
      );
      // behind the input: the buttons that load and save
      await page.$$('input[type=file] ~ button').then(([, save]) => save?.click());
      await page.waitForFunction('window.exported !== undefined');
      const exported = String(await page.evaluate('window.exported'));
      const told = (of: Analysis) =>
        commitsOf(of).map((commit) =>
          rendersIn(of, commit).map(({ path, phase, self, subtree }) => [path, phase, self, subtree]),
        );
      expect(told(analysisOf(exported))).toEqual(told(analysis));
    } finally {
      await page.close();
    }
  });

  it('reads it whatever components are called', async () => {
    const charts = await chartsOf(hostileAnalysis());
    expect(charts).toHaveLength(commitsOf(hostileAnalysis()).length);
  });
});

describe('Chrome’s Performance panel', () => {
  it('shows our tracks beside its own', async () => {
    const { devtools } = panel();
    const { tracks, bars } = await openInPerformancePanel(devtools, await exportedFile('trace', analysis));
    expect(tracks).toEqual(
      expect.arrayContaining([
        'Interactions',
        'Clickfall',
        'Clickfall / Interaction',
        'Clickfall / Requests',
        'Clickfall / Updates',
        'Clickfall / Commits',
        'Clickfall / Renders',
      ]),
    );
    expect(bars).toEqual(
      expect.arrayContaining(['click "Buy"', 'POST /api/json?token=…&empty', 'commit 1', 'Card', 'Reader', 'Added']),
    );
    const renders = commitsOf(analysis).reduce((sum, { renders: { length } }) => sum + length, 0);
    const names = new Set(
      commitsOf(analysis).flatMap((commit) =>
        Array.from({ length: commit.renders.length }, (_, index) => renderAt(analysis, commit, index).name),
      ),
    );
    expect(bars.filter((title) => names.has(title))).toHaveLength(renders);
  });
});
