import { UNMEASURED } from '../../../../protocol/units.ts';
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
  const item = layout.itemByStep.get(selection.id);
  const row = item && layout.rows.find(({ name }) => name === item.row);
  if (!item || !row) return null;
  const radius = item.shape === 'diamond' ? 6 : 0;
  return box(row, item.lane, scale.toX(item.start) - radius, scale.toX(item.bodyEnd) + radius);
};

const placeOfRender = (layout: TimelineLayout, scale: TimeScale, commit: string, index: number): PixelBox | null => {
  const row = layout.rows.find(({ name }) => name === 'renders');
  const flame = layout.flameByStep.get(commit);
  if (!row || !flame || flame.depth === 0) return null;
  const { parent, start, subtree } = flame.commit.renders.columns;
  const from = start[index] ?? UNMEASURED;
  const took = subtree[index] ?? UNMEASURED;
  if (from === UNMEASURED || took === UNMEASURED) return null;
  let depth = 0;
  for (let above = parent[index] ?? -1; above >= 0; above = parent[above] ?? -1) depth++;
  return box(row, depth, scale.toX(from), scale.toX(from + took));
};

const box = (row: TimelineRow, lane: number, x: number, end: number): PixelBox => ({
  x,
  end: Math.max(end, x + 2),
  top: row.collapsed && row.name !== 'renders' ? laneTop(row, 0) : laneTop(row, lane),
  height: row.collapsed && row.name !== 'renders' ? row.height - 8 : row.laneHeight - 1,
});
