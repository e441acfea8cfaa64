import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';

export interface SplitterProps {
  /** Size of the pane beside it, in CSS pixels. */
  readonly size: Signal<number>;
  readonly min: number;
  readonly max: number;
  readonly label: string;
  /** `vertical`: a vertical line between left and right. */
  readonly orientation: 'vertical' | 'horizontal';
  /** The sized pane comes after the splitter (right or below). */
  readonly after?: boolean;
}

const KEY_STEP = 16;

/** A movable border between two panes: by pointer, or by arrow keys when focused. */
export const Splitter = ({ size, min, max, label, orientation, after = false }: SplitterProps) => {
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const vertical = orientation === 'vertical';
  const direction = after ? -1 : 1;
  const set = (value: number) => {
    size.value = Math.round(Math.min(max, Math.max(min, value)));
  };
  const position = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);

  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> is not focusable; this is the ARIA window splitter pattern
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size.value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: position(event), size: size.value };
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.size + direction * (position(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={(event) => {
        const back = vertical ? 'ArrowLeft' : 'ArrowUp';
        const forth = vertical ? 'ArrowRight' : 'ArrowDown';
        if (event.key !== back && event.key !== forth) return;
        event.preventDefault();
        set(size.value + direction * (event.key === forth ? KEY_STEP : -KEY_STEP));
      }}
    />
  );
};
