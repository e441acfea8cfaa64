import type { TimeRange } from '../../state/panel-state.ts';
import { panBy, zoomAt } from './time-scale.ts';

const PAN_PART = 0.12;
const ZOOM_STEP = 0.7;

/**
 * What a key does to the shown range, as in Chrome's Performance panel: WASD, arrows, + and −. `fit` for Home, null for
 * keys that are not the timeline's.
 */
export const rangeForKey = (key: string, range: TimeRange, bounds: TimeRange): TimeRange | 'fit' | null => {
  const span = range.end - range.start;
  const middle = (range.start + range.end) / 2;
  switch (key) {
    case 'a':
    case 'A':
    case 'ArrowLeft':
      return panBy(range, -span * PAN_PART, bounds);
    case 'd':
    case 'D':
    case 'ArrowRight':
      return panBy(range, span * PAN_PART, bounds);
    case 'w':
    case 'W':
    case '+':
    case '=':
      return zoomAt(range, middle, ZOOM_STEP, bounds);
    case 's':
    case 'S':
    case '-':
      return zoomAt(range, middle, 1 / ZOOM_STEP, bounds);
    case 'Home':
    case '0':
      return 'fit';
    default:
      return null;
  }
};

/** A notch of a mouse wheel is about 100 px; a pinch on a trackpad comes as small steps with Ctrl. */
export const zoomFactor = (deltaY: number, pinch: boolean): number =>
  Math.exp(Math.min(Math.max(deltaY * (pinch ? 0.012 : 0.0022), -1), 1));
