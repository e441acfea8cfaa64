import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { createHatch, type Pen } from './draw/pen.ts';
import { type Palette, readPalette } from './palette.ts';
import type { TimeScale } from './time-scale.ts';

export interface CanvasSize {
  /** CSS pixels; 0 until it was measured. */
  readonly width: number;
  readonly height: number;
}

export interface Canvas {
  readonly ref: RefObject<HTMLCanvasElement | null>;
  readonly size: Signal<CanvasSize>;
  /** Draws at the next frame; of several requests before it only the last one is drawn. */
  readonly paint: (theme: string, scale: TimeScale, draw: (pen: Pen) => void) => void;
}

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** A canvas that is as sharp as the screen: its size is followed, drawing is in CSS pixels. */
export const useCanvas = (): Canvas => {
  const ref = useRef<HTMLCanvasElement>(null);
  const size = useSignal<CanvasSize>({ width: 0, height: 0 });
  const frame = useRef(0);
  const repaint = useRef<() => void>(() => {});
  const colours = useRef<{ readonly key: string; readonly palette: Palette; readonly hatch: Pen['hatch'] } | null>(
    null,
  );

  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (size.peek().width !== width || size.peek().height !== height) size.value = { width, height };
    });
    observer.observe(canvas);
    const palettes = [matchMedia(FORCED), matchMedia(DARK)];
    const onPalette = () => {
      colours.current = null;
      repaint.current();
    };
    for (const palette of palettes) palette.addEventListener('change', onPalette);
    return () => {
      observer.disconnect();
      for (const palette of palettes) palette.removeEventListener('change', onPalette);
      cancelAnimationFrame(frame.current);
    };
  }, [size]);

  const paint: Canvas['paint'] = (theme, scale, draw) => {
    repaint.current = () => paint(theme, scale, draw);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const canvas = ref.current;
      const context = canvas?.getContext('2d', { alpha: false });
      if (!canvas || !context || scale.width === 0) return;
      const ratio = devicePixelRatio;
      const { height } = size.peek();
      resize(canvas, Math.round(scale.width * ratio), Math.round(height * ratio));
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const key = `${theme} ${ratio} ${matchMedia(FORCED).matches} ${matchMedia(DARK).matches}`;
      if (colours.current?.key !== key) {
        const palette = readPalette(canvas.parentElement ?? canvas);
        colours.current = { key, palette, hatch: createHatch(context, palette, ratio) };
      }
      const { palette, hatch } = colours.current;
      draw({ context, palette, scale, height, hatch });
    });
  };
  return { ref, size, paint };
};

/** Setting the size clears a canvas even if it is the same. */
const resize = (canvas: HTMLCanvasElement, width: number, height: number): void => {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
};
