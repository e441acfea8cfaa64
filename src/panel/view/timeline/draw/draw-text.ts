import type { ColourToken } from '../palette.ts';
import { createMeasure, fitText } from './fit-text.ts';
import { fillOf, type Pen, TEXT_SIZE } from './pen.ts';

const measures = new WeakMap<
  CanvasRenderingContext2D,
  { readonly font: string; readonly measure: (text: string) => number }
>();

const measureOf = (context: CanvasRenderingContext2D): ((text: string) => number) => {
  const known = measures.get(context);
  if (known?.font === context.font) return known.measure;
  const measure = createMeasure(context);
  measures.set(context, { font: context.font, measure });
  return measure;
};

/** CSS pixels, half of it on either side of a letter's edge. */
const HALO = 4;

export const setFont = (pen: Pen, weight = ''): void => {
  pen.context.font = `${weight} ${TEXT_SIZE}px ${pen.palette.fontFamily}`.trim();
  pen.context.textBaseline = 'middle';
};

/**
 * Draws text from `x` within `maxWidth`, cut as `fitText` says; where what is behind it would make it hard to read, on a
 * `ground`, or with a `halo` that lets the most of it be seen. Returns the drawn width, 0 where nothing fitted.
 */
export const drawText = (
  pen: Pen,
  text: string,
  x: number,
  middleY: number,
  maxWidth: number,
  colour: ColourToken,
  behind: { readonly ground?: ColourToken; readonly halo?: ColourToken } = {},
): number => {
  const measure = measureOf(pen.context);
  const fitted = fitText(measure, text, maxWidth);
  if (fitted === '') return 0;
  if (behind.ground !== undefined) {
    pen.context.fillStyle = fillOf(pen, behind.ground);
    pen.context.fillRect(x - 2, middleY - 7, measure(fitted) + 4, 14);
  }
  if (behind.halo !== undefined) {
    pen.context.strokeStyle = fillOf(pen, behind.halo);
    pen.context.lineJoin = 'round';
    pen.context.lineWidth = HALO;
    pen.context.strokeText(fitted, x, middleY + 0.5);
  }
  pen.context.fillStyle = fillOf(pen, colour);
  pen.context.fillText(fitted, x, middleY + 0.5);
  return measure(fitted);
};
