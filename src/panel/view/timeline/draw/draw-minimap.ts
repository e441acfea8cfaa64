import type { TimeRange } from '../../../state/panel-state.ts';
import type { RowName } from '../../../state/timeline-rows.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import { fillOf, type Pen } from './pen.ts';

const BANDS: readonly { readonly row: RowName; readonly top: number; readonly height: number }[] = [
  { row: 'interaction', top: 4, height: 5 },
  { row: 'requests', top: 11, height: 5 },
  { row: 'commits', top: 18, height: 5 },
];
const RENDER_BAND = { top: 25, height: 5 };

/** The whole recording, with the shown part as a window. */
export const drawMinimap = (pen: Pen, layout: TimelineLayout, shown: TimeRange): void => {
  const { context, scale, height } = pen;
  context.fillStyle = fillOf(pen, 'bg-3');
  context.fillRect(0, 0, scale.width, height);
  const x = scale.toX(shown.start);
  const width = Math.max(scale.toX(shown.end) - x, 3);
  context.fillStyle = fillOf(pen, 'bg');
  context.fillRect(x, 0, width, height);

  for (const { row: name, top, height: bandHeight } of BANDS) {
    for (const item of layout.rows.find((row) => row.name === name)?.items ?? []) {
      const from = scale.toX(item.start);
      context.fillStyle = fillOf(pen, name === 'requests' ? 'net-server' : item.tone);
      context.fillRect(from, top, Math.max(scale.toX(item.end) - from, 1.5), bandHeight);
    }
  }
  for (const { avoidable, start, end } of layout.rows.find((row) => row.name === 'renders')?.flames ?? []) {
    const from = scale.toX(start);
    context.fillStyle = fillOf(pen, avoidable > 0 ? 'avoidable-line' : 'necessary-line');
    context.fillRect(from, RENDER_BAND.top, Math.max(scale.toX(end) - from, 1.5), RENDER_BAND.height);
  }

  context.strokeStyle = fillOf(pen, 'accent');
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, 0.5, width - 1, height - 1);
  context.fillStyle = fillOf(pen, 'accent');
  for (const edge of [x, x + width]) context.fillRect(edge - 1.5, height / 2 - 6, 3, 12);
};
