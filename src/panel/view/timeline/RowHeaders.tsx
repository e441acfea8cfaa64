import type { RowName } from '../../state/timeline-rows.ts';
import { strings } from '../../strings.ts';
import { RULER_HEIGHT } from './draw/pen.ts';
import { rowLabel } from './step-item.ts';
import type { TimelineLayout } from './timeline-layout.ts';

export interface RowHeadersProps {
  readonly layout: TimelineLayout;
  readonly toggle: (row: RowName) => void;
}

/** Names of the rows; each one folds its row into a single line. */
export const RowHeaders = ({ layout, toggle }: RowHeadersProps) => (
  <div class="row-headers">
    {layout.rows.map((row) => (
      <button
        key={row.name}
        type="button"
        class={row.items.length + row.flames.length === 0 ? 'row-header is-empty' : 'row-header'}
        style={{ top: `${row.top + RULER_HEIGHT}px`, height: `${row.height}px` }}
        aria-expanded={!row.collapsed}
        title={strings.timeline.collapse(rowLabel(row.name))}
        onClick={() => toggle(row.name)}
      >
        <span class="cut">{rowLabel(row.name)}</span>
      </button>
    ))}
  </div>
);
