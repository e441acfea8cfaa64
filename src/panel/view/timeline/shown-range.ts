import { interactionById } from '../../../analysis/interaction-by-id.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import type { Step } from '../../../analysis/model/step.ts';
import { assertNever } from '../../../protocol/assert-never.ts';
import { UNMEASURED } from '../../../protocol/units.ts';
import type { TimeRange } from '../../state/panel-state.ts';
import type { Selection } from '../../state/selection.ts';
import { fitAround } from './time-scale.ts';

/** What the timeline shows: the user's window, else the current interaction, else everything. */
export const shownRange = (window: TimeRange | null, interaction: Interaction | null, extent: TimeRange): TimeRange =>
  window ?? (interaction ? fitAround(interactionSpan(interaction), extent) : extent);

const interactionSpan = ({ at, end, timing }: Interaction): TimeRange => ({
  start: at,
  end: Math.max(end, at + (timing.inputDelay ?? 0) + (timing.processing ?? 0) + (timing.presentationDelay ?? 0)),
});

/** When the selected thing happened; null where it has no time of its own. */
export const selectionSpan = (analysis: Analysis, selection: Selection): TimeRange | null => {
  switch (selection.kind) {
    case 'interaction': {
      const interaction = interactionById(analysis, selection.id);
      return interaction ? interactionSpan(interaction) : null;
    }
    case 'step': {
      const step = analysis.stepById.get(selection.id);
      return step ? stepSpan(step) : null;
    }
    case 'render': {
      const commit = analysis.stepById.get(selection.commit);
      if (commit?.kind !== 'commit') return null;
      const start = commit.renders.columns.start[selection.index] ?? UNMEASURED;
      const subtree = commit.renders.columns.subtree[selection.index] ?? UNMEASURED;
      return start === UNMEASURED || subtree === UNMEASURED ? stepSpan(commit) : { start, end: start + subtree };
    }
    case 'finding':
      return null;
    default:
      return assertNever(selection);
  }
};

const stepSpan = (step: Step): TimeRange => ({
  start: step.kind === 'commit' ? step.renderStart : step.at,
  end: step.end ?? step.at,
});
