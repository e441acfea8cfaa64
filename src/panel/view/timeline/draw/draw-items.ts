import { firstAtLeast } from '../../../../analysis/first-index.ts';
import type { Step } from '../../../../analysis/model/step.ts';
import type { Segment } from '../../../../report/timeline/segment.ts';
import { stepSegments } from '../../../../report/timeline/step-segments.ts';
import { POINT_RADIUS } from '../hit-test.ts';
import type { ColourToken } from '../palette.ts';
import { stepLabel } from '../step-item.ts';
import type { TimelineItem } from '../timeline-item.ts';
import { laneTop, type TimelineRow } from '../timeline-layout.ts';
import { drawText } from './draw-text.ts';
import type { Scene } from './draw-timeline.ts';
import { FAINT, fillOf, type Pen } from './pen.ts';

const MIN_BAR_WIDTH = 1.5;
const LABEL_GAP = 5;
/** Beside a bar is easier to read than on it, as long as there is this much room. */
const WIDE_ENOUGH = 220;
const POINT_WIDTH = { diamond: POINT_RADIUS, flag: 9, tick: 2, bar: 0 } as const;
/** A label beside its bar needs this much to be worth drawing. */
const MIN_LABEL_WIDTH = 34;

/** Left of the view a label may still reach into it. */
const LABEL_REACH = 400;

/** What of a lane was drawn last: the right edge of its pixels, and whether it was faint. */
interface Drawn {
  readonly x: number;
  readonly faint: boolean;
}

/**
 * Draws a row's items that are in view. What lies within half a pixel of its neighbour, or is a point within two, is drawn
 * once: what is merged can be told apart by zooming in. `offset` is added to the layout's y. What does not pass the
 * filter is faint.
 */
export const drawItems = (
  pen: Pen,
  { analysis, layout }: Pick<Scene, 'analysis' | 'layout'>,
  row: TimelineRow,
  offset: number,
  passes: ((step: Step) => boolean) | null,
): void => {
  const { scale } = pen;
  const drawn: Drawn[] = [];
  const first = firstAtLeast(row.index.reach, scale.toTime(-LABEL_REACH));
  for (let position = first; position < row.items.length; position++) {
    const item = row.items[position];
    if (!item) break;
    const x = scale.toX(item.start);
    const endX = scale.toX(item.end);
    if (x > scale.width + POINT_RADIUS) break;
    if (endX < -LABEL_REACH) continue;
    const faint = passes !== null && !passes(item.step);
    const lane = row.collapsed ? 0 : item.lane;
    if (isMerged(drawn[lane], item, x, endX, faint)) continue;
    drawn[lane] = { x: item.shape === 'bar' ? Math.max(endX, x + MIN_BAR_WIDTH) : x, faint };
    const top = laneTop(row, lane) + offset;
    const height = row.collapsed ? row.height - 8 : row.laneHeight - 2;
    pen.context.globalAlpha = faint ? FAINT : 1;
    const segments = stepSegments(analysis, item.step, layout.openEnd);
    if (item.shape === 'bar') drawBar(pen, segments, top, height);
    else drawPoint(pen, item, x, top, height);
    if (!row.collapsed) {
      const label = () => stepLabel(analysis, item.step);
      drawLabel(pen, item, segments, label, x, endX, top + height / 2, row.index.next[position] ?? 0);
    }
  }
  pen.context.globalAlpha = 1;
};

/** Nothing that a filter lets through is hidden by what it does not. */
const isMerged = (before: Drawn | undefined, item: TimelineItem, x: number, endX: number, faint: boolean): boolean => {
  if (before === undefined || (before.faint && !faint)) return false;
  return item.shape === 'bar' ? endX < before.x + 0.5 : x - before.x < 2;
};

const drawBar = (pen: Pen, segments: readonly Segment[], top: number, height: number): void => {
  const { context, scale } = pen;
  for (const segment of segments) {
    const x = Math.max(scale.toX(segment.start), -2);
    const end = Math.min(scale.toX(segment.end), scale.width + 2);
    if (end < 0 || x > scale.width) continue;
    const width = Math.max(end - x, MIN_BAR_WIDTH);
    context.fillStyle = fillOf(pen, segment.tone);
    if (segment.part === 'line') {
      context.fillRect(x, top + height / 2 - 0.5, width, 1);
      context.fillRect(end - 1, top + height / 2 - 3, 1, 6);
    } else if (segment.part === 'lower') {
      context.fillRect(x, top + height * 0.6, width, height * 0.4);
    } else {
      context.fillRect(x, top, width, height);
    }
  }
};

const drawPoint = (pen: Pen, item: TimelineItem, x: number, top: number, height: number): void => {
  const { context } = pen;
  const middle = top + height / 2;
  context.fillStyle = fillOf(pen, item.tone);
  if (item.shape === 'tick') {
    context.fillRect(x - 1, top, 2, height);
    return;
  }
  context.beginPath();
  if (item.shape === 'diamond') {
    const radius = Math.min(POINT_RADIUS, height / 2);
    context.moveTo(x, middle - radius);
    context.lineTo(x + radius, middle);
    context.lineTo(x, middle + radius);
    context.lineTo(x - radius, middle);
  } else {
    context.fillRect(x - 0.5, top, 1.5, height);
    context.moveTo(x, top);
    context.lineTo(x + 9, top + height / 4);
    context.lineTo(x, top + height / 2);
  }
  context.fill();
};

const drawLabel = (
  pen: Pen,
  item: TimelineItem,
  segments: readonly Segment[],
  labelOf: () => string,
  x: number,
  endX: number,
  middle: number,
  nextStart: number,
): void => {
  const { scale } = pen;
  const bodyX = scale.toX(item.bodyEnd);
  const right = item.shape === 'bar' ? Math.max(bodyX, x + MIN_BAR_WIDTH) : x + POINT_WIDTH[item.shape];
  const free = Math.min(scale.toX(nextStart), scale.width) - right - 2 * LABEL_GAP;
  const bodyEnd = Math.min(bodyX, scale.width, scale.toX(nextStart));
  const inside = item.shape === 'bar' ? bodyEnd - Math.max(x, 0) - 2 * LABEL_GAP : 0;
  if (Math.max(free, inside) < MIN_LABEL_WIDTH) return;
  const label = labelOf();
  if (label === '') return;

  if (right >= 0 && free >= MIN_LABEL_WIDTH && (free >= inside || free >= WIDE_ENOUGH)) {
    // the thin line that goes on behind it is interrupted
    drawText(pen, label, right + LABEL_GAP, middle, free, 'text', endX > right ? { ground: 'bg' } : {});
  } else if (inside >= MIN_LABEL_WIDTH && segments.some(({ part }) => part === 'full')) {
    const [text, halo] = insideColours(item);
    drawText(pen, label, Math.max(x, 0) + LABEL_GAP, middle, inside, text, { halo });
  }
};

/** A label inside its bar, and what is around its letters: the bar's own parts would make it hard to read. */
const insideColours = ({ step, tone }: TimelineItem): readonly [text: ColourToken, halo: ColourToken] => {
  if (step.kind === 'request') return ['net-text', 'net-wait'];
  return [step.kind === 'long-frame' || step.kind === 'mark' ? 'bar-text' : 'on-accent', tone];
};
