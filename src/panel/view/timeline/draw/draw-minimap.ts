import type { TimeRange } from '../../../state/panel-state.ts';
import type { RowName } from '../../../state/timeline-rows.ts';
import { type Flame, LOOKS } from '../flame.ts';
import type { ColourToken } from '../palette.ts';
import type { TimelineItem } from '../timeline-item.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import { fillOf, type Pen } from './pen.ts';
import { createPixelRuns } from './pixel-runs.ts';

const BANDS: readonly { readonly row: RowName; readonly top: number; readonly height: number }[] = [
  { row: 'interaction', top: 4, height: 5 },
  { row: 'requests', top: 11, height: 5 },
  { row: 'commits', top: 18, height: 5 },
];
const RENDER_BAND = { top: 25, height: 5 };

/** The whole recording, with the shown part as a window. `content` comes from `minimapContent`. */
export const drawMinimap = (pen: Pen, content: CanvasImageSource, shown: TimeRange): void => {
  const { context, scale, height } = pen;
  context.fillStyle = fillOf(pen, 'bg-3');
  context.fillRect(0, 0, scale.width, height);
  const x = scale.toX(shown.start);
  const width = Math.max(scale.toX(shown.end) - x, 3);
  context.fillStyle = fillOf(pen, 'bg');
  context.fillRect(x, 0, width, height);
  context.drawImage(content, 0, 0, scale.width, height);

  context.strokeStyle = fillOf(pen, 'accent');
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, 0.5, width - 1, height - 1);
  context.fillStyle = fillOf(pen, 'accent');
  for (const edge of [x, x + width]) context.fillRect(edge - 1.5, height / 2 - 6, 3, 12);
};

/** What does not change while the window moves, as a picture with a clear ground. */
export const minimapContent = (pen: Pen, layout: TimelineLayout): CanvasImageSource => {
  const canvas = pen.context.canvas.ownerDocument.createElement('canvas');
  const { a: ratio } = pen.context.getTransform();
  canvas.width = Math.max(1, Math.round(pen.scale.width * ratio));
  canvas.height = Math.max(1, Math.round(pen.height * ratio));
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(ratio, ratio);
  for (const { row, top, height } of BANDS) {
    const items = layout.rows.find(({ name }) => name === row)?.items ?? [];
    drawBand({ ...pen, context }, items, row === 'requests' ? 'net-server' : null, top, height);
  }
  drawRenders({ ...pen, context }, layout.rows.find(({ name }) => name === 'renders')?.flames ?? []);
  return canvas;
};

/** Items that end where another one was drawn already add nothing. */
const drawBand = (
  pen: Pen,
  items: readonly TimelineItem[],
  tone: ColourToken | null,
  top: number,
  height: number,
): void => {
  let drawn = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const from = pen.scale.toX(item.start);
    const end = Math.max(pen.scale.toX(item.end), from + 1.5);
    if (end < drawn + 0.5) continue;
    drawn = end;
    pen.context.fillStyle = fillOf(pen, tone ?? item.tone);
    pen.context.fillRect(from, top, end - from, height);
  }
};

const drawRenders = (pen: Pen, flames: readonly Flame[]): void => {
  const runs = createPixelRuns((from, to, look) => {
    pen.context.fillStyle = fillOf(pen, LOOKS[look] === 'avoidable' ? 'avoidable-line' : 'necessary-line');
    pen.context.fillRect(from, RENDER_BAND.top, to - from, RENDER_BAND.height);
  });
  for (const { avoidable, start, end } of flames) {
    const look = LOOKS.indexOf(avoidable > 0 ? 'avoidable' : 'necessary');
    runs.add(pen.scale.toX(start), pen.scale.toX(end), look, false);
  }
  runs.flush();
};
