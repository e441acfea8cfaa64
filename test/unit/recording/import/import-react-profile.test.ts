import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../../../src/analysis/model/commit-step.ts';
import { renderAt } from '../../../../src/analysis/renders.ts';
import { parseRecording, serializeRecording } from '../../../../src/recording/file.ts';
import { formats } from '../../../../src/report/formats.ts';
import { toReportJson } from '../../../../src/report/json.ts';
import { toReactProfile } from '../../../../src/report/react-profile.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const PROFILE = readFileSync(new URL('../../../recordings/react-profile-v5.json', import.meta.url), 'utf8');

const open = (text: string): Analysis => {
  const parsed = parseRecording(text);
  if ('error' in parsed) return expect.fail(parsed.error);
  return analyze(parsed.recording);
};
const commitsOf = ({ steps }: Analysis) => steps.filter((step): step is CommitStep => step.kind === 'commit');
const rendersOf = (analysis: Analysis) =>
  commitsOf(analysis).map((commit) =>
    Array.from({ length: commit.renders.length }, (_, index) => renderAt(analysis, commit, index)),
  );

describe('a profile of React DevTools', () => {
  const analysis = open(PROFILE);

  it('has its commits, with their times', () => {
    expect(commitsOf(analysis)).toMatchObject([
      { at: 12.3, end: 12.3, phases: { render: expect.closeTo(4.2), layout: 0, passive: null }, isMount: false },
      { at: 40, end: 40.1, phases: { render: 1.5, layout: expect.closeTo(0.1), passive: 0 }, isMount: false },
    ]);
  });

  it('has what rendered, for how long, and why', () => {
    expect(rendersOf(analysis)).toMatchObject([
      [
        {
          path: 'App',
          phase: 'update',
          self: 2.2,
          subtree: 4.2,
          start: null,
          reasons: [{ kind: 'state', equality: 'unknown' }],
        },
        {
          path: 'App › Row',
          key: 'a',
          type: 'memo',
          self: 2,
          reasons: [{ kind: 'props', name: 'on', equality: 'unknown' }],
        },
      ],
      [{ path: 'App › Row', key: null, phase: 'mount', self: 1.5, reasons: [{ kind: 'mount' }] }],
    ]);
  });

  it('calls no render avoidable or necessary, and says which fact it lacks', () => {
    const [first] = rendersOf(analysis);
    expect(first?.map(({ verdict }) => verdict)).toMatchObject([
      { class: 'unknown', facts: ['state is another one: the file does not tell whether its content is'] },
      { class: 'unknown', facts: ['prop on is another one: the file does not tell whether its content is'] },
    ]);
  });

  it('has who made an update, and no cause for it', () => {
    const updates = analysis.steps.filter((step) => step.kind === 'update');
    expect(updates).toMatchObject([{ component: 'App', causes: [], hook: '', callSite: null, lane: 'unknown' }]);
    expect(commitsOf(analysis)[0]?.causes).toEqual([{ id: 'u1', evidence: 'observed' }]);
  });

  it('invents nothing else', () => {
    expect(analysis.interactions).toEqual([]);
    expect([...new Set(analysis.steps.map(({ kind }) => kind))].sort()).toEqual(['commit', 'update']);
    expect(analysis.react).toMatchObject([{ version: 'unknown', build: 'unknown', support: 'partial' }]);
    expect(analysis.page).toEqual({ url: '', title: '', userAgent: '' });
  });

  it('says that it is one, what it holds and what it lacks', () => {
    expect(analysis.info.notes.join(' ')).toMatch(
      /Imported from a React DevTools profile: it holds .* It lacks inputs, requests/,
    );
    expect(analysis.info.notes.join(' ')).not.toContain('No React was found');
  });

  it('is a recording like others: it is saved, read again, and reported', () => {
    const parsed = parseRecording(PROFILE);
    if ('error' in parsed) return expect.fail(parsed.error);
    expect(toReportJson(open(serializeRecording(parsed.recording)))).toEqual(toReportJson(analysis));
    for (const format of formats) expect(format.render(analysis).length).toBeGreaterThan(50);
  });
});

it('what was exported comes back: commits, renders, times, kinds of reasons', () => {
  const told = (analysis: Analysis) =>
    rendersOf(analysis).map((renders) =>
      renders.map(({ path, key, phase, self, subtree }) => [path, key, phase, self, subtree]),
    );
  const shop = shopAnalysis();
  const back = open(JSON.stringify(toReactProfile(shop)));
  expect(told(back)).toEqual(told(shop));
  expect(commitsOf(back).map(({ phases }) => phases.render)).toEqual(
    commitsOf(shop).map(({ phases }) => expect.closeTo(phases.render ?? 0)),
  );
  const [, second] = rendersOf(back);
  expect(second?.find(({ name }) => name === 'CartRow')?.reasons).toMatchObject([{ kind: 'props', name: 'onRemove' }]);
});

describe('damaged and foreign profiles', () => {
  const file = () => JSON.parse(PROFILE);
  const errorOf = (value: unknown) => {
    const parsed = parseRecording(JSON.stringify(value));
    return 'error' in parsed ? parsed.error : '';
  };

  it('of another version are refused by name', () => {
    expect(errorOf({ ...file(), version: 4 })).toBe(
      'This React DevTools profile has version 4; only version 5 can be read.',
    );
  });

  it('give what can be read, and say how much could not', () => {
    const two = { ...file(), dataForRoots: [...file().dataForRoots, { rootID: 'x' }, 7] };
    const analysis = open(JSON.stringify(two));
    expect(commitsOf(analysis)).toHaveLength(2);
    expect(analysis.info.notes).toContain('Roots of the file that could not be read: 2.');
  });

  it.each([
    ['a string table that never ends', [1, 1, 900, 3]],
    ['code points that are none', [1, 1, 2, 1, 5_000_000]],
    ['nothing', []],
    ['a node below one that is not there', [1, 1, 0, 1, 9, 5, 999, 0, 0, 0, 0]],
    ['a node below itself', [1, 1, 0, 1, 9, 5, 9, 0, 0, 0, 0]],
    ['an operation that nobody knows', [1, 1, 0, 99, 1, 2]],
  ])('survive %s', (_, operations) => {
    const damaged = file();
    damaged.dataForRoots[0].operations[0] = operations;
    expect(commitsOf(open(JSON.stringify(damaged)))).toHaveLength(2);
  });
});
