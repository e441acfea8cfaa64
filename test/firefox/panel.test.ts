import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeNatives } from '../support/describe-natives.ts';
import { type FirefoxSession, openPage, shownText, useFirefox } from '../support/firefox/use-firefox.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { runCli } from '../support/run-cli.ts';

const RECORD = '[role="toolbar"] button';

/** Runs in the browser's window: a file is there, and empty, before its download has ended. */
const TWO_DOWNLOADS = `
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  const list = await Downloads.getList(Downloads.ALL);
  await new Promise((resolve) => {
    const ended = async () => (await list.getAll()).filter(({ succeeded }) => succeeded).length === 2 && resolve();
    list.addView({ onDownloadAdded: ended, onDownloadChanged: ended });
  });`;

/** Presses Record, clicks on the page, presses Stop: as a user does. */
const recordByHand = async (session: FirefoxSession): Promise<void> => {
  const { page, panel } = session;
  await openPage(session, pageUrl('add-to-cart'));
  await panel.press(RECORD);
  await panel.until(`clickfall.phase() === 'recording' && clickfall.recordingStarted()`);
  await page.click('#add');
  await panel.until('clickfall.liveCounts().commits === 3');
  await panel.press(RECORD);
  // lists draw their rows once they know their height
  for (const role of ['treeitem', 'option'])
    await panel.until(`clickfall.phase() === 'ready' && document.querySelector('[role="${role}"]') !== null`);
};

describe('the panel in Firefox’s DevTools', () => {
  const firefox = useFirefox();

  it('records and stops by its button, and shows the cascade', async () => {
    await recordByHand(firefox());
    const text = String(await firefox().panel.evaluate('document.body.innerText.replace(/\\s+/g, " ")'));
    for (const part of [
      'handleAdd AddButton',
      '1 request · 3 commits · 6 renders',
      'SQL 3 queries',
      'avoidable, proven: equal props',
    ])
      expect(text).toContain(part);
  });

  it('offers neither Open nor Break, which these DevTools do not have, and says so', async () => {
    await recordByHand(firefox());
    const details = String(await firefox().panel.evaluate(`document.querySelector('.details').innerText`));
    expect(details).toContain('let no extension open a line of a source, or break on a function');
    expect(details).toContain('Show handler');
    expect(details).not.toContain('Break on next call');
  });

  it('saves a recording that the command line reports on, by the schema', async () => {
    const { firefox: browser, panel, downloads } = firefox();
    await recordByHand(firefox());
    await panel.evaluate(`clickfall.actions.exportAs('json')`);
    await panel.evaluate(`clickfall.actions.exportAs('recording')`);
    await browser.inBrowser(TWO_DOWNLOADS);
    const ended = readdirSync(downloads).filter((name) => name.endsWith('.json'));
    const recording = ended.find((name) => name.endsWith('.clickfall.json')) ?? '';
    const report = ended.find((name) => name !== recording) ?? '';

    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/report.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(JSON.parse(readFileSync(join(downloads, report), 'utf8')));
    expect(validate.errors).toBeNull();

    const out = join(downloads, 'report');
    const { code } = await runCli(['report', join(downloads, recording), '--format', 'md', '--out', out]);
    expect(code).toBe(0);
    const [markdown = ''] = readdirSync(out).filter((name) => name.endsWith('.md'));
    expect(readFileSync(join(out, markdown), 'utf8')).toContain('handleAdd');
  });

  it('leaves natives as they are while it does not record, and puts them back', async () => {
    const { page, panel } = firefox();
    await openPage(firefox(), htmlUrl('natives.html'));
    const untouched = await page.evaluateHandle('window.fetch');
    const isOther = () => page.evaluate((before) => before !== window.fetch, untouched);
    // SpiderMonkey shows a function's text in the message of this error, and that of a proxy lacks the name
    const describe = async (): Promise<unknown> => {
      const text = JSON.stringify(await page.evaluate(describeNatives));
      return JSON.parse(text.replaceAll(/"TypeError: 'prototype' [^"]*"/g, '"TypeError"'));
    };
    const before = await describe();
    await panel.evaluate('clickfall.actions.record()');
    await panel.until('clickfall.recordingStarted()');
    expect(await isOther()).toBe(true);
    expect(await describe()).toEqual(before);
    await panel.evaluate('clickfall.actions.stop()');
    await shownText(firefox());
    expect(await isOther()).toBe(false);
    expect(await describe()).toEqual(before);
  });

  it('finds its way back where Firefox has stopped its background page', async () => {
    const { firefox: browser, panel } = firefox();
    await openPage(firefox(), pageUrl('add-to-cart'));
    await browser.inBrowser(
      `await WebExtensionPolicy.getByID('clickfall@example.org').extension.terminateBackground();`,
    );
    await recordByHand(firefox());
    expect(await panel.evaluate('clickfall.message()')).toBeNull();
  });
});
