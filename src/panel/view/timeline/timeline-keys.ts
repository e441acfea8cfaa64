import type { TimeRange } from '../../state/panel-state.ts';
import { panBy, zoomAt } from './time-scale.ts';

const PAN_PART = 0.12;
const ZOOM_STEP = 0.7;

interface RangeKey {
  readonly keys: readonly string[];
  /** As people read it in the list. */
  readonly shown: string;
  readonly range: (range: TimeRange, bounds: TimeRange) => TimeRange | 'fit';
}

const span = ({ start, end }: TimeRange): number => end - start;
const middle = ({ start, end }: TimeRange): number => (start + end) / 2;

/** Keys that move the shown range, as in Chrome's Performance panel. What binds them and what lists them is this table. */
export const TIMELINE_KEYS = {
  left: {
    keys: ['a', 'A', 'ArrowLeft'],
    shown: 'A ←',
    range: (range, bounds) => panBy(range, -span(range) * PAN_PART, bounds),
  },
  right: {
    keys: ['d', 'D', 'ArrowRight'],
    shown: 'D →',
    range: (range, bounds) => panBy(range, span(range) * PAN_PART, bounds),
  },
  zoomIn: {
    keys: ['w', 'W', '+', '='],
    shown: 'W +',
    range: (range, bounds) => zoomAt(range, middle(range), ZOOM_STEP, bounds),
  },
  zoomOut: {
    keys: ['s', 'S', '-'],
    shown: 'S −',
    range: (range, bounds) => zoomAt(range, middle(range), 1 / ZOOM_STEP, bounds),
  },
  fit: { keys: ['Home', '0'], shown: 'Home 0', range: () => 'fit' },
} as const satisfies Record<string, RangeKey>;

/** Keys that measure rather than move. */
export const MEASURE_KEYS = {
  measure: { keys: ['m', 'M'], shown: 'M' },
  clear: { keys: ['Escape'], shown: 'Esc' },
} as const;

const rangeKeys: readonly RangeKey[] = Object.values(TIMELINE_KEYS);

/** What a key does to the shown range; `fit` for the whole interaction, null for keys that are not the timeline's. */
export const rangeForKey = (key: string, range: TimeRange, bounds: TimeRange): TimeRange | 'fit' | null =>
  rangeKeys.find(({ keys }) => keys.includes(key))?.range(range, bounds) ?? null;

/** A notch of a mouse wheel is about 100 px; a pinch on a trackpad comes as small steps with Ctrl. */
export const zoomFactor = (deltaY: number, pinch: boolean): number =>
  Math.exp(Math.min(Math.max(deltaY * (pinch ? 0.012 : 0.0022), -1), 1));
