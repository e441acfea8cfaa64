import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/report/report-json.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { IS_FULL, someOf } from '../support/react-builds.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-flow-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const on = (type: string, selector: string, more: object = {}) => ({
  type,
  target: 'main',
  selectors: [['aria/nothing of that name'], [selector]],
  ...more,
});
const at = { offsetX: 5, offsetY: 5 };

const flowFile = async (name: string, steps: readonly object[]): Promise<string> => {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify({ title: name, steps }));
  return path;
};

const VIEWPORT = {
  type: 'setViewport',
  width: 700,
  height: 600,
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
  isLandscape: false,
};

/** `click #click handleClick` for each interaction. */
const described = ({ interactions }: ReportJson): readonly string[] =>
  interactions.map(
    ({ type, target, entryPoint }) => `${type} ${target.selector} ${entryPoint?.handler ?? 'no handler'}`,
  );

const record = async (name: string, steps: readonly object[], ...args: readonly string[]) => {
  const out = join(folder, name);
  const result = await runCli(['record', '--flow', await flowFile(name, steps), '--out', out, ...args]);
  expect(result.stderr, result.stderr).not.toContain('clickfall:');
  const report: ReportJson = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
  return { ...result, out, report };
};

describe('clickfall record --flow', () => {
  it('replays every kind of step by real input, and records until all of it is at rest', async () => {
    const { report, code } = await record('all', [
      VIEWPORT,
      { type: 'navigate', url: pageUrl('flow'), assertedEvents: [{ type: 'navigation', url: pageUrl('flow') }] },
      on('waitForElement', '#click', { operator: '>=' }),
      // first: within a second of another input it would count as caused by that
      on('scroll', '#scroll', { x: 0, y: 100 }),
      { type: 'waitForExpression', expression: `document.querySelector('#log').textContent === 'scrolled'` },
      on('click', '#click', at),
      on('doubleClick', '#double', at),
      on('hover', '#hover'),
      on('change', '#text', { value: 'ab' }),
      on('change', '#size', { value: 'L' }),
      { type: 'waitForExpression', expression: `document.querySelector('#state').textContent === 'ab L'` },
      // takes the focus, and does nothing else
      on('click', '#keys', at),
      { type: 'keyDown', key: 'a' },
      { type: 'keyUp', key: 'a' },
      { type: 'customStep', name: 'ours', parameters: {} },
      { type: 'emulateNetworkConditions', download: 500_000, upload: 500_000, latency: 20 },
      on('click', '#offer', at),
      { type: 'close' },
    ]);
    expect(code).toBe(0);
    expect(described(report)).toEqual([
      'scroll #scroll handleScroll',
      'click #click handleClick',
      'dblclick #double handleDouble',
      // React enters an element when the pointer leaves the one before
      'hover #double handleHover',
      'input #text handleText',
      'input #text handleText',
      'change #size handleSize',
      // with its keyup
      'keydown #keys handleKeyDown',
      'click #offer handleOffer',
    ]);
    // 400 ms on the server, and its answer rendered
    const last = report.interactions.at(-1);
    expect(last?.totals).toMatchObject({ requests: 1, commits: 1 });
    expect(last?.timing.settledAfter).toBeGreaterThan(400);
    expect(report.recording).toMatchObject({ complete: true, dropped: 0 });
  });

  it('finds what comes late: in a shadow tree, as a text changed in place, in a frame', async () => {
    const { report } = await record('late', [
      { type: 'navigate', url: htmlUrl('late.html') },
      { type: 'keyDown', key: 'a' },
      { type: 'keyUp', key: 'a' },
      { type: 'click', target: 'main', selectors: [['#host', 'button']], ...at },
      { type: 'click', target: 'main', selectors: [['text/Ready']], ...at },
      // it throws until then
      {
        type: 'waitForExpression',
        expression: `document.querySelector('#host').shadowRoot.querySelector('iframe').isConnected`,
      },
      { type: 'click', target: 'main', frame: [0], selectors: [['text/Framed']], ...at },
    ]);
    // the page has no React, and a key that moves nothing is no interaction
    expect(described(report)).toEqual([
      'click button no handler',
      'click #text no handler',
      'click html > body > button no handler',
    ]);
  });

  if (IS_FULL)
    it('goes on in the page that a step leads to; --url stands for the address of the first navigation', async () => {
      const steps = [
        { type: 'navigate', url: 'http://localhost:1/' },
        on('click', '#click', at),
        { type: 'navigate', url: pageUrl('counter') },
        on('click', 'button', at),
      ];
      const { report } = await record('left', steps, '--url', pageUrl('flow'));
      expect(report.page.url).toBe(pageUrl('flow'));
      expect(report.interactions.map(({ type }) => type)).toEqual(['click', 'click']);
      expect(report.recording.notes.join(' ')).toMatch(/The page was left for \S+ while recording/);
    });

  if (IS_FULL)
    it('replays the whole flow for each of several runs', async () => {
      const steps = [{ type: 'navigate', url: pageUrl('flow') }, on('change', '#text', { value: 'ab' })];
      const { out, report, stdout } = await record('twice', steps, '--runs', '2', '--json');
      expect((await readdir(out)).sort()).toEqual([
        'recording-1.clickfall.json',
        'recording-2.clickfall.json',
        'report.json',
        'report.md',
      ]);
      // the second run began with an empty field again
      expect(described(report)).toEqual(['input #text handleText', 'input #text handleText']);
      expect(JSON.parse(stdout)).toMatchObject({ format: 'clickfall-record', interactions: [{ runs: 4 }] });
    });

  it.each(
    someOf(
      [
        {
          what: 'a step that finds nothing',
          steps: [on('click', '#nothing', { ...at, timeout: 300 })],
          says: 'step 2 (click) failed: nothing on the page matched and could be acted on within 300 ms.',
        },
        {
          what: 'an expression that stays false',
          steps: [on('click', '#click', at), { type: 'waitForExpression', expression: '1 > 2', timeout: 300 }],
          says: 'step 3 (waitForExpression) failed: Waiting failed: 300ms exceeded.',
        },
      ],
      2,
    ),
  )('$what: one sentence with the step, exit code 2, nothing written', async ({ steps, says }) => {
    const flow = await flowFile('bad', [{ type: 'navigate', url: pageUrl('flow') }, ...steps]);
    const out = join(folder, 'nothing');
    expect(await runCli(['record', '--flow', flow, '--out', out])).toMatchObject({
      code: 2,
      stderr: `clickfall: ${flow}: ${says}\n`,
    });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('brings cookies, so that a page is logged in', async () => {
    const cookies = join(folder, 'session.json');
    const { hostname } = new URL(htmlUrl('cookie.html'));
    await writeFile(cookies, JSON.stringify([{ name: 'session', value: 'ours', domain: hostname }]));
    const steps = [{ type: 'navigate', url: htmlUrl('cookie.html') }, on('click', '#go', at)];
    const { report } = await record('cookies', steps, '--cookies', cookies);
    expect(report.page.title).toBe('session=ours');
  });

  if (IS_FULL)
    it('keeps a profile from one call to the next', async () => {
      const profile = join(folder, 'profile');
      const steps = [{ type: 'navigate', url: htmlUrl('cookie.html') }, on('click', '#go', at)];
      const first = await record('profile-1', steps, '--user-data-dir', profile);
      expect(first.report.page.title).toBe('');
      const second = await record('profile-2', steps, '--user-data-dir', profile);
      expect(second.report.page.title).toBe('visited=yes');
    });
});
