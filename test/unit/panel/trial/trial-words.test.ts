import { expect, test } from 'vitest';
import type { Measure } from '../../../../src/analysis/compare/model.ts';
import type { PanelTrial } from '../../../../src/panel/state/trial-state.ts';
import { measureRows, trialRemarks, trialSentence, wantsRuns } from '../../../../src/panel/view/trial/trial-words.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const ON = { ...sampleFacts.trial, status: 'on', end: null, refusal: null, left: 0, output: null } as const;
const trial = (fields: Partial<PanelTrial>): PanelTrial => ({
  document: 'd',
  type: 1,
  name: 'Row',
  fact: ON,
  isGone: false,
  ...fields,
});

test.each([
  [trial({}), 'memo(Row) is being tried on 3 instances.'],
  [trial({ fact: { ...ON, armed: 1 } }), 'memo(Row) is being tried on 1 instance.'],
  [trial({ fact: { ...ON, status: 'refused', refusal: 'own-rule' } }), 'it has its own shouldComponentUpdate'],
  [trial({ fact: { ...ON, status: 'over', end: 'hot-reload' } }), 'is over: the code was replaced.'],
  [trial({ isGone: true }), 'is over: the page was left or reloaded.'],
  [trial({ fact: null }), 'the page has not answered'],
])('%# says how it stands', (told, words) => {
  expect(trialSentence(told)).toContain(words);
});

test('remarks are made where there is something to remark', () => {
  expect(trialRemarks({ ...ON, skips: 0 })).toEqual([]);
  expect(trialRemarks({ ...ON, output: 'changed', left: 2, refusal: 'locked', timesHold: false })).toEqual([
    'skipped 12 ×',
    '2 instances left alone: the page has locked it',
    'the screen differs from a real render: not safe',
    'the trial itself costs time here: only counts are compared',
  ]);
});

const measure = (name: Measure['name'], unit: Measure['unit'], runs: number): Measure => ({
  name,
  unit,
  before: { median: 12, low: 11, high: 14, runs },
  after: { median: 6, low: 6, high: 6, runs },
  change: -6,
  noise: 1,
  significance: 'better',
});
const measures = (runs: number) => [measure('settledAfter', 'ms', runs), measure('renders', 'count', runs)];

test('one run on each side is enough for counts, not for times', () => {
  expect(measureRows(measures(1), true)).toEqual([{ name: 'renders', before: '12', after: '6', note: '' }]);
  expect(wantsRuns(measures(1), true)).toBe(true);
});

test('several runs tell times and their spread', () => {
  expect(measureRows(measures(2), true).map(({ name, note }) => [name, note])).toEqual([
    ['renders', 'before 11 to 14 in 2 runs'],
    ['settled after', 'before 11.0 ms to 14.0 ms in 2 runs'],
  ]);
  expect(wantsRuns(measures(2), true)).toBe(false);
});

test('where the trial bends times, none are shown and none are asked for', () => {
  expect(measureRows(measures(2), false).map(({ name }) => name)).toEqual(['renders']);
  expect(wantsRuns(measures(1), false)).toBe(false);
});
