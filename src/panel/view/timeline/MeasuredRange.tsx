import { useMemo } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { measureRange } from '../../state/measure-range.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import type { TimeScale } from './time-scale.ts';

export interface MeasuredRangeProps {
  readonly analysis: Analysis;
  readonly scale: TimeScale;
}

/** How long the measured range is and what happened in it. Its container stays, so that it is read out. */
export const MeasuredRange = ({ analysis, scale }: MeasuredRangeProps) => {
  const { state } = usePanel();
  const range = state.measured.value;
  const totals = useMemo(() => range && measureRange(analysis, range), [analysis, range]);
  const words = strings.measure;
  return (
    <div class="measured-anchor" role="status">
      {range && totals && (
        <div class="measured" style={{ left: `${place(scale, (range.start + range.end) / 2)}px` }}>
          <b class="num">{words.span(formatMs(range.end - range.start))}</b>
          <span>{words.renders(totals.renders, totals.avoidable)}</span>
          <span>{words.commits(totals.commits)}</span>
          <span>{words.requests(totals.requests)}</span>
          <ToolButton
            icon="close"
            label={words.clear}
            iconOnly
            onClick={() => {
              state.measured.value = null;
            }}
          />
        </div>
      )}
    </div>
  );
};

/** Half of its usual width: it stays in view whatever it belongs to. */
const HALF = 190;

const place = (scale: TimeScale, middle: number): number =>
  Math.min(Math.max(scale.toX(middle), Math.min(HALF, scale.width / 2)), Math.max(scale.width - HALF, scale.width / 2));
