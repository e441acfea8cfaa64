import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import type { ReactBuild } from './react-builds.ts';
import { commitsIn, interactionOn, stepsOf, updatesIn } from './record-actions.ts';

/** What one build of React told in a run of all actions: measured, not looked up. */
export interface SupportCell {
  readonly build: ReactBuild;
  /** Each update render has a duration, none has, or only some. */
  readonly durations: 'all' | 'some' | 'none';
  /** React named the component of each update, or it was found by what React marked. */
  readonly updaters: 'named' | 'found' | 'ambiguous';
  readonly lanes: boolean;
  readonly passiveSpans: boolean;
  /** React keeps a stack of where an element was written. */
  readonly stacks: boolean;
  /** React tells which component wrote an element. */
  readonly owners: boolean;
  /** What the panel says is missing. */
  readonly missing: readonly string[];
}

export const supportCell = (build: ReactBuild, analysis: Analysis): SupportCell => {
  const updates = updatesIn(analysis.steps);
  const commits = commitsIn(analysis.steps);
  const measured = commits.flatMap((commit) =>
    Array.from({ length: commit.renders.length }, (_, row) => renderAt(analysis, commit, row).self !== null),
  );
  const rendered = commits.flatMap((commit) =>
    Array.from(commit.renders.columns.component, (id) => ({ id, instances: analysis.instances[commit.document] })),
  );
  const hows = new Set(updates.map(({ how }) => how));
  const effectCommits = commitsIn(stepsOf(analysis, interactionOn(analysis, 'effect')));
  return {
    build,
    durations: measured.every(Boolean) ? 'all' : measured.some(Boolean) ? 'some' : 'none',
    updaters: hows.has('ambiguous') ? 'ambiguous' : hows.has('scan') ? 'found' : 'named',
    lanes: updates.every(({ lane }) => lane !== 'unknown'),
    passiveSpans: effectCommits.some(({ passiveSpan }) => passiveSpan !== null && passiveSpan !== undefined),
    stacks: rendered.some(({ id, instances }) => (instances?.typeOf(id)?.stack ?? null) !== null),
    owners: rendered.some(({ id, instances }) => (instances?.ownerOf(id) ?? 0) !== 0),
    missing: analysis.react[0]?.missing ?? [],
  };
};
