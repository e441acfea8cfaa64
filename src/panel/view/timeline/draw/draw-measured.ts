import type { TimeRange } from '../../../state/panel-state.ts';
import { fillOf, type Pen, RULER_HEIGHT } from './pen.ts';

/** The measured range: shaded, with its borders and a line on the ruler between them. */
export const drawMeasured = (pen: Pen, { start, end }: TimeRange): void => {
  const { context, scale, height } = pen;
  const from = Math.max(scale.toX(start), -2);
  const to = Math.min(scale.toX(end), scale.width + 2);
  if (to < 0 || from > scale.width) return;
  context.fillStyle = fillOf(pen, 'accent');
  context.globalAlpha = 0.1;
  context.fillRect(from, RULER_HEIGHT, to - from, height - RULER_HEIGHT);
  context.globalAlpha = 1;
  for (const x of [from, to]) context.fillRect(Math.round(x), 0, 1, height);
  context.fillRect(from, RULER_HEIGHT - 3, to - from, 3);
};
