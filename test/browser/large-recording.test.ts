import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticRecording } from '../../bench/panel/synthetic-recording.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { serializeRecording } from '../../src/recording/file.ts';
import { axeViolations } from '../support/axe.ts';
import { elementWith } from '../support/element-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText, press } from '../support/panel-ui.ts';

// The long work is done in a worker: the panel answers meanwhile. How fast it is, `npm run bench:panel` tells.

let folder = '';
const fileOf = (name: string) => join(folder, `${name}.clickfall.json`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-large-'));
  const write = (name: string, renders: number, inOneCommit = false) =>
    writeFile(fileOf(name), serializeRecording(syntheticRecording({ renders, inOneCommit })));
  await write('small', 1_000);
  await write('large', 100_000);
  await write('one-commit', 100_000, true);
  // long enough that whatever the machine does it is not over before the panel is asked
  await write('huge', 600_000);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Of the list of interactions: its active option, and how many there are and exist; an expression for the panel. */
const ACTIVE = `(() => {
  const list = document.querySelector('[role="listbox"]');
  const option = document.getElementById(list.getAttribute('aria-activedescendant'));
  if (option?.getAttribute('aria-selected') !== 'true') return null;
  const [outer, inner] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  return {
    isInView: inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1,
    number: Number(option.getAttribute('aria-posinset')),
    all: Number(option.getAttribute('aria-setsize')),
    exist: list.querySelectorAll('[role="option"]').length,
  };
})()`;

describe('a large recording', () => {
  const panel = usePanel();
  const open = async (name: string) => {
    await lookAtPanel(panel());
    const input: ElementHandle<Element> | null = await panel().panel.$('input[type="file"]');
    if (input === null) throw new Error('no file input');
    await (await input.toElement('input')).uploadFile(fileOf(name));
  };
  const untilShown = () =>
    untilPanel(panel(), `clickfall.phase() !== 'analysing' && document.querySelector('.cascade-row') !== null`);

  it('opens with all of its renders, in many commits or in one', async () => {
    await openPage(panel(), pageUrl('memo-list'));
    await open('large');
    await untilShown();
    expect(await panelText(panel())).toMatch(/100\D?000 renders/);
    await open('one-commit');
    await untilPanel(panel(), `document.body.innerText.includes('2 commits')`);
    expect(await panelText(panel())).toMatch(/100\D?000 renders/);
  });

  it('has those of its interactions in the document that are in view, all of them by keyboard', async () => {
    const session = panel();
    await open('large');
    await untilShown();
    await (await session.panel.waitForSelector('[role="listbox"]'))?.focus();
    const untilActive = (number: number) =>
      untilPanel(session, `(${ACTIVE})?.isInView && (${ACTIVE}).number === ${number}`);
    const { interactions } = analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
    await session.devtools.keyboard.press('End');
    await untilActive(interactions.length);
    const { all, exist } = (await session.panel.evaluate(ACTIVE)) as { all: number; exist: number };
    expect(all).toBe(interactions.length);
    expect(exist).toBeLessThan(all / 2);
    // scrolled away: what is active is an element all the same
    await session.panel.$eval('[role="listbox"]', (list) => list.scrollTo(0, 0));
    await session.panel.waitForSelector('[role="option"][aria-posinset="1"]');
    expect(await session.panel.evaluate(ACTIVE)).toMatchObject({ number: interactions.length, isInView: false });
    await session.devtools.keyboard.press('ArrowUp');
    await untilActive(interactions.length - 1);
    await session.devtools.keyboard.press('Home');
    await untilActive(1);
    expect(await axeViolations(session)).toEqual([]);
  });

  it('lists a change once, however many interactions ask for it, and those of one interaction where asked', async () => {
    const session = panel();
    await (await elementWith(session.panel, '[role="tab"]', 'Findings')).click();
    const cards = () => session.panel.$$eval('.findings > ol .finding', (all) => all.map((one) => one.textContent));
    const count = async () =>
      Number((await session.panel.$eval('#tab-findings .tab-count', (of) => of.textContent)).replace(/\D/g, ''));
    await untilPanel(session, `document.querySelectorAll('.findings > ol .finding').length > 0`);
    const { findings, interactions } = analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
    const all = await count();
    expect(all).toBeLessThan(findings.length / 10);
    expect((await cards())[0]).toMatch(/and in \d+ more interactions, ~.+ in all of them/);

    await (await session.panel.$('.findings > ol .finding'))?.click();
    const elsewhere = await elementWith(session.panel, '.details-section', 'The same in other interactions');
    const other = await elsewhere.$('.link');
    const before = await session.panel.$eval('.interaction[aria-selected="true"]', ({ id }) => id);
    await other?.click();
    await untilPanel(session, `document.querySelector('.interaction[aria-selected="true"]').id !== '${before}'`);
    // it is another of the same card
    expect(await session.panel.$eval('.findings > ol .finding', ({ ariaPressed }) => ariaPressed)).toBe('true');

    await (await elementWith(session.panel, 'label', 'Only this interaction')).click();
    const shown = await session.panel.$eval('.interaction[aria-selected="true"]', ({ ariaPosInSet }) => ariaPosInSet);
    const one = interactions[Number(shown) - 1]?.id;
    const ofOne = findings.filter(({ interaction }) => interaction === one).length;
    await untilPanel(session, `document.querySelector('#tab-findings .tab-count').textContent === '${ofOne}'`);
    expect(await count()).toBeLessThan(all);
    expect((await cards()).join()).not.toContain('more interactions');
    expect(await axeViolations(session)).toEqual([]);
    await press(session, 'tab', 'Cascade');
  });

  it('shows how far it is, accessibly, while it is read', async () => {
    await panel().panel.evaluate('clickfall.actions.clear()');
    await open('huge');
    // what is over at once is not shown
    await panel().panel.waitForSelector('progress', { visible: true });
    expect(await panelText(panel())).toContain('Opening huge.clickfall.json');
    expect(await axeViolations(panel())).toEqual([]);
  });

  it('answers a press meanwhile: Cancel leaves it', async () => {
    await panel().panel.evaluate('clickfall.actions.clear()');
    await open('huge');
    await panel().panel.waitForSelector('progress', { visible: true });
    await press(panel(), 'button', 'Cancel');
    await untilPanel(panel(), `clickfall.phase() === 'ready'`);
    expect(await panelText(panel())).toContain('Next interaction');
  });

  it('gives way to another file, and never comes back', async () => {
    await open('huge');
    await panel().panel.waitForSelector('progress');
    await open('small');
    await untilShown();
    expect(await panelText(panel())).toMatch(/1\D?000 renders/);
    const text = String(await panel().panel.evaluate('clickfall.recordingText()'));
    expect(analysisOf(text).interactions.length).toBeLessThan(10);
  });

  it('gives way to a new recording', async () => {
    const session = panel();
    await open('huge');
    await session.panel.waitForSelector('progress');
    await session.panel.evaluate('clickfall.actions.armNextInteraction()');
    await untilPanel(session, `clickfall.phase() === 'armed' && clickfall.recordingStarted()`);
    await session.page.bringToFront();
    await session.page.click('#count');
    await untilPanel(session, `clickfall.phase() === 'ready'`);
    const text = String(await session.panel.evaluate('clickfall.recordingText()'));
    expect(analysisOf(text).interactions[0]?.target.selector).toContain('count');
  });

  it('is reported and exported by the worker as well', async () => {
    const session = panel();
    await lookAtPanel(session);
    await press(session, 'tab', 'Report');
    await session.panel.waitForSelector('.report-text h1, .report-text h2');
    expect(await panelText(session)).toContain('Key observations');
  });
});
