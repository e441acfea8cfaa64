import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import type { UpdateStep } from '../../src/analysis/model/step.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import { commitsIn, interactionOn, stepsOf, updatesIn } from './record-actions.ts';

/** What an interaction did, in lines that a test can list. */
export interface Told {
  /** `Component type lane ← kind of its cause`, in time order. */
  readonly updates: readonly string[];
  /** Per commit that rendered something: `Component mount`, or `Component reason+reason verdict`. */
  readonly renders: readonly (readonly string[])[];
  /** Memo hits: `Component count`. */
  readonly hits: readonly string[];
}

export const tellInteraction = (analysis: Analysis, id: string): Told => {
  const steps = stepsOf(analysis, interactionOn(analysis, id));
  return tellSteps(analysis, updatesIn(steps), commitsIn(steps));
};

export const tellSteps = (
  analysis: Analysis,
  updates: readonly UpdateStep[],
  commits: readonly CommitStep[],
): Told => ({
  updates: updates.map(({ component, updateType, lane, causes }) => {
    const kinds = causes.map(
      ({ id, evidence }) => `${evidence === 'observed' ? '' : `${evidence} `}${kindOf(analysis, id)}`,
    );
    return `${component || '?'} ${updateType} ${lane} ← ${kinds.join() || 'unknown'}`;
  }),
  // React sometimes commits a retry once more, with nothing in it
  renders: commits
    .filter((commit) => commit.renders.length > 0)
    .map((commit) => Array.from({ length: commit.renders.length }, (_, row) => tellRender(analysis, commit, row))),
  hits: commits.flatMap(({ bailouts }) =>
    bailouts.filter(({ by }) => by === 'memo').map(({ name, count }) => `${name} ${count}`),
  ),
});

const kindOf = (analysis: Analysis, id: string): string => analysis.stepById.get(id)?.kind ?? 'nothing';

const tellRender = (analysis: Analysis, commit: CommitStep, row: number): string => {
  const { name, phase, reasons, verdict } = renderAt(analysis, commit, row);
  const said = [verdict?.class, verdict?.because, verdict?.certainty].filter(Boolean).join(' ');
  return [name, phase === 'mount' ? 'mount' : reasons.map(({ kind }) => kind).join('+'), said]
    .filter(Boolean)
    .join(' ');
};
