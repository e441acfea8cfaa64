import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { Render } from '../../../analysis/model/render.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { SHORTCUTS } from '../toolbar/shortcuts.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import { occurrenceBeside, occurrencesOf } from './occurrences.ts';

export interface OccurrencesProps {
  readonly analysis: Analysis;
  readonly commit: CommitStep;
  readonly render: Render;
  /** Row of the commit's renders. */
  readonly index: number;
}

/** `8 renders, 2 of this instance  ‹ 1 of 8 ›`: the other renders of the component in this interaction. */
export const Occurrences = ({ analysis, commit, render, index }: OccurrencesProps) => {
  const { state } = usePanel();
  const all = occurrencesOf(analysis, commit, render.componentId);
  const at = all.findIndex((occurrence) => occurrence.commit === commit.id && occurrence.index === index);
  const own = all.filter((occurrence) => {
    const step = analysis.stepById.get(occurrence.commit);
    return step?.kind === 'commit' && step.renders.columns.component[occurrence.index] === render.componentId;
  });
  const go = (step: 1 | -1) => {
    const next = occurrenceBeside(state, step);
    if (next) state.selection.value = { kind: 'render', ...next };
  };
  return (
    <div class="occurrences">
      <span>
        {own.length === all.length
          ? strings.count.renders(all.length)
          : strings.details.occurrences(all.length, own.length)}
      </span>
      {all.length > 1 && (
        <>
          <ToolButton
            icon="previous"
            label={strings.details.previousOccurrence}
            shortcut={SHORTCUTS.previousOccurrence}
            iconOnly
            disabled={at <= 0}
            onClick={() => go(-1)}
          />
          <span class="num">{strings.details.occurrence(at + 1, all.length)}</span>
          <ToolButton
            icon="next"
            label={strings.details.nextOccurrence}
            shortcut={SHORTCUTS.nextOccurrence}
            iconOnly
            disabled={at >= all.length - 1}
            onClick={() => go(1)}
          />
        </>
      )}
    </div>
  );
};
