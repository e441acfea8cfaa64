import type { Signal } from '@preact/signals';
import { strings } from '../../strings.ts';
import { RULER_HEIGHT } from './draw/pen.ts';
import { rowLabel } from './step-item.ts';
import type { RowName } from './timeline-item.ts';
import type { TimelineLayout } from './timeline-layout.ts';

export interface RowHeadersProps {
  readonly layout: TimelineLayout;
  readonly collapsed: Signal<ReadonlySet<RowName>>;
}

/** Names of the rows; each one folds its row into a single line. */
export const RowHeaders = ({ layout, collapsed }: RowHeadersProps) => {
  const toggle = (row: RowName) => {
    const next = new Set(collapsed.value);
    if (!next.delete(row)) next.add(row);
    collapsed.value = next;
  };
  return (
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
};
