import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import type { Render } from '../../src/analysis/model/render.ts';
import type { Step } from '../../src/analysis/model/step.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import type { AccuracyCase, Also, ExpectedRender } from '../cases/expectation.ts';
import { inWords, readCause, reasonWords, sameCause } from './cause-words.ts';
import { type Judgement, judgementOf, plainName, type Remark } from './outcome.ts';

/** The button of a page; its handler is new at every render, which no case is about. */
const BUTTON = 'Go';

const commitsOf = (analysis: Analysis): readonly CommitStep[] => {
  const own = new Set(analysis.interactions[0]?.steps ?? []);
  return analysis.steps.filter((step): step is CommitStep => step.kind === 'commit' && own.has(step.id));
};

const allRenders = (analysis: Analysis): readonly Render[] =>
  commitsOf(analysis).flatMap((commit) =>
    Array.from({ length: commit.renders.length }, (_, index) => renderAt(analysis, commit, index)).filter(
      (render) => !commit.discarded.includes(render.name) || render.verdict !== null,
    ),
  );

const isRemount = ({ phase, verdict }: Render): boolean => phase === 'mount' && verdict !== null;

/** Judged are updates and remounts; a plain mount has no verdict. */
const judgedRenders = (analysis: Analysis): readonly Render[] =>
  allRenders(analysis).filter(
    (render) => (render.phase === 'update' || isRemount(render)) && plainName(render.name) !== BUTTON,
  );

const saidClass = (render: Render): ExpectedRender['class'] | 'nothing' =>
  isRemount(render) ? 'remount' : (render.verdict?.class ?? 'nothing');

const judgeCauses = (expected: ExpectedRender, render: Render): readonly Remark[] => {
  if (expected.class === 'remount') return [];
  const said = render.reasons.map(reasonWords);
  if (said.length === 1 && said[0]?.kind === 'unknown')
    return [
      { outcome: 'unknown', text: `${expected.component}: its cause is unknown, not ${expected.causes.join(', ')}` },
    ];
  const truth = expected.causes.map(readCause);
  const missing = truth.filter((cause) => !said.some((other) => sameCause(cause, other)));
  // "the parent rendered" beside a stronger cause is true, and judged where it is the only one
  const surplus = said.filter((cause) => cause.kind !== 'parent' && !truth.some((other) => sameCause(other, cause)));
  return [
    ...missing.map(
      (cause): Remark => ({ outcome: 'wrong', text: `${expected.component}: cause "${inWords(cause)}" is missing` }),
    ),
    ...surplus.map(
      (cause): Remark => ({ outcome: 'wrong', text: `${expected.component}: "${inWords(cause)}" is no cause` }),
    ),
  ];
};

const judgeRender = (expected: ExpectedRender, render: Render): readonly Remark[] => {
  const { component } = expected;
  const said = saidClass(render);
  if (said !== expected.class)
    return [
      { outcome: said === 'unknown' ? 'unknown' : 'wrong', text: `${component} is ${expected.class}, said ${said}` },
    ];
  const remarks = [...judgeCauses(expected, render)];
  const { verdict } = render;
  if (verdict === null || verdict.class !== 'avoidable') return remarks;
  if (verdict.because !== expected.because)
    remarks.push({ outcome: 'wrong', text: `${component}: because ${expected.because}, said ${verdict.because}` });
  if (verdict.certainty !== expected.certainty)
    remarks.push({ outcome: 'misleading', text: `${component}: ${expected.certainty}, said ${verdict.certainty}` });
  const blamed = verdict.blame === null ? null : plainName(verdict.blame.component);
  if (blamed !== expected.blame)
    remarks.push({
      outcome: blamed === null ? 'unknown' : 'misleading',
      text: `${component}: ${expected.blame ?? 'nobody'} is to blame, said ${blamed ?? 'nobody'}`,
    });
  if (expected.noFix && verdict.fix !== null)
    remarks.push({ outcome: 'wrong', text: `${component}: advises ${verdict.fix}, which must not be advised here` });
  return remarks;
};

