import type { Step } from '../../../../analysis/model.ts';
import { POINT_RADIUS } from '../hit-test.ts';
import type { ColourToken } from '../palette.ts';
import type { TimelineItem } from '../timeline-item.ts';
import { laneTop, type TimelineRow } from '../timeline-layout.ts';
import { drawText } from './draw-text.ts';
import { FAINT, fillOf, type Pen } from './pen.ts';

const MIN_BAR_WIDTH = 1.5;
const LABEL_GAP = 5;
/** Beside a bar is easier to read than on it, as long as there is this much room. */
const WIDE_ENOUGH = 220;
const POINT_WIDTH = { diamond: POINT_RADIUS, flag: 9, tick: 2, bar: 0 } as const;
/** A label beside its bar needs this much to be worth drawing. */
const MIN_LABEL_WIDTH = 34;

/**
 * Draws a row's items. Instants closer than two pixels are drawn once: what is merged can be told apart by zooming in.
 * `offset` is added to the layout's y. What does not pass the filter is faint.
 */
export const drawItems = (
  pen: Pen,
  row: TimelineRow,
  offset: number,
  passes: ((step: Step) => boolean) | null,
): void => {
  const nextInLane = nextStarts(row);
  let lastPointX = Number.NEGATIVE_INFINITY;
  row.items.forEach((item, position) => {
    const x = pen.scale.toX(item.start);
    const endX = pen.scale.toX(item.end);
    if (endX < -400 || x > pen.scale.width + POINT_RADIUS) return;
    const top = (row.collapsed ? laneTop(row, 0) : laneTop(row, item.lane)) + offset;
    const height = row.collapsed ? row.height - 8 : row.laneHeight - 2;
    const isFaint = passes !== null && !passes(item.step);
    pen.context.globalAlpha = isFaint ? FAINT : 1;
    if (item.shape === 'bar') {
      drawBar(pen, item, top, height);
    } else {
      if (x - lastPointX < 2) return;
      lastPointX = x;
      drawPoint(pen, item, x, top, height);
    }
    if (!row.collapsed)
      drawLabel(pen, item, x, endX, top + height / 2, nextInLane[position] ?? Number.POSITIVE_INFINITY);
  });
  pen.context.globalAlpha = 1;
};

/** Start of the next item in the same lane: a label must end before it. */
const nextStarts = (row: TimelineRow): readonly number[] => {
  const next: number[] = [];
  const seen = new Map<number, number>();
  for (let position = row.items.length - 1; position >= 0; position--) {
    const item = row.items[position];
    if (!item) continue;
    next[position] = seen.get(item.lane) ?? Number.POSITIVE_INFINITY;
    seen.set(item.lane, item.start);
  }
  return next;
};

const drawBar = (pen: Pen, item: TimelineItem, top: number, height: number): void => {
  const { context, scale } = pen;
  for (const segment of item.segments) {
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

const drawLabel = (pen: Pen, item: TimelineItem, x: number, endX: number, middle: number, nextStart: number): void => {
  const { scale } = pen;
  if (item.label === '') return;
  const bodyX = scale.toX(item.bodyEnd);
  const right = item.shape === 'bar' ? Math.max(bodyX, x + MIN_BAR_WIDTH) : x + POINT_WIDTH[item.shape];
  const free = Math.min(scale.toX(nextStart), scale.width) - right - 2 * LABEL_GAP;
  const inside = item.shape === 'bar' ? Math.min(bodyX, scale.width) - Math.max(x, 0) - 2 * LABEL_GAP : 0;

  if (right >= 0 && free >= MIN_LABEL_WIDTH && (free >= inside || free >= WIDE_ENOUGH)) {
    if (endX > right) drawGround(pen, item.label, right + LABEL_GAP, middle, free);
    drawText(pen, item.label, right + LABEL_GAP, middle, free, 'text');
  } else if (inside >= MIN_LABEL_WIDTH && item.segments.some(({ part }) => part === 'full')) {
    drawText(pen, item.label, Math.max(x, 0) + LABEL_GAP, middle, inside, insideColour(item));
  }
};

/** Interrupts the thin line that goes on behind a label. */
const drawGround = (pen: Pen, label: string, x: number, middle: number, maxWidth: number): void => {
  pen.context.fillStyle = fillOf(pen, 'bg');
  pen.context.fillRect(x - 2, middle - 7, Math.min(pen.context.measureText(label).width, maxWidth) + 4, 14);
};

const insideColour = (item: TimelineItem): ColourToken => {
  if (item.step.kind === 'request') return 'net-text';
  return item.step.kind === 'long-frame' || item.step.kind === 'mark' ? 'text' : 'on-accent';
};
