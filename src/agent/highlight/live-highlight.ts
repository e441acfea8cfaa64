import type { AgentContext, LiveRender, ReactWatcher } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import type { Sensor } from '../sensors/sensor.ts';
import { type CanvasOverlay, createCanvasOverlay, type Outline } from './canvas-overlay.ts';
import type { DomNatives, ElementBox } from './dom-natives.ts';
import { createLiveBoxes, FADES_FOR } from './live-boxes.ts';

/** Outlines each render on the page while a recording runs, if the user switched it on. */
export interface LiveHighlight extends Sensor {
  readonly turn: (on: boolean) => void;
}

interface LiveHighlightParts {
  readonly context: AgentContext;
  readonly natives: Natives;
  readonly dom: DomNatives;
  readonly react: Pick<ReactWatcher, 'watchRenders'>;
}

export const createLiveHighlight = ({ context, natives, dom, react }: LiveHighlightParts): LiveHighlight => {
  const boxes = createLiveBoxes();
  const places = new Map<Element, DOMRectReadOnly>();
  let overlay: CanvasOverlay | null = null;
  let wanted = false;
  let recording = false;
  /** A frame is asked for, or the timer that ends a time without change. */
  let frameIsDue = false;
  let holding: number | null = null;

  const outlines = (fades: boolean): readonly Outline[] => {
    const now = context.now();
    const list: Outline[] = [];
    for (const [element, { x, y, width, height }] of places) {
      const box = boxes.get(element);
      if (box === null) places.delete(element);
      else {
        const opacity = fades ? Math.max(0, Math.min(1, (box.until - now) / FADES_FOR)) : 1;
        list.push({ x, y, width, height, label: box.label, avoidable: box.avoidable, opacity });
      }
    }
    return list;
  };

  const frame = (): void => {
    frameIsDue = false;
    const shown = overlay;
    if (shown === null) return;
    context.guard(
      'live-highlight',
      () => {
        const now = context.now();
        const next = boxes.expire(now);
        const fades = !dom.prefersReducedMotion();
        shown.draw(outlines(fades));
        if (next === null) return;
        // until the first one fades, or goes, the picture stays
        const quiet = next - (fades ? FADES_FOR : 0) - now;
        if (quiet > 0) holding = natives.setTimeout(soon, quiet);
        else soon();
      },
      undefined,
    );
  };

  function soon(): void {
    if (holding !== null) natives.clearTimeout(holding);
    holding = null;
    if (frameIsDue) return;
    frameIsDue = true;
    natives.requestAnimationFrame(frame);
  }

  const place = (read: readonly ElementBox[]): void => {
    // an answer that comes after the stop
    if (overlay === null) return;
    const now = context.now();
    for (const { element, box } of read) {
      if (box === null) boxes.drop(element);
      else {
        boxes.show(element, now);
        places.set(element, box);
      }
    }
    soon();
  };

  const onRenders = (renders: readonly LiveRender[]): void => {
    const elements = boxes.add(renders);
    dom.readBoxes(elements, (read) => context.guard('live-highlight', () => place(read), undefined));
  };

  const update = (): void => {
    const on = wanted && recording;
    if (on === (overlay !== null)) return;
    react.watchRenders(on ? onRenders : null);
    overlay?.remove();
    boxes.clear();
    places.clear();
    if (holding !== null) natives.clearTimeout(holding);
    holding = null;
    overlay = on ? createCanvasOverlay(dom) : null;
  };

  return {
    turn: (on) => {
      wanted = on;
      update();
    },
    start: () => {
      recording = true;
      update();
    },
    stop: () => {
      recording = false;
      update();
    },
  };
};
