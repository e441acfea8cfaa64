import { describe, expect, it } from 'vitest';
import { measureTrial, type TrialRun } from '../../../../src/cli/trial/measure-trial.ts';
import { measuredSavings, trialsText } from '../../../../src/cli/trial/report-trials.ts';
import type { TrialFact } from '../../../../src/protocol/facts/trial-fact.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

const without = (row: number) =>
  analyzePicture(`
click "Add" at 0..8 handler App.onAdd
update App.a 1 by click
commit 2..40 by update
  App ${10 + 2 * row}ms state a 0->1
    Row*2 ${row}ms parent`);

const skipping = (app: number) =>
  analyzePicture(`
click "Add" at 0..8 handler App.onAdd
update App.a 1 by click
commit 2..40 by update
  App ${app}ms state a 0->1
  skipped Row*2 trial`);

const FACT: TrialFact = {
  kind: 'trial',
  at: 1,
  type: 2,
  status: 'on',
  refusal: null,
  end: null,
  armed: 2,
  left: 0,
  skips: 2,
  timesHold: true,
  output: 'same',
};
const run = (app: number, fact: Partial<TrialFact> = {}, isGone = false): TrialRun => ({
  analysis: skipping(app),
  facts: [{ ...FACT, ...fact }],
  isGone,
});
const ROW = { name: 'Row', isType: ({ name }: { readonly name: string }) => name === 'Row' };
const withouts = [without(10), without(12), without(11)];
const measure = (runs: readonly TrialRun[], refused: readonly TrialFact[] = []) =>
  measureTrial(ROW, withouts, runs, refused, withouts[2] ?? null);

describe('a trial that was measured', () => {
  const trial = measure([run(11), run(10), run(12)]);

  it('says what was predicted, what it saved and what is noise: all of the medians', () => {
    expect(trial).toMatchObject({ component: 'Row', status: 'tried', reason: null, output: 'same', timesHold: true });
    expect(trial.interactions).toHaveLength(1);
    expect(trial.interactions[0]).toMatchObject({
      interaction: 'click "Add"',
      id: 'i1',
      predicted: { median: 22, low: 20, high: 24, runs: 3 },
      saved: { ms: 32 - 11, noise: 2, isNoise: false },
      renders: { before: { median: 2 }, after: { median: 0 } },
    });
  });
  it('becomes the measured saving of the finding', () => {
    const report = { format: 'clickfall-trials', version: 1, react: [], pairs: 3, trials: [trial] } as const;
    expect(measuredSavings(report)).toEqual([
      {
        component: 'Row',
        interaction: 'i1',
        ms: 21,
        note: 'time in renders, median of 3 pairs of runs without and with memo, 21 ms (±2 ms); estimated 22 ms (20 ms to 24 ms); the screen is the same',
        output: 'same',
      },
    ]);
    expect(trialsText(report)).toContain('memo(Row): the screen is the same\n  click "Add"\n    predicted 22 ms');
  });
});

describe('what else may come of it', () => {
  it('the screen of one run is enough to call it unsafe', () => {
    expect(measure([run(11), run(11, { output: 'changed' })]).output).toBe('changed');
    expect(measure([run(11), run(11, { output: 'unknown' })]).output).toBe('unknown');
    expect(measure([run(11, { output: null })]).output).toBe(null);
  });
  it('a difference within the runs’ own spread is noise', () => {
    expect(measure([run(11), run(33)]).interactions[0]?.saved).toMatchObject({ isNoise: true });
  });
  it('no times where the trial bends them', () => {
    const trial = measure([run(11, { timesHold: false })]);
    expect(trial.timesHold).toBe(false);
    expect(trial.interactions[0]).toMatchObject({
      saved: null,
      renders: { before: { median: 2 }, after: { median: 0 } },
    });
  });
  it('refused: with the reason, and what was predicted', () => {
    const trial = measure([], [{ ...FACT, status: 'refused', refusal: 'already-memo', armed: 0 }]);
    expect(trial).toMatchObject({ status: 'refused', reason: 'it is inside memo already, or a PureComponent' });
    expect(trial.interactions[0]).toMatchObject({ predicted: { median: 22 }, saved: null, renders: { after: null } });
    expect(measure([]).reason).toBe('it is not on the page before the interaction');
  });
  it('ended: by an error, or with the page', () => {
    expect(measure([run(11, { status: 'over', end: 'page-error' })])).toMatchObject({
      status: 'ended',
      reason: 'the page had an error that nobody caught',
    });
    expect(measure([run(11, {}, true)])).toMatchObject({ status: 'ended', reason: 'the interaction leaves the page' });
  });
  it('some instances left alone', () => {
    expect(measure([run(11, { left: 1, refusal: 'locked' })]).reason).toBe('1 left alone: the page has locked it');
  });
});
