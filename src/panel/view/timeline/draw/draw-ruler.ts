import type { Milliseconds } from '../../../../protocol/units.ts';
import { rulerTicks } from '../../../../report/timeline/ruler.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import { drawText } from './draw-text.ts';
import { fillOf, type Pen, RULER_HEIGHT } from './pen.ts';

/** Lines under everything else: row borders and round times. */
export const drawGrid = (pen: Pen, layout: TimelineLayout, origin: Milliseconds, offset: number): void => {
  const { context, scale, height } = pen;
  context.fillStyle = fillOf(pen, 'line');
  for (const row of layout.rows) context.fillRect(0, Math.round(row.top + row.height + offset) - 1, scale.width, 1);
  context.globalAlpha = 0.7;
  for (const { x } of rulerTicks(scale, origin)) context.fillRect(Math.round(x), RULER_HEIGHT, 1, height);
  context.globalAlpha = 1;
  const originX = scale.toX(origin);
  if (originX < 0 || originX > scale.width) return;
  context.fillStyle = fillOf(pen, 'line-strong');
  context.fillRect(Math.round(originX), 0, 1, height);
};

/** Last, over what was scrolled under it. */
export const drawRuler = (pen: Pen, origin: Milliseconds): void => {
  const { context, scale } = pen;
  context.fillStyle = fillOf(pen, 'bg');
  context.fillRect(0, 0, scale.width, RULER_HEIGHT);
  context.fillStyle = fillOf(pen, 'line');
  context.fillRect(0, RULER_HEIGHT - 1, scale.width, 1);
  for (const { x, label } of rulerTicks(scale, origin)) {
    context.fillStyle = fillOf(pen, 'line-strong');
    context.fillRect(Math.round(x), RULER_HEIGHT - 6, 1, 5);
    drawText(pen, label, Math.round(x) + 4, RULER_HEIGHT / 2, 80, 'dim');
  }
};
