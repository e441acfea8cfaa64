import { AxePuppeteer } from '@axe-core/puppeteer';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import type { PanelTrial } from '../../src/panel/state/trial-state.ts';
import type { TrialFact } from '../../src/protocol/facts/trial-fact.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, openPanel, recordOn, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText } from '../support/panel-ui.ts';
import { NEWEST, type ReactBuild, sliceOf } from '../support/react-builds.ts';

// Trials of memo from the panel's side, on a page with the whole extension. What React does is tested at random in
// trial-differential.test.ts.

const LEGACY: ReactBuild = { version: '16.14.0', mode: 'development' };
const PRODUCTION: ReactBuild = { version: '19.3.1', mode: 'production' };

const panel = usePanel();

/** Puts a trial on a component by its name in the recording that the panel shows, and waits for the page's answer. */
const tryMemo = async (name: string, session = panel()): Promise<TrialFact> => {
  const text = await session.panel.evaluate('clickfall.recordingText()');
  const parsed = parseRecording(String(text));
  if ('error' in parsed) throw new Error(parsed.error);
  const [document] = parsed.recording.documents;
  const type = document?.facts
    .flatMap((fact) => (fact.kind === 'types' ? fact.types : []))
    .find((candidate) => candidate.name === name);
  const target = { document: document?.id, type: type?.id, name };
  await session.panel.evaluate(`clickfall.actions.tryMemo([${JSON.stringify(target)}])`);
  return untilTrial(name, 'fact !== null', session);
};

const trials = (session = panel()) => session.panel.evaluate('clickfall.trials()') as Promise<readonly PanelTrial[]>;

/** Waits until the trial of a component is as `condition` says of its `fact`. */
const untilTrial = async (name: string, condition: string, session = panel()): Promise<TrialFact> => {
  await untilPanel(
    session,
    `clickfall.trials().some(({ name, fact, isGone }) => name === '${name}' && (${condition}))`,
  );
  const fact = (await trials(session)).find((trial) => trial.name === name)?.fact;
  if (!fact) throw new Error('no answer');
  return fact;
};

const endTrial = async (name: string): Promise<TrialFact> => {
  await panel().panel.evaluate(`clickfall.actions.endTrial(clickfall.trials().find((one) => one.name === '${name}'))`);
  return untilTrial(name, `fact.status === 'over'`);
};

/** What one click brought: renders by component, and what was skipped by a trial. */
const click = async (selector: string) => {
  const analysis = analysisOf(await recordClick(panel(), selector));
  const commits = analysis.steps.filter((step): step is CommitStep => step.kind === 'commit');
  const count = (name: string) =>
    commits.reduce((total, { renders, document }) => {
      const names = Array.from(renders.columns.component, (id) => analysis.instances[document]?.nameOf(id));
      return total + names.filter((one) => one === name).length;
    }, 0);
  const skipped = commits.flatMap(({ bailouts }) => bailouts.filter(({ by }) => by === 'trial'));
  return { count, skipped: skipped.map(({ name, count: times }) => `${name} ${times}`) };
};

const putAllAway = () =>
  panel().panel.evaluate(
    'clickfall.trials().forEach((one) => { clickfall.actions.endTrial(one); clickfall.actions.putTrialAway(one); })',
  );

describe.each(sliceOf([NEWEST, LEGACY, PRODUCTION], 1))('a trial of memo on React $version $mode', (build) => {
  beforeEach(async () => {
    await putAllAway();
    await recordOn(panel(), pageUrl('trial-list', build), '#count');
  });

  it('has React skip a component, counts it as a skip of the trial, arms what mounts, and ends', async () => {
    expect(await tryMemo('Row')).toMatchObject({ status: 'on', armed: 6, left: 0, refusal: null, timesHold: true });
    const first = await click('#count');
    expect(first.count('Row')).toBe(0);
    expect(first.count('Clock')).toBe(1);
    expect(first.skipped).toEqual(['Row 6']);
    const added = await click('#add');
    expect(added.count('Row')).toBe(1);
    await untilTrial('Row', 'fact.armed === 7');
    expect((await click('#count')).skipped).toEqual(['Row 7']);
    const over = await endTrial('Row');
    expect(over).toMatchObject({ end: 'turned-off', armed: 0 });
    const after = await click('#count');
    expect(after.count('Row')).toBe(7);
    expect(after.skipped).toEqual([]);
  });

  it('puts forwardRef and classes on trial too, all together', async () => {
    expect(await tryMemo('Field')).toMatchObject({ status: 'on', armed: 1, timesHold: false });
    expect(await tryMemo('Meter')).toMatchObject({ status: 'on', armed: 1, timesHold: true });
    const both = await click('#count');
    expect(both.count('Field') + both.count('Meter')).toBe(0);
    expect(both.skipped.toSorted()).toEqual(['Field 1', 'Meter 1']);
  });

  it.each([
    ['Strict', 'own-rule'],
    ['Wrapped', 'already-memo'],
  ])('refuses %s: %s', async (name, refusal) => {
    expect(await tryMemo(name)).toMatchObject({ status: 'refused', refusal, armed: 0 });
    expect((await click('#count')).count(name)).toBe(1);
  });

  it('looks whether the screen is the same: a component that reads from outside went stale', async () => {
    await tryMemo('Row');
    await tryMemo('Clock');
    await click('#count');
    const tells = build.mode === 'development';
    expect((await untilTrial('Row', 'fact.output !== null')).output).toBe(tells ? 'same' : 'unknown');
    expect((await untilTrial('Clock', 'fact.output !== null')).output).toBe(tells ? 'changed' : 'unknown');
    // and the trial goes on
    expect((await click('#count')).skipped.toSorted()).toEqual(['Clock 1', 'Row 6']);
  });

  it('lets the screen catch up when it is turned off, where the build allows it', async () => {
    await tryMemo('Clock');
    await panel().page.click('#count');
    const clock = () => panel().page.$eval('#clock', ({ textContent }) => textContent);
    expect(await clock()).toBe('1');
    await endTrial('Clock');
    expect(await clock()).toBe(build.mode === 'development' ? '2' : '1');
  });

  it('ends with an error of the page that nobody caught', async () => {
    await tryMemo('Row');
    await panel().page.click('#fail');
    expect(await untilTrial('Row', `fact.status === 'over'`)).toMatchObject({ end: 'page-error', armed: 0 });
    expect((await click('#count')).count('Row')).toBe(6);
  });
});

