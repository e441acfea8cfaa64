import type { Selection } from '../../../state/selection.ts';
import type { TimeScale } from '../time-scale.ts';
import { laneTop, type TimelineLayout, type TimelineRow } from '../timeline-layout.ts';

export interface PixelBox {
  readonly x: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
}

/** Where a thing stands in pixels, from the top of the first row. null where it is not on the timeline. */
export const placeOf = (layout: TimelineLayout, scale: TimeScale, selection: Selection): PixelBox | null => {
  if (selection.kind === 'finding') return null;
  if (selection.kind === 'render') return placeOfRender(layout, scale, selection.commit, selection.index);
  const found = layout.itemByStep.get(selection.id);
  if (!found) return null;
  const { row, item } = found;
  const radius = item.shape === 'diamond' ? 6 : 0;
  return box(row, item.lane, scale.toX(item.start) - radius, scale.toX(item.bodyEnd) + radius);
};

const placeOfRender = (layout: TimelineLayout, scale: TimeScale, commit: string, index: number): PixelBox | null => {
  const row = layout.rows.find(({ name }) => name === 'renders');
  const flame = row?.flames.find((candidate) => candidate.commit.id === commit);
  if (!row || !flame) return null;
  for (const [depth, lane] of flame.lanes.entries()) {
    const position = lane.index.indexOf(index);
    if (position < 0) continue;
    return box(row, depth, scale.toX(lane.start[position] ?? 0), scale.toX(lane.end[position] ?? 0));
  }
  return null;
};

const box = (row: TimelineRow, lane: number, x: number, end: number): PixelBox => ({
  x,
  end: Math.max(end, x + 2),
  top: row.collapsed && row.name !== 'renders' ? laneTop(row, 0) : laneTop(row, lane),
  height: row.collapsed && row.name !== 'renders' ? row.height - 8 : row.laneHeight - 1,
});
