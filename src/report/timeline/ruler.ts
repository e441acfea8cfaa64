import type { Milliseconds } from '../../protocol/units.ts';
import type { Span } from './pack-lanes.ts';

/** What a ruler needs to know of the times it stands over. */
export interface RulerScale {
  readonly range: Span;
  readonly pixelsPerMs: number;
  readonly toX: (time: Milliseconds) => number;
}

export interface RulerTick {
  readonly x: number;
  readonly label: string;
}

const MIN_TICK_DISTANCE = 84;

/** Round times (1, 2, 5 × 10ⁿ ms) at a readable distance, counted from `origin`, the input's time stamp. */
export const rulerTicks = (scale: RulerScale, origin: Milliseconds): readonly RulerTick[] => {
  const step = roundStep(MIN_TICK_DISTANCE / scale.pixelsPerMs);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: RulerTick[] = [];
  const first = Math.ceil((scale.range.start - origin) / step);
  const last = Math.floor((scale.range.end - origin) / step);
  for (let n = first; n <= last; n++) {
    ticks.push({ x: scale.toX(origin + n * step), label: tickLabel(n * step, digits) });
  }
  return ticks;
};

/** Smallest of 1, 2, 5 × 10ⁿ that is not below `at least`. */
export const roundStep = (atLeast: Milliseconds): Milliseconds => {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  for (const factor of [1, 2, 5]) if (factor * power >= atLeast) return factor * power;
  return 10 * power;
};

const tickLabel = (ms: Milliseconds, digits: number): string => {
  if (Math.abs(ms) >= 10_000) return `${Number((ms / 1000).toFixed(3))} s`;
  // "-0.0" would be read as something else
  const text = ms.toFixed(digits);
  return `${Number(text) === 0 ? '0' : text} ms`;
};
