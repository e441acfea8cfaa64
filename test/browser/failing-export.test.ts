import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText } from '../support/panel-ui.ts';

// An export that does not arrive: the panel says what to do, and holds the recording as before.

type Behavior = { readonly behavior: 'allow' | 'deny'; readonly downloadPath?: string };

describe('an export that fails', () => {
  const panel = usePanel();
  let folder = '';
  let cdp: CDPSession | null = null;
  let recorded = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clickfall-export-'));
    cdp = await panel().browser.target().createCDPSession();
    await openPage(panel(), pageUrl('volume'));
    recorded = await recordClick(panel(), '#go');
  });
  afterAll(async () => {
    await cdp?.detach();
    await rm(folder, { recursive: true });
  });

  /** Exports what is held. @returns how the browser ended it */
  const exportWith = async (behavior: Behavior): Promise<string> => {
    const client = cdp ?? expect.fail('no session');
    await client.send('Browser.setDownloadBehavior', { ...behavior, eventsEnabled: true });
    const ended = new Promise<string>((resolve) => {
      const hear = ({ state }: { readonly state: string }) => {
        if (state === 'inProgress') return;
        client.off('Browser.downloadProgress', hear);
        resolve(state);
      };
      client.on('Browser.downloadProgress', hear);
    });
    await panel().panel.evaluate(`clickfall.actions.exportAs('recording', true)`);
    return ended;
  };
  const text = () => panel().panel.evaluate('clickfall.recordingText()');

  it.each<readonly [string, () => Behavior]>([
    ['the browser refuses it', () => ({ behavior: 'deny' })],
    ['the disk does not take it', () => ({ behavior: 'allow', downloadPath: join(folder, 'no-folder') })],
  ])('%s', async (_, behavior) => {
    await writeFile(join(folder, 'no-folder'), '');
    expect(await exportWith(behavior())).toBe('canceled');
    await untilPanel(
      panel(),
      `/^The browser saves clickfall-.*json; should it refuse/.test(clickfall.message() ?? '')`,
    );
    expect(await panelText(panel())).toContain('the recording is still here to be exported again');
    expect(await text()).toBe(recorded);
  });

  it('and is made again, whole', async () => {
    expect(await exportWith({ behavior: 'allow', downloadPath: folder })).toBe('completed');
    expect((await readdir(folder)).filter((name) => name.endsWith('.clickfall.json'))).toHaveLength(1);
  });

  it('whose own file is gone: one sentence says so', async () => {
    const session = panel();
    const path = join(folder, 'opened.clickfall.json');
    await writeFile(path, recorded);
    await lookAtPanel(session);
    const input: ElementHandle<Element> | null = await session.panel.$('input[type="file"]');
    await (await input?.toElement('input'))?.uploadFile(path);
    await untilPanel(session, `clickfall.phase() === 'ready' && clickfall.message() === null`);
    await rm(path);
    await session.panel.evaluate(`clickfall.actions.exportAs('recording', true)`);
    await untilPanel(session, `/^The file could not be written: ./.test(clickfall.message() ?? '')`);
  });
});