/** Is there a way from a step back to its origin, along any causes, that passes steps of these kinds in this order? */
const comesFrom = (analysis: Analysis, from: Step, wanted: readonly string[]): boolean => {
  const seen = new Set<string>();
  const visit = (step: Step, at: number): boolean => {
    if (at === wanted.length) return true;
    if (seen.has(`${step.id} ${at}`)) return false;
    seen.add(`${step.id} ${at}`);
    return step.causes.some(({ id }) => {
      const cause = analysis.stepById.get(id);
      return cause !== undefined && visit(cause, cause.kind === wanted[at] ? at + 1 : at);
    });
  };
  return visit(from, 0);
};

const count = (
  entries: Readonly<Record<string, number>>,
  said: (name: string) => number,
  what: string,
): readonly Remark[] =>
  Object.entries(entries).flatMap(([name, expected]) =>
    said(name) === expected
      ? []
      : [{ outcome: 'wrong' as const, text: `${name}: ${expected} ${what}, said ${said(name)}` }],
  );

const judgeAlso = (also: Also, analysis: Analysis): readonly Remark[] => {
  const commits = commitsOf(analysis);
  const withRenders = commits.filter(({ renders }) => renders.length > 0);
  const rules = new Set([...analysis.findings, ...analysis.minorFindings].map(({ rule }): string => rule));
  const hits = (name: string): number =>
    commits
      .flatMap(({ bailouts }) => bailouts)
      .filter((bailout) => bailout.by === 'memo' && plainName(bailout.name) === name)
      .reduce((sum, bailout) => sum + bailout.count, 0);
  const mounts = (name: string): number =>
    allRenders(analysis).filter((render) => render.phase === 'mount' && plainName(render.name) === name).length;
  const last = withRenders.at(-1);
  const remarks: Remark[] = [
    ...count(also.hits ?? {}, hits, 'memo hits'),
    ...count(also.mounts ?? {}, mounts, 'mounts'),
    ...(also.findings ?? [])
      .filter((rule) => !rules.has(rule))
      .map((rule): Remark => ({ outcome: 'wrong', text: `finding ${rule} is missing` })),
    ...(also.noFindings ?? [])
      .filter((rule) => rules.has(rule))
      .map((rule): Remark => ({ outcome: 'wrong', text: `finding ${rule} is not true` })),
  ];
  if (also.commits !== undefined && also.commits !== withRenders.length)
    remarks.push({ outcome: 'wrong', text: `${also.commits} commits with renders, said ${withRenders.length}` });
  const discarded = commits.flatMap((commit) => commit.discarded.map(plainName));
  for (const name of also.discarded ?? [])
    if (!discarded.includes(name))
      remarks.push({ outcome: 'wrong', text: `the discarded render of ${name} is missing` });
  const from = also.lastCommitFrom;
  if (from !== undefined && (last === undefined || !comesFrom(analysis, last, from)))
    remarks.push({ outcome: 'wrong', text: `the last commit comes from ${from.join(' < ')}, which was not said` });
  return remarks;
};

/** Judges what Clickfall says of one click against what is true. */
export const judgeClickfall = (accuracyCase: AccuracyCase, analysis: Analysis): Judgement => {
  const open = [...judgedRenders(analysis)];
  const remarks: Remark[] = [];
  for (const expected of accuracyCase.renders) {
    const index = open.findIndex(
      (render) => plainName(render.name) === expected.component && isRemount(render) === (expected.class === 'remount'),
    );
    const [render] = index < 0 ? [] : open.splice(index, 1);
    if (render === undefined)
      remarks.push({ outcome: 'wrong', text: `the render of ${expected.component} is missing` });
    else remarks.push(...judgeRender(expected, render));
  }
  for (const render of open)
    remarks.push({
      outcome: 'wrong',
      text: `${plainName(render.name)} is said to be ${saidClass(render)}, but did not render`,
    });
  if (accuracyCase.also !== undefined) remarks.push(...judgeAlso(accuracyCase.also, analysis));
  return judgementOf(remarks);
};

/** What it said, one line a render, for the record. */
export const sayingsOf = (analysis: Analysis): readonly string[] =>
  judgedRenders(analysis).map((render) => {
    const { verdict } = render;
    const parts = [saidClass(render), verdict?.certainty, verdict?.because].filter(Boolean).join(' ');
    const blame = verdict?.blame == null ? '' : `; blames ${plainName(verdict.blame.component)}`;
    return `${plainName(render.name)}: ${parts} (${render.reasons.map((reason) => inWords(reasonWords(reason))).join(', ')})${blame}`;
  });
