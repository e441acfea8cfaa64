import { expect, test } from 'vitest';
import { Failure, firstLine } from '../../../src/cli/failure.ts';
import { trialsText } from '../../../src/cli/trial/report-trials.ts';

const HOSTILE = '\u001b[2Jred\u202e\u009b31m\u0007';
/** What moves a cursor, colours, rings or reorders; the line end is ours. */
const OBEYED = /[^\P{C}\n]/u;

test('names of a page reach a terminal without what it would obey', () => {
  const text = trialsText({
    format: 'clickfall-trials',
    version: 1,
    react: [],
    pairs: 1,
    trials: [
      { component: HOSTILE, status: 'refused', reason: 'no hook', output: null, timesHold: true, interactions: [] },
    ],
  });
  expect(text).toContain('memo( [2Jred 31m ): refused');
  expect(text).not.toMatch(OBEYED);
});

test('so do errors', () => {
  expect(firstLine(new Failure(`${HOSTILE} of a page\nat x`))).toBe('[2Jred 31m  of a page');
});
