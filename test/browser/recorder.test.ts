import { execFile as run } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedText } from '../../src/cli/in-panel.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { elementWith } from '../support/element-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, usePanel } from '../support/panel.ts';
import { CLI } from '../support/run-cli.ts';

const execFile = promisify(run);

// Chrome's own Recorder, in the same DevTools as the panel

const session = usePanel();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-recorder-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const click = (selector: string) => ({
  type: 'click',
  target: 'main',
  selectors: [[selector]],
  offsetX: 3,
  offsetY: 3,
});
const flow = () => ({
  title: 'An offer',
  steps: [{ type: 'navigate', url: pageUrl('flow') }, click('#click'), click('#offer')],
});

/** As if it had been recorded there before; an expression for DevTools' own page. */
const saveInRecorder = (saved: object): string => `
  import('./core/common/common.js').then((Common) =>
    Common.Settings.Settings.instance()
      .createSetting('recorder-recordings-ng', [])
      .set([{ storageName: 'saved', flow: ${JSON.stringify(saved)} }]))`;

const showRecorder = `
  import('./ui/legacy/legacy.js').then((UI) => UI.ViewManager.ViewManager.instance().showView('chrome-recorder'))`;

/** What the Recorder itself asks of a plugin when the user exports; an expression for DevTools' own page. */
const askPlugin = (question: string): string => `
  import('./models/extensions/extensions.js').then(({ RecorderPluginManager }) => {
    const [plugin] = RecorderPluginManager.RecorderPluginManager.instance().plugins();
    return ${question};
  })`;

describe("Chrome's Recorder", () => {
  it('replays a saved flow while the panel records: trusted input, with handlers and requests', async () => {
    const { devtools, panel, page } = session();
    await openPage(session(), pageUrl('flow'));
    await panel.evaluate('clickfall.actions.record()');
    await panel.waitForFunction('clickfall.recordingStarted()');
    await devtools.evaluate(saveInRecorder(flow()));
    await devtools.evaluate(showRecorder);
    const play = await elementWith(devtools, 'devtools-button[title="Play recording"]');
    // a press by its place would wait for a frame
    await play.evaluate((button) => (button instanceof HTMLElement ? button.click() : undefined));
    await page.waitForFunction('document.body.innerText.includes("here it is")');
    await panel.evaluate('clickfall.stopAtRest()');
    const { interactions, steps } = analysisOf(await recordedText(session()));
    expect(interactions.map(({ type, entryPoint }) => [type, entryPoint?.handler])).toEqual([
      ['click', 'handleClick'],
      ['click', 'handleOffer'],
    ]);
    const caused = steps.filter((step) => step.kind === 'request' && step.interaction !== null);
    expect(caused).toMatchObject([{ interaction: interactions[1]?.id, join: 'key', status: 200 }]);
  });

  it('exports a flow as a command that a shell runs and the command line records', async () => {
    const { devtools } = session();
    await openPage(session(), pageUrl('flow'));
    const ask = async (question: string) => String(await devtools.evaluate(askPlugin(question)));
    expect(await ask('plugin.getName()')).toBe('Clickfall command');
    // no replay: it would have no real input
    expect(await ask('plugin.getCapabilities()')).toBe('export');
    expect(await ask('plugin.stringifyStep({ type: "scroll" })')).toBe('{\n  "type": "scroll"\n}');
    const command = await ask(`plugin.stringify(${JSON.stringify(flow())})`);
    expect(command).toMatch(/^clickfall record --flow - --out an-offer <<'FLOW'\n/);
    const env = { ...process.env, NODE: process.execPath, CLI };
    await execFile('sh', ['-c', `clickfall() { "$NODE" "$CLI" "$@"; }\n${command}`], { cwd: folder, env });
    const report = JSON.parse(await readFile(join(folder, 'an-offer', 'report.json'), 'utf8'));
    expect(report.interactions).toMatchObject([
      { entryPoint: { handler: 'handleClick' } },
      { entryPoint: { handler: 'handleOffer' } },
    ]);
  });
});
