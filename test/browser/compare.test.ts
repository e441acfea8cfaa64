import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { axeViolations } from '../support/axe.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { byRole, lookAtPanel, panelText, press } from '../support/panel-ui.ts';
import { NEWEST } from '../support/react-builds.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-compare-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('comparing a fix with what was before', () => {
  const panel = usePanel();
  const untilText = (text: string) =>
    untilPanel(panel(), `document.querySelector('main').innerText.includes(${JSON.stringify(text)})`);

  it('keeps the shown recording as "before", by keyboard', async () => {
    const session = panel();
    await openPage(session, pageUrl('memo-list'));
    await writeFile(join(folder, 'before.clickfall.json'), await recordClick(session, '#count'));
    await lookAtPanel(session);
    await (await byRole(session, 'button', 'Compare…')).focus();
    await session.devtools.keyboard.press('Enter');
    await byRole(session, 'menuitem', 'Keep this as “before” then record again');
    await session.devtools.keyboard.press('Enter');
    await untilText('This recording is kept as “before”.');
  });

  it('proves the fix: the next recording of the same lies beside it', async () => {
    const session = panel();
    await openPage(session, pageUrl('memo-list', NEWEST, '?memo'));
    await recordClick(session, '#count');
    await lookAtPanel(session);
    await untilText('avoidable renders 6 → 0');
    const text = await panelText(session);
    expect(text).toContain('renders 7 → 1, avoidable renders 6 → 0');
    expect(text).toMatch(/One run each: differences of settling under .+ are noise/);
    expect(text).toMatch(/Row\s+vanished\s+6\s+0\s+−6/);
  });

  it('sorts by any column, and shows what stayed the same when asked', async () => {
    const session = panel();
    const names = () =>
      session.panel.evaluate(() =>
        [...document.querySelectorAll('table[aria-label="Components"] tbody th')].map((cell) =>
          cell.textContent.trim(),
        ),
      );
    expect(await names()).toEqual(['Row vanished']);
    await (await session.panel.waitForSelector('.compare-bar input'))?.click();
    await press(session, 'button', 'Renders, After');
    expect(await names()).toEqual(['List', 'Row vanished']);
    await press(session, 'button', 'Renders, Before');
    expect(await names()).toEqual(['Row vanished', 'List']);
  });

  it('has no accessibility violations', async () => {
    await lookAtPanel(panel());
    expect(await axeViolations(panel())).toEqual([]);
  });

  it('takes "before" from a file, and says what is wrong with one that is none', async () => {
    const session = panel();
    await press(session, 'button', 'Compare…');
    await press(session, 'menuitem', 'Stop comparing');
    await untilPanel(session, `document.getElementById('tab-compare') === null`);
    const picker = await session.panel.waitForSelector('input.before-picker');
    const broken = join(folder, 'broken.clickfall.json');
    await writeFile(broken, '{');
    await picker?.uploadFile(broken);
    await untilPanel(session, `clickfall.message()?.startsWith('broken.clickfall.json: ')`);
    await picker?.uploadFile(join(folder, 'before.clickfall.json'));
    await untilText('Before: before');
    expect(await panelText(session)).toContain('avoidable renders 6 → 0');
  });
});
