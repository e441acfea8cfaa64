import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Selection } from './selection.ts';

export interface FoundRender {
  readonly selection: Selection;
  readonly name: string;
  /** It is of the innermost component, not of one around it. */
  readonly exact: boolean;
}

/**
 * The first render of the innermost instance that rendered, in the interaction that is shown if there is one there.
 *
 * @param instances around an element, innermost first; 0 where the recording knows none
 */
export const findRender = (
  analysis: Pick<Analysis, 'steps' | 'instances'>,
  document: number,
  instances: readonly number[],
  interaction: string | null,
): FoundRender | null => {
  const commits = analysis.steps.filter(
    (step): step is CommitStep => step.kind === 'commit' && step.document === document,
  );
  const ordered = [
    ...commits.filter((commit) => commit.interaction === interaction),
    ...commits.filter((commit) => commit.interaction !== interaction),
  ];
  for (const [position, instance] of instances.entries()) {
    if (instance === 0) continue;
    for (const commit of ordered) {
      const index = commit.renders.columns.component.indexOf(instance);
      if (index < 0) continue;
      const name = analysis.instances[document]?.nameOf(instance) ?? '';
      return { selection: { kind: 'render', commit: commit.id, index }, name, exact: position === 0 };
    }
  }
  return null;
};
