import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { TimeRange } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { drawMinimap, minimapContent } from './draw/draw-minimap.ts';
import { dragWindow, type Grip, gripAt } from './minimap-window.ts';
import type { Palette } from './palette.ts';
import { createTimeScale } from './time-scale.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import { useCanvas } from './use-canvas.ts';

export interface MinimapProps {
  readonly layout: TimelineLayout;
  readonly shown: () => TimeRange;
  readonly setRange: (range: TimeRange) => void;
}

/** What was drawn of a layout, for as long as it looks the same. */
interface Content {
  readonly layout: TimelineLayout;
  readonly palette: Palette;
  readonly key: string;
  readonly picture: CanvasImageSource;
}

/** The whole recording; its window can be moved, and resized at its edges. */
export const Minimap = ({ layout, shown, setRange }: MinimapProps) => {
  const { state } = usePanel();
  const canvas = useCanvas();
  const drag = useRef<{ readonly grip: Grip; readonly x: number; readonly range: TimeRange } | null>(null);
  const content = useRef<Content | null>(null);
  const scale = () => createTimeScale(layout.extent, canvas.size.value.width);

  useEffect(
    () =>
      effect(() => {
        const range = shown();
        canvas.paint(state.theme.value, scale(), (pen) => {
          const { palette } = pen;
          const key = `${pen.scale.width} ${pen.height} ${devicePixelRatio}`;
          const known = content.current;
          const isCurrent = known?.key === key && known.layout === layout && known.palette === palette;
          const current = isCurrent ? known : { key, layout, palette, picture: minimapContent(pen, layout) };
          content.current = current;
          drawMinimap(pen, current.picture, range);
        });
      }),
    [layout],
  );

  return (
    <div class="minimap" title={strings.timeline.minimap}>
      <canvas
        ref={canvas.ref}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const { grip, range } = gripAt(scale(), shown(), event.offsetX, layout.extent);
          setRange(range);
          drag.current = { grip, x: event.offsetX, range };
        }}
        onPointerMove={(event) => {
          const { current } = drag;
          if (!current) {
            const { grip } = gripAt(scale(), shown(), event.offsetX, layout.extent);
            event.currentTarget.style.cursor = grip === 'move' ? 'grab' : 'ew-resize';
            return;
          }
          const by = (event.offsetX - current.x) / scale().pixelsPerMs;
          setRange(dragWindow(current.grip, current.range, by, layout.extent));
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
      />
    </div>
  );
};
