import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import {
  createTrialState,
  leaveTrials,
  type PanelTrial,
  updateTrials,
} from '../../../../src/panel/state/trial-state.ts';
import { type Envelope, WIRE_VERSION } from '../../../../src/protocol/envelope.ts';
import type { TrialFact } from '../../../../src/protocol/facts/trial-fact.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

const FACT: TrialFact = {
  kind: 'trial',
  at: 1,
  type: 4,
  status: 'on',
  refusal: null,
  end: null,
  armed: 2,
  left: 0,
  skips: 0,
  timesHold: true,
  output: null,
};
const trial = (type: number): PanelTrial => ({ document: 'd', type, name: `T${type}`, fact: null, isGone: false });
const envelope = (document: string, facts: readonly TrialFact[]): Envelope => ({
  version: WIRE_VERSION,
  document,
  seq: 1,
  dropped: 0,
  spent: 0,
  facts,
});

describe('what the page says of trials', () => {
  test('goes to the trial of that type and document', () => {
    expect(updateTrials([trial(3), trial(4)], envelope('d', [FACT])).map(({ fact }) => fact)).toEqual([null, FACT]);
  });
  test('is nothing where another document says it, or the panel shows no such trial', () => {
    expect(updateTrials([trial(4)], envelope('other', [FACT])).map(({ fact }) => fact)).toEqual([null]);
    expect(updateTrials([], envelope('d', [FACT]))).toEqual([]);
  });
  test('ends with the page', () => {
    expect(leaveTrials([trial(4)]).map(({ isGone }) => isGone)).toEqual([true]);
  });
});

describe('what a trial brought', () => {
  const rows = (count: number): Analysis =>
    analyzePicture(
      `click "A" at 0 handler App.on\nupdate App 1 by click\ncommit 2..3 by update\n  App 1ms state n\n    Row*${count} 1ms parent`,
    );
  const run = (recording: string, count: number, ...types: readonly number[]) => ({
    recording,
    analysis: rows(count),
    tried: new Set(types.map((type) => `d ${type}`)),
  });
  const rendersOf = (trials: readonly PanelTrial[], runs: readonly ReturnType<typeof run>[]) => {
    const state = createTrialState(signal(null));
    state.trials.value = trials;
    state.runs.value = runs;
    return state.results.value.map(({ measures }) => {
      const renders = measures?.find(({ name }) => name === 'renders');
      return renders && [renders.before?.median, renders.after?.median, renders.before?.runs, renders.after?.runs];
    });
  };

  test('is nothing until the interaction was recorded with it', () => {
    expect(rendersOf([trial(4)], [run('a', 9)])).toEqual([undefined]);
  });
  test('is the same interaction without and with it, over all runs', () => {
    expect(rendersOf([trial(4)], [run('a', 9), run('b', 2, 4), run('c', 4, 4), run('d', 9)])).toEqual([[10, 4, 2, 2]]);
  });
  test('is that of all trials together where they were never on apart', () => {
    const state = createTrialState(signal(null));
    state.trials.value = [trial(4), trial(5)];
    state.runs.value = [run('a', 9), run('b', 2, 4, 5)];
    expect(state.results.value.map(({ isTogether }) => isTogether)).toEqual([true, true]);
    expect(rendersOf([trial(4)], state.runs.value as ReturnType<typeof run>[])).toEqual([[10, 3, 1, 1]]);
    state.runs.value = [...state.runs.value, run('c', 5, 5)];
    expect(state.results.value.map(({ isTogether }) => isTogether)).toEqual([false, false]);
  });
  test('is compared with runs in which all other trials were on as well', () => {
    const runs = [run('a', 9), run('b', 6, 4), run('c', 2, 4, 5)];
    expect(rendersOf([trial(4), trial(5)], runs)).toEqual([
      [10, 3, 1, 1],
      [7, 3, 1, 1],
    ]);
  });
});
