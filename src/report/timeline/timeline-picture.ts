import { largest, smallest } from '../../analysis/extent.ts';
import { plural } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { Step } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { stepName } from '../flow/flow-labels.ts';
import { packLanes, type Span } from './pack-lanes.ts';
import { type RenderRun, type RenderTone, renderRuns } from './render-runs.ts';
import type { Segment, Tone } from './segment.ts';
import { stepSegments } from './step-segments.ts';

/** One interaction on a time axis, as the panel shows it, but still. Times count from the input. */
export interface TimelinePicture {
  readonly range: Span;
  readonly rows: readonly PictureRow[];
  /** What is not drawn, as a sentence; "" where everything is. */
  readonly leftOut: string;
}

export interface PictureRow {
  readonly name: string;
  /** 1 or more. */
  readonly lanes: number;
  readonly items: readonly PictureItem[];
}

export interface PictureItem extends Span {
  readonly label: string;
  readonly lane: number;
  /** Empty: a point in time, drawn as a diamond. */
  readonly segments: readonly (Omit<Segment, 'tone'> & { readonly tone: PictureTone })[];
  readonly tone: PictureTone;
  /** Of the item, where its label stands; null: there is no room for it. */
  readonly labelSide: 'right' | 'left' | null;
}

export type PictureTone = Tone | RenderTone;

const ROWS = ['Interaction', 'Requests', 'Updates', 'Commits', 'Renders', 'Effects', 'Marks', 'Frames'] as const;
type Row = (typeof ROWS)[number];

const MAX_LANES: Readonly<Record<Row, number>> = {
  Interaction: 1,
  Requests: 14,
  Updates: 3,
  Commits: 3,
  Renders: 6,
  Effects: 5,
  Marks: 3,
  Frames: 2,
};

/** Things in all rows together; a picture of more is a grey area. */
const MAX_ITEMS = 300;
/** Renders shorter than this share of the range, about a pixel and a half, cannot be told apart: neighbours are drawn as one. */
const MIN_SHARE = 0.0015;
/** Of the range, per letter: what a label takes of its lane. */
const LETTER_SHARE = 0.0068;
const MAX_LABEL = 44;

type Unplaced = Omit<PictureItem, 'lane' | 'labelSide'> & { readonly row: Row };

/** null where there is nothing with a time. `interaction` null: all that no input caused. */
export const timelinePicture = (analysis: Analysis, interaction: Interaction | null): TimelinePicture | null => {
  const own = new Set(interaction?.steps ?? []);
  const steps = analysis.steps.filter((step) =>
    interaction ? own.has(step.id) || step.id === interaction.id : step.interaction === null,
  );
  if (steps.length === 0) return null;
  const start =
    interaction?.at ?? steps.reduce((first, step) => Math.min(first, startOf(step)), Number.POSITIVE_INFINITY);
  const last = steps.reduce((latest, step) => Math.max(latest, endOf(step)), start + 1);
  const span = last - start;
  const range: Span = { start: -span * 0.01, end: span * 1.02 };
  const seen = steps.flatMap((step) => itemOf(analysis, step, start, last) ?? []);
  const runs = steps.flatMap((step) =>
    step.kind === 'commit' ? renderRuns(analysis, step, start, span * MIN_SHARE) : [],
  );
  const depths = new Map(runs.map((run) => [runItem(run), run.depth]));
  const all = [...seen, ...depths.keys()];
  const kept = new Set(all.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MAX_ITEMS));
  const rows = ROWS.flatMap((row): readonly PictureRow[] => {
    const items = all.filter((item) => item.row === row && kept.has(item)).toSorted((a, b) => a.start - b.start);
    if (items.length === 0) return [];
    return [row === 'Renders' ? placeRenders(items, depths) : place(row, items, range)];
  });
  return { range, rows, leftOut: leftOutText(all.length - kept.size) };
};

const leftOutText = (items: number): string =>
  items === 0 ? '' : `Not drawn: ${plural(items, 'short thing')}, beyond the ${MAX_ITEMS} longest.`;

