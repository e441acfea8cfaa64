import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import { packLanes } from '../../../report/timeline/pack-lanes.ts';
import type { TimeRange } from '../../state/panel-state.ts';
import { ROWS, type RowName } from '../../state/timeline-rows.ts';
import { type Flame, flameOf } from './flame.ts';
import { indexRow, type RowIndex } from './row-index.ts';
import { stepItem, type UnplacedItem } from './step-item.ts';
import type { TimelineItem } from './timeline-item.ts';

export interface TimelineRow {
  readonly name: RowName;
  /** CSS pixels from the top of the first row. */
  readonly top: number;
  readonly height: number;
  readonly laneHeight: number;
  readonly lanes: number;
  readonly collapsed: boolean;
  /** Sorted by start. Empty for `renders`. */
  readonly items: readonly TimelineItem[];
  readonly index: RowIndex;
  /** Only in `renders`; sorted by start. */
  readonly flames: readonly Flame[];
  /** Latest end of the flames up to each one. */
  readonly flameReach: Float64Array;
}

/** What stands where, in time and lanes; independent of zoom and width. */
export interface TimelineLayout {
  readonly rows: readonly TimelineRow[];
  readonly height: number;
  /** From the first to the last thing, and the recording's own span. */
  readonly extent: TimeRange;
  /** Where things without an end are cut. */
  readonly openEnd: Milliseconds;
  readonly itemByStep: ReadonlyMap<string, TimelineItem>;
  /** By commit. */
  readonly flameByStep: ReadonlyMap<string, Flame>;
}

export const ROW_PADDING = 4;
const LANE_HEIGHT: Record<RowName, number> = {
  interaction: 15,
  requests: 17,
  updates: 15,
  commits: 15,
  renders: 15,
  effects: 14,
  marks: 14,
  paints: 14,
};
/** More simultaneous requests than this share a lane: HTTP/1.1 allows six per host, the rest waits in the queue. */
const MAX_LANES: Record<RowName, number> = {
  interaction: 3,
  requests: 12,
  updates: 1,
  commits: 2,
  renders: 1,
  effects: 3,
  marks: 3,
  paints: 2,
};
const COLLAPSED_HEIGHT = 14;
const MIN_COLLAPSED_LANE = 2;

const kept = new WeakMap<Analysis['steps'], { readonly key: string; readonly layout: TimelineLayout }>();

/** The last layout of an analysis is kept: when its findings come, nothing moves. */
export const timelineLayoutOf = (
  analysis: Analysis,
  collapsed: readonly RowName[],
  hidden: readonly RowName[],
): TimelineLayout => {
  const key = `${collapsed.join()} ${hidden.join()}`;
  const known = kept.get(analysis.steps);
  if (known?.key === key) return known.layout;
  const layout = createTimelineLayout(analysis, new Set(collapsed), new Set(hidden));
  kept.set(analysis.steps, { key, layout });
  return layout;
};

/** `hidden` rows are left out. */
export const createTimelineLayout = (
  analysis: Analysis,
  collapsed: ReadonlySet<RowName>,
  hidden: ReadonlySet<RowName> = new Set(),
): TimelineLayout => {
  const extent = extentOf(analysis);
  const openEnd = extent.end;
  const unplaced = new Map<RowName, UnplacedItem[]>(ROWS.map((row) => [row, []]));
  const flames: Flame[] = [];
  for (const step of analysis.steps) {
    const item = stepItem(analysis, step, openEnd);
    unplaced.get(item.row)?.push(item);
    if (step.kind === 'commit' && step.renders.length > 0) flames.push(flameOf(step));
  }

  const rows: TimelineRow[] = [];
  const itemByStep = new Map<string, TimelineItem>();
  let top = 0;
  for (const name of ROWS) {
    if (hidden.has(name)) continue;
    const placed = place(unplaced.get(name) ?? [], MAX_LANES[name]);
    const ownFlames = name === 'renders' ? flames.toSorted((a, b) => a.start - b.start) : [];
    const depth = ownFlames.reduce((deepest, flame) => Math.max(deepest, flame.depth), 1);
    const lanes = name === 'renders' ? depth : placed.lanes;
    const isCollapsed = collapsed.has(name);
    const laneHeight = isCollapsed ? Math.max(MIN_COLLAPSED_LANE, COLLAPSED_HEIGHT / lanes) : LANE_HEIGHT[name];
    const height =
      Math.min(isCollapsed ? COLLAPSED_HEIGHT : Number.POSITIVE_INFINITY, laneHeight * lanes) + 2 * ROW_PADDING;
    const row: TimelineRow = {
      name,
      top,
      height,
      laneHeight,
      lanes,
      collapsed: isCollapsed,
      items: placed.items,
      index: indexRow(placed.items),
      flames: ownFlames,
      flameReach: reachOf(ownFlames),
    };
    rows.push(row);
    for (const item of placed.items) itemByStep.set(item.step.id, item);
    top += height;
  }
  const flameByStep = new Map(flames.map((flame) => [flame.commit.id, flame]));
  return { rows, height: top, extent, openEnd, itemByStep, flameByStep };
};

/** Top of a lane, in CSS pixels from the top of the first row. */
export const laneTop = (row: TimelineRow, lane: number): number => row.top + ROW_PADDING + lane * row.laneHeight;

const place = (
  items: readonly UnplacedItem[],
  maxLanes: number,
): { readonly items: readonly TimelineItem[]; readonly lanes: number } => {
  const sorted = items.toSorted((a, b) => a.start - b.start);
  const lanes = packLanes(sorted, maxLanes);
  return {
    items: sorted.map((item, index) => ({ ...item, lane: lanes[index] ?? 0 })),
    lanes: lanes.reduce((most, lane) => Math.max(most, lane + 1), 1),
  };
};

const reachOf = (flames: readonly Flame[]): Float64Array => {
  let latest = Number.NEGATIVE_INFINITY;
  return Float64Array.from(flames, ({ end }) => {
    latest = Math.max(latest, end);
    return latest;
  });
};

const extentOf = (analysis: Analysis): TimeRange => {
  let start: Milliseconds = 0;
  let end: Milliseconds = Math.max(analysis.info.durationMs, 1);
  for (const step of analysis.steps) {
    start = Math.min(start, step.kind === 'commit' ? step.renderStart : step.at);
    end = Math.max(end, step.end ?? step.at, step.kind === 'commit' ? (step.passiveSpan?.end ?? 0) : 0);
  }
  // room for the label of the last thing
  return { start: start - (end - start) * 0.01, end: end + (end - start) * 0.05 };
};
