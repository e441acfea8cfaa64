import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { formats } from '../../src/report/formats.ts';
import { type LoggedRequest, netLogSwitch, readNetLog } from '../support/net-log.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, openPanel, untilPanel } from '../support/panel.ts';
import { lookAtPanel } from '../support/panel-ui.ts';
import { recordWhile } from '../support/record-actions.ts';

const TYPED = 'SECRET-TYPED';
const SECRETS = /SECRET[A-Z-]*/g;

/** Asks to be loaded in every place of a recording where an address can stand. */
const strangersRecording = (text: string, trap: string): string => {
  const picture = `<img src="${trap}/picture.png"><script src="${trap}/script.js"></script>`;
  return text
    .replaceAll(inject('origin'), trap)
    .replaceAll('CartButton', picture.replaceAll('"', '\\"'))
    .replace('"responseHeaders":{', `"responseHeaders":{"djdt-store-id":"abc123","x-request-id":"${trap}",`)
    .replaceAll('page.js', `file:///etc/passwd?`);
};

const openFile = async (session: PanelSession, path: string) => {
  await session.panel.evaluate('clickfall.actions.clear()');
  await lookAtPanel(session);
  const input = await session.panel.$('input[type="file"]');
  if (input === null) throw new Error('no file input');
  await (await input.toElement('input')).uploadFile(path);
  await untilPanel(session, `clickfall.phase() !== 'analysing' && document.querySelector('.cascade-row') !== null`);
};

/** Goes through all tabs and selects every row of the cascade, so that all details are shown once. */
const lookAtAll = async ({ panel }: PanelSession) => {
  for (const tab of ['ranked', 'findings', 'report', 'cascade']) {
    await panel.evaluate((id) => document.querySelector<HTMLElement>(`#tab-${id}`)?.click(), tab);
    await panel.waitForSelector(`#tab-${tab}[aria-selected="true"]`);
  }
  const rows = await panel.$$('.cascade-row');
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) await row.evaluate((element) => element instanceof HTMLElement && element.click());
};

describe('what leaves', () => {
  let folder = '';
  let extension = '';
  let secrets = '';
  let trapHost = '';
  let logged: readonly LoggedRequest[] = [];
  const trapped: string[] = [];
  const trap = createServer((request, response) => {
    trapped.push(request.url ?? '');
    response.end();
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clickfall-privacy-'));
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const { port } = trap.address() as AddressInfo;
    trapHost = `127.0.0.1:${port}`;
    const log = join(folder, 'net-log.json');
    const session = await openPanel({ switches: [netLogSwitch(log)] });
    try {
      extension = new URL(session.panel.url()).host;
      await openPage(session, pageUrl('privacy'));
      await recordWhile(session, async () => {
        const { page } = session;
        for (const id of ['controlled', 'uncontrolled', 'note', 'letter']) await page.type(`#${id}`, TYPED);
        await page.keyboard.press('Backspace');
        await page.click('#send');
        await page.waitForFunction(() => document.querySelector('#sent')?.textContent === 'done');
      });
      secrets = String(await session.panel.evaluate('clickfall.recordingText()'));

      const stranger = join(folder, 'stranger.clickfall.json');
      await writeFile(stranger, strangersRecording(secrets, `http://${trapHost}`));
      await openFile(session, stranger);
      await lookAtAll(session);
    } finally {
      await session.close();
    }
    logged = readNetLog(log);
  });
  afterAll(async () => {
    trap.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a recording holds no password, cookie, credential or body, whenever the form was cleared', () => {
    expect(analysisOf(secrets).steps.filter(({ kind }) => kind === 'request')).toHaveLength(2);
    expect(secrets.match(SECRETS) ?? []).toEqual([]);
    for (const format of formats) {
      expect(format.render(analysisOf(secrets), { values: true }).match(SECRETS) ?? [], format.id).toEqual([]);
    }
  });

  it('but what was done with the form', () => {
    expect(secrets).toContain('•••');
    expect(analysisOf(secrets).interactions.some(({ entryPoint }) => entryPoint?.handler === 'handleSubmit')).toBe(
      true,
    );
  });

  it('the extension asks for the source maps that the page’s own scripts name, and for nothing else', () => {
    expect(logged.some(({ url }) => url.startsWith(inject('origin')))).toBe(true);
    const own = logged.filter(({ initiator }) => initiator.includes(extension));
    expect([...new Set(own.map(({ url }) => url))]).toEqual([`${pageUrl('privacy')}page.js.map`]);
  });

  it('nothing asks for what a stranger’s recording names', () => {
    expect(trapped).toEqual([]);
    // Chromium's own requests, to those who made it, have no origin
    const others = logged.filter(({ url, initiator }) => initiator !== 'not an origin' && /^https?:/.test(url));
    expect(others.filter(({ url }) => !url.startsWith(`${inject('origin')}/`))).toEqual([]);
    expect(logged.filter(({ url }) => url.includes(trapHost))).toEqual([]);
  });
});
