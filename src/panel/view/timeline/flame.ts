import type { CommitStep, RenderTable } from '../../../analysis/model.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';

/** Renders of one depth, sorted by start, in columns: a commit may hold 100 000. */
export interface FlameLane {
  readonly index: readonly number[];
  readonly start: readonly Milliseconds[];
  readonly end: readonly Milliseconds[];
}

/**
 * One commit's renders, nested by which component rendered inside which.
 *
 *     depth 0   |App==================|
 *     depth 1     |Header|  |Cart=====|
 *     depth 2       |Icon|   |Item|Item|
 */
export interface Flame {
  readonly commit: CommitStep;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  /** Empty where the build measures no times: then positions would be made up. */
  readonly lanes: readonly FlameLane[];
  readonly avoidable: number;
}

const cache = new WeakMap<RenderTable, Flame>();

/** Built once per commit. */
export const flameOf = (commit: CommitStep): Flame => {
  const known = cache.get(commit.renders);
  if (known) return known;
  const flame = buildFlame(commit);
  cache.set(commit.renders, flame);
  return flame;
};

const buildFlame = (commit: CommitStep): Flame => {
  const { parent, start, subtree } = commit.renders.columns;
  const depths: number[] = [];
  const lanes: { index: number[]; start: number[]; end: number[] }[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < commit.renders.length; index++) {
    const depth = (depths[parent[index] ?? -1] ?? -1) + 1;
    depths.push(depth);
    const at = start[index] ?? UNMEASURED;
    const took = subtree[index] ?? UNMEASURED;
    if (at === UNMEASURED || took === UNMEASURED) continue;
    while (lanes.length <= depth) lanes.push({ index: [], start: [], end: [] });
    const lane = lanes[depth];
    lane?.index.push(index);
    lane?.start.push(at);
    lane?.end.push(at + took);
    from = Math.min(from, at);
    to = Math.max(to, at + took);
  }
  const avoidable = commit.renders.verdicts.reduce(
    (count, verdict) => (verdict?.class === 'avoidable' ? count + 1 : count),
    0,
  );
  return to < from
    ? { commit, avoidable, start: commit.renderStart, end: commit.end ?? commit.at, lanes: [] }
    : { commit, avoidable, start: from, end: to, lanes: lanes.map(sortedByStart) };
};

/** Depth first order is time order unless React interrupted itself; a lane must be sorted for binary search. */
const sortedByStart = (lane: FlameLane): FlameLane => {
  if (lane.start.every((at, i) => i === 0 || at >= (lane.start[i - 1] ?? at))) return lane;
  const order = lane.index.map((_, i) => i).sort((a, b) => (lane.start[a] ?? 0) - (lane.start[b] ?? 0));
  const pick = (column: readonly number[]) => order.map((i) => column[i] ?? 0);
  return { index: pick(lane.index), start: pick(lane.start), end: pick(lane.end) };
};

/** First position in the lane whose render ends after `time`; the lane's length if there is none. */
export const firstEndingAfter = (lane: FlameLane, time: Milliseconds): number => {
  let low = 0;
  let high = lane.end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane.end[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
};
