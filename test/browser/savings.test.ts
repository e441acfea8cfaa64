import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { Interaction } from '../../src/analysis/model/interaction.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { type ReactBuild, sliceOf, someOf } from '../support/react-builds.ts';

// The saving that is promised is compared with what the fix really saves on the same page. Both pages burn a known
// amount of work in each render; one click's measured render time says how long that work took in that very moment. Of
// several clicks the fastest counts: it is the one in which other processes took the least time.

const CLICKS = 12;

/** What all findings of one interaction promise together. */
const promised = ({ findings, minorFindings }: Analysis, { id }: Interaction): number =>
  [...findings, ...minorFindings]
    .filter(({ rule, interaction }) => interaction === id && (rule === 'avoidable-render' || rule === 'unstable-prop'))
    .reduce((sum, { saving }) => sum + (saving.ms ?? 0), 0);

const BUILDS: readonly ReactBuild[] = [
  { version: '19.3.1', mode: 'development' },
  { version: '18.3.1', mode: 'development' },
];

describe.each(sliceOf(BUILDS, 1))('what a fix is said to save, on React $version', (build) => {
  const panel = usePanel();

  /** Clicks several times in one recording. `work`: how many bodies' worth one click burns. */
  const measure = async (query: string) => {
    const session = panel();
    await openPage(session, pageUrl('savings', build, query));
    await session.panel.evaluate('clickfall.actions.record()');
    await untilPanel(session, 'clickfall.recordingStarted()');
    for (let click = 1; click <= CLICKS; click++) {
      await session.page.click('#go');
      await untilPanel(session, `clickfall.liveCounts().commits === ${click}`);
    }
    const work = Number(await session.page.$eval('body', (body) => body.dataset.burnt));
    await session.panel.evaluate('clickfall.actions.stop()');
    await untilPanel(session, `clickfall.phase() === 'ready' && clickfall.recordingText() !== null`);
    return { work, analysis: analysisOf(String(await session.panel.evaluate('clickfall.recordingText()'))) };
  };

  it.each(
    someOf(
      [
        { id: 'plain', work: 1.5, fixed: 0.5, what: 'a component with equal props' },
        { id: 'deep', work: 2, fixed: 0.5, what: 'a component and what lies below it' },
        { id: 'ownCause', work: 2.5, fixed: 1.5, what: 'a component without its child, which has a cause of its own' },
        { id: 'unstable', work: 1.5, fixed: 0.5, what: 'a memo whose prop is new each time' },
      ],
      4,
    ),
  )('$id: $what', async ({ id, work, fixed }) => {
    const before = await measure(`?case=${id}`);
    const after = await measure(`?case=${id}&fixed`);
    // what the fix really takes away
    expect([before.work, after.work]).toEqual([work, fixed]);
    expect(after.analysis.interactions.map((one) => promised(after.analysis, one))).toEqual(Array(CLICKS).fill(0));

    const clicks = before.analysis.interactions.map((one) => ({
      said: promised(before.analysis, one),
      all: one.totals.renderMs ?? Number.NaN,
    }));
    expect(clicks).toHaveLength(CLICKS);
    const { said, all } = clicks.reduce((fastest, click) => (click.all < fastest.all ? click : fastest));
    const saved = all * (1 - after.work / before.work);
    expect(saved).toBeGreaterThan(1);
    expect(Math.abs(said - saved), JSON.stringify({ said, saved, clicks })).toBeLessThanOrEqual(
      Math.max(0.15 * saved, 0.5),
    );
  });
});
