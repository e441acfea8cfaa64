import type { Selection } from '../../../state/selection.ts';
import type { CauseArrow } from '../cause-arrows.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import { fillOf, type Pen } from './pen.ts';
import { type PixelBox, placeOf } from './place-of.ts';

const HEAD = 5;

/** Outline of the selected or hovered thing. */
export const drawOutline = (
  pen: Pen,
  layout: TimelineLayout,
  selection: Selection,
  offset: number,
  width: number,
): void => {
  const place = placeOf(layout, pen.scale, selection);
  if (!place || place.end < 0 || place.x > pen.scale.width) return;
  const x = Math.max(place.x, -3);
  pen.context.strokeStyle = fillOf(pen, 'accent');
  pen.context.lineWidth = width;
  pen.context.strokeRect(
    x - 1,
    place.top + offset - 1,
    Math.min(place.end, pen.scale.width + 3) - x + 2,
    place.height + 2,
  );
};

/** Causes as arrows; dashed where they were guessed, faint where they lead to effects. */
export const drawArrows = (pen: Pen, layout: TimelineLayout, arrows: readonly CauseArrow[], offset: number): void => {
  const { context, scale } = pen;
  context.strokeStyle = fillOf(pen, 'accent');
  context.fillStyle = fillOf(pen, 'accent');
  context.lineWidth = 1.4;
  for (const arrow of arrows) {
    const from = placeOf(layout, scale, { kind: 'step', id: arrow.from });
    const to = placeOf(layout, scale, arrow.to.kind === 'step' ? arrow.to : arrow.to);
    if (!from || !to) continue;
    context.globalAlpha = arrow.role === 'effect' ? 0.4 : 1;
    context.setLineDash(arrow.evidence === 'guessed' ? [4, 3] : []);
    drawArrow(context, from, to, offset);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
};

/**
 * From the cause's edge at the time of the effect (or its end, if the effect came later) to the effect's start.
 *
 *     cause  |======|
 *                   \
 *     effect         ▸|===|
 */
const drawArrow = (context: CanvasRenderingContext2D, from: PixelBox, to: PixelBox, offset: number): void => {
  const toX = to.end - to.x <= 14 ? (to.x + to.end) / 2 : to.x + 2;
  const down = to.top >= from.top;
  const fromX = Math.min(Math.max(toX, from.x + 1), from.end - 1);
  const fromY = (down ? from.top + from.height : from.top) + offset;
  const toY = (down ? to.top - 1 : to.top + to.height + 1) + offset;
  const bend = Math.max(Math.abs(toY - fromY) * 0.5, 6) * (down ? 1 : -1);
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.bezierCurveTo(fromX, fromY + bend, toX, toY - bend - (down ? HEAD : -HEAD), toX, toY - (down ? HEAD : -HEAD));
  context.stroke();
  const back = down ? -HEAD : HEAD;
  context.beginPath();
  context.moveTo(toX, toY);
  context.lineTo(toX - HEAD * 0.7, toY + back);
  context.lineTo(toX + HEAD * 0.7, toY + back);
  context.fill();
};