const startOf = (step: Step): Milliseconds => (step.kind === 'commit' ? step.renderStart : step.at);
const endOf = (step: Step): Milliseconds =>
  Math.max(step.end ?? step.at, step.kind === 'commit' ? (step.passiveSpan?.end ?? 0) : 0);

/** What is long stays; of the points in time, the first ones. */
const weightOf = (item: Unplaced): number => item.end - item.start;

const itemOf = (analysis: Analysis, step: Step, origin: Milliseconds, openEnd: Milliseconds): Unplaced | null => {
  if (step.kind === 'paint' && step.type === 'frame') return null;
  const segments = stepSegments(analysis, step, openEnd).map((segment) => ({
    ...segment,
    start: segment.start - origin,
    end: segment.end - origin,
  }));
  const start = Math.min(startOf(step) - origin, ...segments.map((segment) => segment.start));
  const end = Math.max((step.end ?? step.at) - origin, ...segments.map((segment) => segment.end));
  return { row: rowOf(step), label: labelOf(step), start, end, segments, tone: toneOf(step) };
};

const labelOf = (step: Step): string => {
  const name = step.kind === 'interaction' ? '' : stepName(step);
  return name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1)}…` : name;
};

const rowOf = ({ kind }: Step): Row => {
  switch (kind) {
    case 'interaction':
      return 'Interaction';
    case 'request':
      return 'Requests';
    case 'action':
    case 'update':
      return 'Updates';
    case 'commit':
      return 'Commits';
    case 'effect':
    case 'timer':
      return 'Effects';
    case 'mark':
      return 'Marks';
    case 'paint':
    case 'long-frame':
      return 'Frames';
    default:
      return assertNever(kind);
  }
};

const toneOf = (step: Step): Tone => {
  switch (step.kind) {
    case 'interaction':
      return 'processing';
    case 'request':
      return 'net-wait';
    case 'effect':
      return step.phase;
    case 'action':
    case 'update':
    case 'commit':
    case 'timer':
    case 'mark':
    case 'paint':
    case 'long-frame':
      return step.kind;
    default:
      return assertNever(step);
  }
};

const runItem = ({ label, start, end, tone }: RenderRun): Unplaced => ({
  row: 'Renders',
  label,
  start,
  end,
  tone,
  segments: [{ start, end, tone, part: 'full' }],
});

/** By depth below the outermost one that can be seen; deeper ones than there are lanes lie on the last. */
const placeRenders = (items: readonly Unplaced[], depths: ReadonlyMap<Unplaced, number>): PictureRow => {
  const top = smallest(items.map((item) => depths.get(item) ?? 0));
  const placed = items.map((item): PictureItem => {
    const lane = Math.min((depths.get(item) ?? 0) - top, MAX_LANES.Renders - 1);
    return { ...item, lane, labelSide: null };
  });
  return { name: 'Renders', lanes: largest(placed.map(({ lane }) => lane)) + 1, items: placed };
};

/** A label belongs to its item when lanes are dealt out; near the end of the picture it stands before it. */
const place = (row: Row, items: readonly Unplaced[], range: Span): PictureRow => {
  const spans = items.map((item) => {
    const width = (item.label.length + 1) * LETTER_SHARE * (range.end - range.start);
    const side = item.end + width <= range.end ? ('right' as const) : ('left' as const);
    return {
      item,
      side,
      start: side === 'left' ? item.start - width : item.start,
      end: side === 'right' ? item.end + width : item.end,
    };
  });
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const lanes = packLanes(sorted, MAX_LANES[row]);
  const placed = sorted.map(({ item, side, start, end }, index): PictureItem => {
    const lane = lanes[index] ?? 0;
    const next = sorted.find((_, other) => other > index && lanes[other] === lane);
    // Only in the last lane things overlap: what another one would cover goes without its words.
    const isFree = (next === undefined || next.start >= end) && start >= range.start;
    return { ...item, lane, labelSide: isFree && item.label !== '' ? side : null };
  });
  return { name: row, lanes: largest(placed.map(({ lane }) => lane)) + 1, items: placed };
};
