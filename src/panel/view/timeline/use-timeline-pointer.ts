import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Milliseconds } from '../../../protocol/units.ts';
import type { TimeRange } from '../../state/panel-state.ts';
import { RULER_HEIGHT } from './draw/pen.ts';
import { type Hit, hitTest } from './hit-test.ts';
import { fitAround, panBy, type TimeScale, zoomAt } from './time-scale.ts';
import { zoomFactor } from './timeline-keys.ts';
import type { TimelineLayout } from './timeline-layout.ts';

/** Movement below this is still a click. */
const CLICK_SLACK = 3;

export interface Hover {
  readonly hit: Hit;
  /** From the canvas' left and top. */
  readonly x: number;
  readonly y: number;
}

export interface TimelinePointer {
  readonly scale: () => TimeScale;
  readonly layout: () => TimelineLayout;
  readonly setRange: (range: TimeRange) => void;
  /** A range that is being measured; null: none any more. */
  readonly measure: (range: TimeRange | null) => void;
  readonly select: (hit: Hit | null) => void;
  readonly hover: Signal<Hover | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * Wheel zooms around the pointer, Shift or a sideways wheel pans, dragging pans both ways, a click selects. Dragging with
 * Shift, or on the ruler, measures.
 */
export const useTimelinePointer = (canvas: RefObject<HTMLCanvasElement | null>, pointer: TimelinePointer): void => {
  const latest = useRef(pointer);
  latest.current = pointer;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let drag: { x: number; y: number; moved: boolean; measureFrom: Milliseconds | null } | null = null;

    const hitAt = ({ offsetX, offsetY }: MouseEvent): Hit | null => {
      if (offsetY < RULER_HEIGHT) return null;
      const { layout, scale, scroller } = latest.current;
      return hitTest(layout(), scale(), offsetX, offsetY - RULER_HEIGHT + (scroller.current?.scrollTop ?? 0));
    };
    const panPixels = (pixels: number) => {
      const { scale, layout, setRange } = latest.current;
      setRange(panBy(scale().range, pixels / scale().pixelsPerMs, layout().extent));
    };

    const listeners = {
      wheel: (event: WheelEvent) => {
        event.preventDefault();
        latest.current.hover.value = null;
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
        if (event.shiftKey || sideways) return panPixels(sideways ? event.deltaX : event.deltaY);
        const { scale, layout, setRange } = latest.current;
        const factor = zoomFactor(event.deltaY, event.ctrlKey);
        setRange(zoomAt(scale().range, scale().toTime(event.offsetX), factor, layout().extent));
      },
      pointerdown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        element.setPointerCapture(event.pointerId);
        const measures = event.shiftKey || event.offsetY < RULER_HEIGHT;
        const measureFrom = measures ? latest.current.scale().toTime(event.offsetX) : null;
        drag = { x: event.clientX, y: event.clientY, moved: false, measureFrom };
      },
      pointermove: (event: PointerEvent) => {
        if (!drag) {
          const hit = hitAt(event);
          latest.current.hover.value = hit && { hit, x: event.offsetX, y: event.offsetY };
          return;
        }
        const dx = event.clientX - drag.x;
        const dy = event.clientY - drag.y;
        if (!drag.moved && Math.hypot(dx, dy) < CLICK_SLACK) return;
        latest.current.hover.value = null;
        if (drag.measureFrom !== null) {
          drag.moved = true;
          const to = latest.current.scale().toTime(event.offsetX);
          latest.current.measure({ start: Math.min(drag.measureFrom, to), end: Math.max(drag.measureFrom, to) });
          return;
        }
        drag = { x: event.clientX, y: event.clientY, moved: true, measureFrom: null };
        panPixels(-dx);
        latest.current.scroller.current?.scrollBy(0, -dy);
      },
      pointerup: (event: PointerEvent) => {
        if (drag && !drag.moved && drag.measureFrom !== null) latest.current.measure(null);
        else if (drag && !drag.moved) latest.current.select(hitAt(event));
        drag = null;
      },
      pointercancel: () => {
        drag = null;
      },
      pointerleave: () => {
        latest.current.hover.value = null;
      },
      dblclick: (event: MouseEvent) => {
        const hit = hitAt(event);
        if (hit) latest.current.setRange(fitAround(hit, latest.current.layout().extent));
      },
    };
    element.addEventListener('wheel', listeners.wheel, { passive: false });
    element.addEventListener('pointerdown', listeners.pointerdown);
    element.addEventListener('pointermove', listeners.pointermove);
    element.addEventListener('pointerup', listeners.pointerup);
    element.addEventListener('pointercancel', listeners.pointercancel);
    element.addEventListener('pointerleave', listeners.pointerleave);
    element.addEventListener('dblclick', listeners.dblclick);
    return () => {
      element.removeEventListener('wheel', listeners.wheel);
      element.removeEventListener('pointerdown', listeners.pointerdown);
      element.removeEventListener('pointermove', listeners.pointermove);
      element.removeEventListener('pointerup', listeners.pointerup);
      element.removeEventListener('pointercancel', listeners.pointercancel);
      element.removeEventListener('pointerleave', listeners.pointerleave);
      element.removeEventListener('dblclick', listeners.dblclick);
    };
  }, [canvas]);
};
