import { describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { axeViolations } from '../support/axe.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { byRole, lookAtPanel, panelText, press } from '../support/panel-ui.ts';

/** Presses keys together, as `Alt+Digit2`. */
const chord = async (
  session: ReturnType<ReturnType<typeof usePanel>>,
  modifier: 'Alt' | 'Control',
  key: 'Digit2' | ',',
) => {
  await session.devtools.keyboard.down(modifier);
  await session.devtools.keyboard.press(key);
  await session.devtools.keyboard.up(modifier);
};

describe('the manners of the panel', () => {
  const panel = usePanel();
  const stored = () => panel().panel.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings)`);

  it('keeps settings that were changed by keyboard', async () => {
    const session = panel();
    await openPage(session, pageUrl('memo-list'));
    await recordClick(session, '#count');
    await lookAtPanel(session);
    await (await session.panel.waitForSelector('[role="tree"]'))?.focus();
    await chord(session, 'Control', ',');
    await byRole(session, 'dialog', 'Settings');
    // from the close button to the first setting
    await session.devtools.keyboard.press('Tab');
    await session.devtools.keyboard.press('Space');
    await untilPanel(session, `document.querySelector('.dialog input[type="checkbox"]').checked === false`);
    expect(await axeViolations(session)).toEqual([]);
    await session.devtools.keyboard.press('Escape');
    await untilPanel(session, `document.querySelector('dialog') === null`);
    // the focus is back where it was
    expect(await session.panel.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tree');
    expect(await stored()).toMatchObject({ captureValues: false });
  });

  it('records as the settings say', async () => {
    const session = panel();
    await session.page.bringToFront();
    const analysis = analysisOf(await recordClick(session, '#count'));
    const commit = analysis.steps.find((step) => step.kind === 'commit');
    const changes = commit?.kind === 'commit' ? commit.renders.columns.changeSets.flat() : [];
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ before, after }) => before === '' && after === '')).toBe(true);
  });

  it('lists all keys on "?", and goes to a tab by its number', async () => {
    const session = panel();
    await lookAtPanel(session);
    await (await session.panel.waitForSelector('[role="tree"]'))?.focus();
    await session.devtools.keyboard.type('?');
    await byRole(session, 'dialog', 'Keyboard shortcuts');
    const text = await panelText(session);
    expect(text).toMatch(/Everywhere[\s\S]*Record the next interaction[\s\S]*In the timeline[\s\S]*In the cascade/);
    expect(await axeViolations(session)).toEqual([]);
    await session.devtools.keyboard.press('Escape');
    await untilPanel(session, `document.querySelector('dialog') === null`);
    await chord(session, 'Alt', 'Digit2');
    await untilPanel(session, `document.activeElement?.id === 'tab-ranked'`);
  });

  it('filters timeline and tree by a component of the ranked table, and says so', async () => {
    const session = panel();
    await press(session, 'button', 'Row');
    await untilPanel(session, `document.querySelector('.filters')?.innerText.includes('6 of 7 renders')`);
    await chord(session, 'Alt', 'Digit2');
    await press(session, 'tab', 'Cascade');
    const lines = await session.panel.evaluate(() =>
      [...document.querySelectorAll('.cascade-row.is-renders')].map((line) => [
        line.querySelector('.cascade-what')?.textContent?.trim() ?? '',
        line.classList.contains('is-faint'),
      ]),
    );
    expect(lines).toEqual([
      ['List', true],
      [expect.stringMatching(/^Row\s+×\s+6/), false],
    ]);
    await press(session, 'button', 'Remove filter: only Row');
    await untilPanel(session, `document.querySelector('.filters') === null`);
  });

  it('hides what is shorter, on request', async () => {
    const session = panel();
    await press(session, 'button', 'Filter');
    await (await byRole(session, 'spinbutton', 'Dim what is shorter than, ms')).click({ count: 3 });
    await session.devtools.keyboard.type('1000');
    await session.devtools.keyboard.press('Enter');
    await untilPanel(session, `document.querySelector('.filters')?.innerText.includes('0 of 7 renders')`);
    expect(await axeViolations(session)).toEqual([]);
    await session.devtools.keyboard.press('Escape');
    await press(session, 'button', 'Remove filter: from 1.00 s');
    await untilPanel(session, `document.querySelector('.filters') === null`);
  });

  it('measures a range by dragging the ruler, and by keyboard', async () => {
    const session = panel();
    const box = await (await session.panel.waitForSelector('.timeline-canvas canvas'))?.boundingBox();
    if (!box) throw new Error('no timeline');
    await session.devtools.mouse.move(box.x + 2, box.y + 8);
    await session.devtools.mouse.down();
    await session.devtools.mouse.move(box.x + box.width - 60, box.y + 8, { steps: 3 });
    await session.devtools.mouse.up();
    const measured = () => session.panel.evaluate(() => document.querySelector('.measured')?.textContent ?? '');
    expect(await measured()).toMatch(/^Δ .+ m?s7 renders, 6 avoidable1 commit0 requests$/);
    await (await session.panel.waitForSelector('.timeline-scroll'))?.focus();
    await session.devtools.keyboard.press('Escape');
    await untilPanel(session, `document.querySelector('.measured') === null`);
    await session.devtools.keyboard.press('m');
    await untilPanel(session, `document.querySelector('.measured') !== null`);
    await session.devtools.keyboard.press('Escape');
  });

  it('tells screen readers what goes on', async () => {
    const session = panel();
    const said = `document.querySelector('.visually-hidden[role="status"]').textContent`;
    await session.panel.evaluate('clickfall.actions.armNextInteraction()');
    await untilPanel(session, `${said} === 'Waiting for the next input' && clickfall.recordingStarted()`);
    await session.page.bringToFront();
    await session.page.click('#count');
    await untilPanel(session, `${said} === 'Settled: 7 renders, 6 avoidable'`);
  });

  it.each([
    { what: 'docked at 480 px', width: 480, height: 800, deviceScaleFactor: 1 },
    { what: 'at 200 %', width: 640, height: 450, deviceScaleFactor: 2 },
  ])(
    'fits $what: nothing leaves the window, every control can be reached',
    async ({ width, height, deviceScaleFactor }) => {
      const session = panel();
      await lookAtPanel(session);
      await session.devtools.setViewport({ width, height, deviceScaleFactor });
      await untilPanel(session, `innerWidth <= ${width}`);
      // the toolbar measures itself once it has another width
      await session.panel.waitForFunction(
        () =>
          document.documentElement.scrollWidth <= innerWidth &&
          [...document.querySelectorAll('.toolbar button, .tab-list button, .toolbar input')].every((control) => {
            const { left, right, width: size } = control.getBoundingClientRect();
            return left >= 0 && right <= innerWidth + 0.5 && size >= 16;
          }),
        { polling: 50, timeout: 10_000 },
      );
      await session.devtools.setViewport(null);
      await untilPanel(session, `innerWidth > ${width}`);
    },
  );

  it('follows forced colours, and moves nothing where motion is unwanted', async () => {
    const session = panel();
    const target = session.browser.targets().find((candidate) => candidate.url() === session.panel.url());
    const client = await (target ?? session.devtools.target()).createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await untilPanel(session, `matchMedia('(forced-colors: active)').matches`);
    const { mark, moving } = await session.panel.evaluate(() => ({
      mark: getComputedStyle(document.documentElement).getPropertyValue('--avoidable-line').trim(),
      moving: document.getAnimations().filter((animation) => animation.playState === 'running').length,
    }));
    expect(mark).toBe('CanvasText');
    expect(moving).toBe(0);
    await client.detach();
  });
});
