import type { DomNatives } from './dom-natives.ts';

/** One outline on the page, in CSS pixels of the viewport. */
export interface Outline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly avoidable: boolean;
  /** 0 … 1 */
  readonly opacity: number;
}

/** A canvas over the page that takes no room and no input. In the page from the first `draw` to `remove`. */
export interface CanvasOverlay {
  readonly draw: (outlines: readonly Outline[]) => void;
  readonly remove: () => void;
}

/** `all: initial` keeps the page's own rules for `div` away. */
const HOST_STYLE =
  'all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; contain: strict;';
const CANVAS_STYLE = 'position: absolute; inset: 0; width: 100%; height: 100%;';

/** Boxes lie in boxes: what had to render gets a line only, or the page would drown in tints. */
const NECESSARY = { line: 'rgb(26 115 232)', fill: null, dash: [], width: 1 } as const;
const AVOIDABLE = { line: 'rgb(194 100 1)', fill: 'rgb(255 167 38 / 18%)', dash: [6, 3], width: 2 } as const;
const FONT = '11px system-ui, sans-serif';
const LABEL_HEIGHT = 15;
/** Labels of more boxes than this would hide the page. */
const MAX_LABELS = 40;

export const createCanvasOverlay = (dom: DomNatives): CanvasOverlay => {
  let host: HTMLElement | null = null;
  let pen: CanvasRenderingContext2D | null = null;

  const enter = (): void => {
    if (host !== null && dom.isConnected(host)) return;
    host = dom.createDiv();
    host.style.cssText = HOST_STYLE;
    pen = dom.createPen();
    if (pen === null) return;
    pen.canvas.style.cssText = CANVAS_STYLE;
    dom.append(dom.closedShadow(host), pen.canvas);
    // beside <body>: what frameworks own and hydrate stays as it is
    dom.append(document.documentElement, host);
  };

  return {
    draw: (outlines) => {
      if (host === null && outlines.length === 0) return;
      enter();
      const drawn = pen;
      if (drawn === null) return;
      const ratio = devicePixelRatio;
      const width = Math.round(innerWidth * ratio);
      const height = Math.round(innerHeight * ratio);
      // also clears it
      drawn.canvas.width = width;
      drawn.canvas.height = height;
      drawn.setTransform(ratio, 0, 0, ratio, 0, 0);
      // what could be avoided lies on top, and is named first
      const avoidable = outlines.filter((outline) => outline.avoidable);
      const necessary = outlines.filter((outline) => !outline.avoidable);
      for (const outline of [...necessary, ...avoidable]) drawBox(drawn, outline);
      drawLabels(drawn, [...avoidable, ...necessary]);
    },
    remove: () => {
      if (host !== null) dom.remove(host);
      host = null;
      pen = null;
    },
  };
};

const drawBox = (pen: CanvasRenderingContext2D, { x, y, width, height, avoidable, opacity }: Outline): void => {
  const look = avoidable ? AVOIDABLE : NECESSARY;
  pen.globalAlpha = opacity;
  if (look.fill !== null) {
    pen.fillStyle = look.fill;
    pen.fillRect(x, y, width, height);
  }
  pen.strokeStyle = look.line;
  pen.lineWidth = look.width;
  pen.setLineDash([...look.dash]);
  const inset = look.width / 2;
  pen.strokeRect(x + inset, y + inset, Math.max(0, width - look.width), Math.max(0, height - look.width));
};

interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const overlaps = (one: LabelBox, other: LabelBox): boolean =>
  Math.abs(one.y - other.y) < LABEL_HEIGHT && one.x < other.x + other.width && other.x < one.x + one.width;

/** Above its box, inside it where there is no room above. One that would cover another is left out. */
const drawLabels = (pen: CanvasRenderingContext2D, outlines: readonly Outline[]): void => {
  const drawn: LabelBox[] = [];
  pen.font = FONT;
  pen.textBaseline = 'middle';
  for (const { x, y, label, avoidable, opacity } of outlines) {
    const width = pen.measureText(label).width + 8;
    const left = Math.max(0, Math.min(x, innerWidth - width));
    const box: LabelBox = { x: left, y: y >= LABEL_HEIGHT ? y - LABEL_HEIGHT : y, width };
    if (drawn.some((other) => overlaps(box, other))) continue;
    drawn.push(box);
    pen.globalAlpha = opacity;
    pen.fillStyle = avoidable ? AVOIDABLE.line : NECESSARY.line;
    pen.fillRect(box.x, box.y, width, LABEL_HEIGHT);
    pen.fillStyle = 'rgb(255 255 255)';
    pen.fillText(label, box.x + 4, box.y + LABEL_HEIGHT / 2 + 0.5);
    if (drawn.length >= MAX_LABELS) return;
  }
};
