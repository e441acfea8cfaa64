import type { ColourToken, Palette } from '../palette.ts';
import type { TimeScale } from '../time-scale.ts';

/** What every drawing function gets. Coordinates are CSS pixels; y counts from the canvas' top. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly scale: TimeScale;
  /** Visible height. */
  readonly height: number;
  /** The avoidable renders' pattern: told apart without colour. */
  readonly hatch: CanvasPattern | string;
}

/** Height of the ruler, which stays at the canvas' top. */
export const RULER_HEIGHT = 20;
export const TEXT_SIZE = 11;
/** Opacity of what a filter does not let through: still there, and not in the way. */
export const FAINT = 0.16;

export const fillOf = (pen: Pen, token: ColourToken): string => pen.palette.colour(token);

/** Diagonal stripes, sharp at any pixel ratio. */
export const createHatch = (
  context: CanvasRenderingContext2D,
  palette: Palette,
  ratio: number,
): CanvasPattern | string => {
  const tile = context.canvas.ownerDocument.createElement('canvas');
  const size = 6;
  tile.width = size * ratio;
  tile.height = size * ratio;
  const tileContext = tile.getContext('2d');
  if (!tileContext) return palette.colour('avoidable');
  tileContext.scale(ratio, ratio);
  tileContext.fillStyle = palette.colour('avoidable');
  tileContext.fillRect(0, 0, size, size);
  tileContext.globalAlpha = 0.5;
  tileContext.strokeStyle = palette.colour('avoidable-line');
  tileContext.lineWidth = 1.2;
  tileContext.beginPath();
  for (const offset of [-size, 0, size]) {
    tileContext.moveTo(offset - 1, size + 1);
    tileContext.lineTo(offset + size + 1, -1);
  }
  tileContext.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern ?? palette.colour('avoidable');
};