describe('a trial of memo', () => {
  beforeEach(putAllAway);

  it('ends before Fast Refresh replaces the code: the component keeps its state', async () => {
    await recordOn(panel(), pageUrl('features-refresh'), '#refresh');
    await panel().page.evaluate(`window.before = document.querySelector('#edited')`);
    expect(await tryMemo('Edited')).toMatchObject({ status: 'on', armed: 1 });
    await panel().page.click('#refresh');
    expect(await untilTrial('Edited', `fact.status === 'over'`)).toMatchObject({ end: 'hot-reload' });
    // not mounted anew: the same element
    expect(await panel().page.evaluate(`window.before === document.querySelector('#edited')`)).toBe(true);
  });

  it('goes with the page', async () => {
    await recordOn(panel(), pageUrl('trial-list'), '#count');
    await tryMemo('Row');
    await openPage(panel(), pageUrl('trial-list'));
    expect((await trials()).map(({ isGone }) => isGone)).toEqual([true]);
    expect((await click('#count')).count('Row')).toBe(6);
  });

  it('is refused for a component of another document', async () => {
    await recordOn(panel(), pageUrl('trial-list'), '#count');
    const id = await panel().panel.evaluate('clickfall.pageDocument()');
    await panel().panel.evaluate(`clickfall.actions.tryMemo([{ document: '${id}', type: 9999, name: 'Nobody' }])`);
    expect(await untilTrial('Nobody', 'fact !== null')).toMatchObject({ status: 'refused', refusal: 'gone' });
  });

  it('ends when DevTools is closed, with nothing left on the page', async () => {
    const session = await openPanel();
    try {
      await recordOn(session, pageUrl('trial-list'), '#count');
      await tryMemo('Row', session);
      const tag = `(() => { const li = document.querySelector('li'); const key = Object.keys(li).find((name) => name.startsWith('__reactFiber')); return li[key].return.tag; })()`;
      expect(await session.page.evaluate(tag)).toBe(15);
      await session.devtools.close();
      await session.page.waitForFunction(`${tag} === 0`, { polling: 50 });
    } finally {
      await session.close();
    }
  });

  it('is offered with the render, and shows what it brought', async () => {
    await recordOn(panel(), pageUrl('trial-list'), '#count');
    await lookAtPanel(panel());
    const pressIn = async (selector: string, text: string) => {
      const isThere = `[...document.querySelectorAll('${selector}')].some((item) => item.textContent.includes('${text}'))`;
      await panel().panel.waitForFunction(isThere, { polling: 50 });
      await panel().panel.evaluate(
        (wanted: string, words: string) => {
          const all = [...document.querySelectorAll<HTMLElement>(wanted)];
          all.find((item) => item.textContent.includes(words))?.click();
        },
        selector,
        text,
      );
    };
    await pressIn('[role="treeitem"]', 'Row');
    await pressIn('.details button', 'Try memo');
    await untilTrial('Row', `fact?.status === 'on'`);
    await click('#count');
    await untilTrial('Row', 'fact.output !== null');
    await lookAtPanel(panel());
    await panel().panel.waitForSelector('.trial-measures');
    const text = (await panelText(panel())).replace(/\s+/g, ' ');
    expect(text).toContain('memo(Row) is being tried on 6 instances.');
    expect(text).toContain('skipped 6 × · the screen is the same');
    expect(text).toContain('renders 12 → 6');
    for (const theme of ['light', 'dark']) {
      await panel().panel.evaluate((name: string) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      const { violations } = await new AxePuppeteer(panel().panel).analyze();
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await pressIn('.trial button', 'Turn off');
    await untilTrial('Row', `fact.status === 'over'`);
    await panel().panel.waitForFunction(`/is over: it was turned off/.test(document.body.innerText)`, { polling: 50 });
    // the finding is there again, and says what memo on it brought
    await click('#count');
    await lookAtPanel(panel());
    await pressIn('[role="tab"]', 'Findings');
    await pressIn('button.finding', 'Row rendered');
    const measured = '.details .trial-measures';
    await panel().panel.waitForSelector(measured);
    expect(await panel().panel.$eval(measured, ({ textContent }) => textContent)).toMatch(/renders 12 → 6/);
  });
});
