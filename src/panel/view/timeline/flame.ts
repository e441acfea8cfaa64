import { firstIndex } from '../../../analysis/first-index.ts';
import type { CommitStep, RenderTable } from '../../../analysis/model/commit-step.ts';
import { RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';

/** How a render is drawn, the worst last: where several share a pixel, it shows the worst of them. */
export const LOOKS = ['necessary', 'mount', 'unknown', 'avoidable'] as const;
export type Look = (typeof LOOKS)[number];

/** Small enough to be looked through, large enough that a million are soon crossed. */
export const BLOCK = 64;

/**
 * One commit's renders, nested by which component rendered inside which.
 *
 *     depth 0   |App==================|
 *     depth 1     |Header|  |Cart=====|
 *     depth 2       |Icon|   |Item|Item|
 *
 * In columns, depth after depth, each depth sorted by start: a commit may hold a million. A position is one in them.
 */
export interface Flame {
  readonly commit: CommitStep;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  /** 0 where the build measures no times: then positions would be made up. */
  readonly depth: number;
  /** First position of each depth, and the number of all at the end. */
  readonly lane: Int32Array;
  /** Row of the commit's render table. */
  readonly row: Int32Array;
  /** Place in `LOOKS`. */
  readonly look: Uint8Array;
  /** The worst look among each `BLOCK` positions. */
  readonly worst: Uint8Array;
  /** The worst look of each depth. */
  readonly worstOf: Uint8Array;
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

export const startAt = ({ commit, row }: Flame, position: number): Milliseconds =>
  commit.renders.columns.start[row[position] ?? -1] ?? Number.NaN;

export const endAt = (flame: Flame, position: number): Milliseconds =>
  startAt(flame, position) + (flame.commit.renders.columns.subtree[flame.row[position] ?? -1] ?? Number.NaN);

/** Positions of a depth: from the first to before the second. */
export const laneOf = ({ lane }: Flame, depth: number): readonly [number, number] => [
  lane[depth] ?? 0,
  lane[depth + 1] ?? lane[depth] ?? 0,
];

const buildFlame = (commit: CommitStep): Flame => {
  const { length, verdicts } = commit.renders;
  const { parent, start, subtree } = commit.renders.columns;
  const depths = new Int32Array(length);
  const counts: number[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let avoidable = 0;
  for (let row = 0; row < length; row++) {
    const depth = (depths[parent[row] ?? -1] ?? -1) + 1;
    depths[row] = depth;
    if (verdicts[row]?.class === 'avoidable') avoidable++;
    const at = start[row] ?? UNMEASURED;
    const took = subtree[row] ?? UNMEASURED;
    if (at === UNMEASURED || took === UNMEASURED) continue;
    while (counts.length <= depth) counts.push(0);
    counts[depth] = (counts[depth] ?? 0) + 1;
    from = Math.min(from, at);
    to = Math.max(to, at + took);
  }
  const lanes = fillLanes(commit, depths, counts);
  return to < from
    ? { commit, avoidable, start: commit.renderStart, end: commit.end ?? commit.at, ...lanes }
    : { commit, avoidable, start: from, end: to, ...lanes };
};

const fillLanes = (
  commit: CommitStep,
  depths: Int32Array,
  counts: readonly number[],
): Pick<Flame, 'depth' | 'lane' | 'row' | 'look' | 'worst' | 'worstOf'> => {
  const { start, subtree } = commit.renders.columns;
  const lane = new Int32Array(counts.length + 1);
  counts.forEach((count, depth) => {
    lane[depth + 1] = (lane[depth] ?? 0) + count;
  });
  const row = new Int32Array(lane.at(-1) ?? 0);
  const next = lane.slice();
  for (let index = 0; index < depths.length; index++) {
    if (start[index] === UNMEASURED || subtree[index] === UNMEASURED) continue;
    const depth = depths[index] ?? 0;
    const position = next[depth] ?? 0;
    row[position] = index;
    next[depth] = position + 1;
  }
  for (let depth = 0; depth < counts.length; depth++) sortByStart(row.subarray(lane[depth], lane[depth + 1]), commit);
  const look = Uint8Array.from(row, (index) => lookOf(commit, index));
  const worst = worstOfBlocks(look);
  const worstOf = Uint8Array.from(counts, (_, depth) =>
    worstBetween({ look, worst }, lane[depth] ?? 0, lane[depth + 1] ?? 0),
  );
  return { depth: counts.length, lane, row, look, worst, worstOf };
};

/** Depth first order is time order unless React interrupted itself; a depth must be sorted for binary search. */
const sortByStart = (rows: Int32Array, { renders }: CommitStep): void => {
  const { start } = renders.columns;
  const timeOf = (row: number | undefined): Milliseconds => start[row ?? -1] ?? 0;
  if (rows.some((row, position) => position > 0 && timeOf(row) < timeOf(rows[position - 1]))) {
    rows.sort((a, b) => timeOf(a) - timeOf(b));
  }
};

const lookOf = ({ renders }: CommitStep, row: number): number => {
  const verdict = renders.verdicts[row];
  if (verdict) return LOOKS.indexOf(verdict.class);
  return LOOKS.indexOf(((renders.columns.flags[row] ?? 0) & RenderFlag.mount) !== 0 ? 'mount' : 'necessary');
};

const worstOfBlocks = (look: Uint8Array): Uint8Array => {
  const worst = new Uint8Array(Math.ceil(look.length / BLOCK));
  for (let position = 0; position < look.length; position++) {
    const block = Math.floor(position / BLOCK);
    worst[block] = Math.max(worst[block] ?? 0, look[position] ?? 0);
  }
  return worst;
};

/** The worst look from one position to before another, as a place in `LOOKS`. */
export const worstBetween = ({ look, worst }: Pick<Flame, 'look' | 'worst'>, from: number, to: number): number => {
  let found = 0;
  for (let position = from; position < to; ) {
    const isWhole = position % BLOCK === 0 && position + BLOCK <= to;
    found = Math.max(found, (isWhole ? worst[position / BLOCK] : look[position]) ?? 0);
    if (found === LOOKS.length - 1) return found;
    position += isWhole ? BLOCK : 1;
  }
  return found;
};

/** First position of a stretch of one depth whose render ends after `time`; `to` if there is none. */
export const firstEndingAfter = (flame: Flame, time: Milliseconds, from: number, to: number): number =>
  firstIndex(from, to, (position) => endAt(flame, position) > time);
