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

const NECESSARY = {
  line: 'rgb(26 115 232)',
  fill: 'rgb(26 115 232 / 7%)',
  text: 'rgb(255 255 255)',
  dash: [],
  width: 1,
};
const AVOIDABLE = {
  line: 'rgb(194 100 1)',
  fill: 'rgb(255 167 38 / 18%)',
  text: 'rgb(255 255 255)',
  dash: [6, 3],
  width: 2,
};
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
      // what could be avoided lies on top
      for (const wanted of [false, true])
        for (const outline of outlines) if (outline.avoidable === wanted) drawBox(drawn, outline);
      for (const outline of outlines.slice(0, MAX_LABELS)) drawLabel(drawn, outline);
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
  pen.fillStyle = look.fill;
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = look.line;
  pen.lineWidth = look.width;
  pen.setLineDash(look.dash);
  const inset = look.width / 2;
  pen.strokeRect(x + inset, y + inset, Math.max(0, width - look.width), Math.max(0, height - look.width));
};

/** Above its box, inside it where there is no room above. */
const drawLabel = (pen: CanvasRenderingContext2D, { x, y, label, avoidable, opacity }: Outline): void => {
  const look = avoidable ? AVOIDABLE : NECESSARY;
  pen.globalAlpha = opacity;
  pen.font = FONT;
  const top = y >= LABEL_HEIGHT ? y - LABEL_HEIGHT : y;
  pen.fillStyle = look.line;
  pen.fillRect(x, top, pen.measureText(label).width + 8, LABEL_HEIGHT);
  pen.fillStyle = look.text;
  pen.textBaseline = 'middle';
  pen.fillText(label, x + 4, top + LABEL_HEIGHT / 2 + 0.5);
};
