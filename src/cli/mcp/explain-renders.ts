import { distinct, listNames } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { VerdictClass } from '../../analysis/model/verdict.ts';
import { renderAt } from '../../analysis/renders.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { renderJson } from '../../report/json-steps.ts';
import { round } from '../../report/json-values.ts';
import type { RenderJson } from '../../report/report-json.ts';
import { verdictWords } from '../../report/verdict-words.ts';
import { Failure } from '../failure.ts';

/** Renders of one component in one commit that are judged alike. */
export interface ExplainedRenders
  extends Pick<RenderJson, 'name' | 'path' | 'type' | 'phase' | 'reasons' | 'verdict' | 'source'> {
  /** 1, 2, …, as reports name it. */
  readonly commit: number;
  /** How many; `path` and the reasons' `before` and `after` are those of the first. */
  readonly count: number;
  /** `avoidable, proven: equal props`; `mount` */
  readonly words: string;
  /** Of all of them together; null: not measured. */
  readonly self: Milliseconds | null;
  readonly saving: Milliseconds | null;
}

export interface RenderQuery {
  /** null: every component. */
  readonly component: string | null;
  /** null: every commit. */
  readonly commit: number | null;
}

const RANK: Readonly<Record<VerdictClass | 'mount', number>> = { avoidable: 0, unknown: 1, necessary: 2, mount: 3 };

const rankOf = ({ verdict }: ExplainedRenders): number => RANK[verdict?.class ?? 'mount'];

const sum = (a: Milliseconds | null, b: Milliseconds | null): Milliseconds | null =>
  a === null || b === null ? null : round(a + b);

/** Values differ from row to row; why it rendered does not. */
const keyOf = ({ name, phase, reasons, verdict }: RenderJson): string =>
  JSON.stringify([name, phase, verdict, reasons.map(({ before, after, ...reason }) => reason)]);

const explain = (analysis: Analysis, commit: CommitStep, index: number, render: RenderJson): ExplainedRenders => {
  const { verdict, reasons } = renderAt(analysis, commit, index);
  return {
    commit: commit.number,
    name: render.name,
    path: render.path,
    type: render.type,
    phase: render.phase,
    count: 1,
    words: verdict === null ? 'mount' : verdictWords(verdict, reasons),
    verdict: render.verdict,
    reasons: render.reasons,
    self: render.self,
    saving: render.saving,
    source: render.source,
  };
};

const withOneMore = (group: ExplainedRenders, { self, saving }: RenderJson): ExplainedRenders => ({
  ...group,
  count: group.count + 1,
  self: sum(group.self, self),
  saving: sum(group.saving, saving),
});

const explainCommit = (
  analysis: Analysis,
  commit: CommitStep,
  component: string | null,
): readonly ExplainedRenders[] => {
  const groups = new Map<string, ExplainedRenders>();
  const names = analysis.instances[commit.document];
  for (let index = 0; index < commit.renders.length; index++) {
    const id = commit.renders.columns.component[index] ?? 0;
    if (component !== null && names?.nameOf(id) !== component) continue;
    const render = renderJson(analysis, commit, index);
    const key = keyOf(render);
    const group = groups.get(key);
    groups.set(key, group === undefined ? explain(analysis, commit, index, render) : withOneMore(group, render));
  }
  return [...groups.values()];
};

/**
 * Why components rendered: avoidable renders first, then as they happened.
 * Throws `Failure` for a component or commit that the recording does not have.
 */
export const explainRenders = (analysis: Analysis, { component, commit }: RenderQuery): readonly ExplainedRenders[] => {
  const commits = analysis.steps.filter((step) => step.kind === 'commit');
  const asked = commits.filter(({ number }) => commit === null || number === commit);
  if (commit !== null && asked.length === 0) throw new Failure(noCommit(commit, commits));
  const explained = asked.flatMap((step) => explainCommit(analysis, step, component));
  if (component !== null && explained.length === 0) throw new Failure(noComponent(analysis, component, commit));
  return explained.toSorted((a, b) => rankOf(a) - rankOf(b));
};

const noCommit = (commit: number, commits: readonly CommitStep[]): string => {
  const last = commits.at(-1)?.number;
  return last === undefined
    ? 'React committed nothing in this recording.'
    : `There is no commit ${commit} in this recording; it has ${commits[0]?.number} to ${last}.`;
};

/** With names that an assistant may have meant: the same in other letters, else what was avoidable. */
const noComponent = ({ components }: Analysis, name: string, commit: number | null): string => {
  if (components.some((known) => known.name === name)) return `${name} did not render in commit ${commit}.`;
  const none = `There is no component "${name}" in this recording`;
  const same = components.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return `${none}; did you mean ${same.name}?`;
  const avoidable = components.filter((known) => known.avoidable > 0);
  const names = distinct((avoidable.length > 0 ? avoidable : components).map((known) => known.name));
  return names.length === 0 ? `${none}; none rendered.` : `${none}; there are ${listNames(names, 8)}.`;
};
