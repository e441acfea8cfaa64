import type { Analysis, CommitStep, Render } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import { occurrencesOf } from './occurrences.ts';

export interface OccurrencesProps {
  readonly analysis: Analysis;
  readonly commit: CommitStep;
  readonly render: Render;
}

/** `rendered 2 times  ‹ 1 of 2 ›`: the other renders of this very instance. */
export const Occurrences = ({ analysis, commit, render }: OccurrencesProps) => {
  const { state } = usePanel();
  const all = occurrencesOf(analysis, commit, render.componentId);
  const at = all.findIndex((occurrence) => occurrence.commit === commit.id);
  const go = (step: 1 | -1) => {
    const next = all[at + step];
    if (next) state.selection.value = { kind: 'render', ...next };
  };
  return (
    <div class="occurrences">
      <span>{strings.count.renders(all.length)}</span>
      {all.length > 1 && (
        <>
          <ToolButton
            icon="previous"
            label={strings.details.previousOccurrence}
            iconOnly
            disabled={at <= 0}
            onClick={() => go(-1)}
          />
          <span class="num">{strings.details.occurrence(at + 1, all.length)}</span>
          <ToolButton
            icon="next"
            label={strings.details.nextOccurrence}
            iconOnly
            disabled={at >= all.length - 1}
            onClick={() => go(1)}
          />
        </>
      )}
    </div>
  );
};
