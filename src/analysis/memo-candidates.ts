import type { RecordedDocument } from '../recording/recording.ts';
import type { Analysis } from './model/analysis.ts';
import type { CommitStep } from './model/commit-step.ts';
import type { Finding } from './model/finding.ts';
import type { Verdict } from './model/verdict.ts';

/** A component type of one document on which memo is tried. */
export interface TrialTarget {
  /** `Envelope.document` */
  readonly document: string;
  readonly type: number;
  readonly name: string;
}

/** A component that memo is advised for, and how sure that is. */
export interface MemoCandidate {
  readonly target: TrialTarget;
  readonly verdict: Verdict;
}

/** What is needed of a recording. */
interface Recorded {
  readonly documents: readonly Pick<RecordedDocument, 'id'>[];
}

type Shown = Pick<Analysis, 'instances' | 'stepById'>;

/** The component of one render, if its fix is `memo`; null otherwise. */
export const candidateOfRender = (
  recording: Recorded,
  { instances }: Shown,
  { document, renders }: CommitStep,
  index: number,
): MemoCandidate | null => {
  const verdict = renders.verdicts[index];
  const instance = renders.columns.component[index] ?? 0;
  const type = instances[document]?.typeIdOf(instance) ?? 0;
  const id = recording.documents[document]?.id;
  if (verdict?.fix !== 'memo' || type === 0 || id === undefined) return null;
  return { target: { document: id, type, name: instances[document]?.nameOf(instance) ?? '' }, verdict };
};

/** The component of a finding, if its fix is `memo`: by the first of its renders. */
export const candidateOfFinding = (recording: Recorded, shown: Shown, finding: Finding): MemoCandidate | null => {
  if (finding.rule !== 'avoidable-render') return null;
  for (const id of finding.steps) {
    const step = shown.stepById.get(id);
    if (step?.kind !== 'commit') continue;
    const names = shown.instances[step.document];
    const index = step.renders.verdicts.findIndex(
      (verdict, at) =>
        verdict?.fix === 'memo' && names?.nameOf(step.renders.columns.component[at] ?? 0) === finding.component,
    );
    const candidate = index === -1 ? null : candidateOfRender(recording, shown, step, index);
    if (candidate !== null) return candidate;
  }
  return null;
};

/** Every component that the findings prove memo right for. */
export const provenCandidates = (
  recording: Recorded,
  analysis: Analysis,
  findings: readonly Finding[],
): readonly TrialTarget[] => {
  const targets = new Map<string, TrialTarget>();
  for (const finding of findings) {
    const candidate = finding.confidence === 'proven' ? candidateOfFinding(recording, analysis, finding) : null;
    if (candidate !== null) targets.set(`${candidate.target.document} ${candidate.target.type}`, candidate.target);
  }
  return [...targets.values()];
};
