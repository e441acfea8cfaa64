const ELLIPSIS = '…';
/** Narrower than this nothing readable fits. */
const MIN_TEXT_WIDTH = 14;

/** Fewer letters than this say nothing. */
const MIN_KEPT = 6;

/** Between the name of a thing and what is told of it: `GET /api/items · 200 · 49.0 ms`. */
const SEPARATOR = ' · ';

/**
 * Text so that it fits: without what follows its name, else the name cut in its middle: `CartIte…Button`. "" where
 * nothing readable fits.
 */
export const fitText = (measure: (text: string) => number, text: string, maxWidth: number): string => {
  if (maxWidth < MIN_TEXT_WIDTH) return '';
  const parts = text.split(SEPARATOR);
  for (let kept = parts.length; kept > 0; kept--) {
    const shorter = parts.slice(0, kept).join(SEPARATOR);
    if (measure(shorter) <= maxWidth) return shorter;
  }
  return cutMiddle(measure, parts[0] ?? '', maxWidth);
};

const cutMiddle = (measure: (text: string) => number, text: string, maxWidth: number): string => {
  const full = measure(text);
  let keep = Math.floor((text.length * maxWidth) / full);
  for (; keep >= MIN_KEPT; keep--) {
    const head = Math.ceil(keep * 0.6);
    const cut = text.slice(0, head) + ELLIPSIS + text.slice(text.length - (keep - head));
    if (measure(cut) <= maxWidth) return cut;
  }
  return '';
};

/** Measuring is the dearest part of drawing text: widths are kept per canvas and font. */
export const createMeasure = (context: CanvasRenderingContext2D): ((text: string) => number) => {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    if (known.size < 20_000) known.set(text, width);
    return width;
  };
};
