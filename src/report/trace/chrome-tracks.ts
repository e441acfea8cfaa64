import type { Slice } from './slice.ts';
import type { TraceClock } from './trace-clock.ts';
import { PAGE, type TraceEvent } from './trace-event.ts';

/** Name of our tracks together, in Chrome's Performance panel. */
export const TRACK_GROUP = 'Clickfall';

/**
 * Entries of custom tracks, as Chrome itself writes down `performance.measure` with `detail.devtools`: a pair of
 * events for each, which one begins and the other ends.
 */
export const chromeTracks = (slices: readonly Slice[], clock: TraceClock): readonly TraceEvent[] =>
  slices.flatMap(({ track, name, start, end, color, properties }, index): readonly TraceEvent[] => {
    const ts = clock.ts(start);
    const shared = { ...PAGE, cat: 'blink.user_timing', name, id2: { local: `0x${(index + 1).toString(16)}` } };
    const devtools = {
      dataType: 'track-entry',
      track,
      trackGroup: TRACK_GROUP,
      color,
      properties,
      tooltipText: name,
    };
    return [
      {
        ...shared,
        ph: 'b',
        ts,
        args: { detail: JSON.stringify({ devtools }), startTime: clock.sinceStart(start), traceId: index + 1 },
      },
      // as long as the clock's finest step, or it would have no place
      { ...shared, ph: 'e', ts: Math.max(ts + 1, clock.ts(end)), args: {} },
    ];
  });

/** A line through all tracks. */
export const marker = (name: string, at: number, clock: TraceClock): TraceEvent => ({
  ...PAGE,
  ph: 'I',
  s: 't',
  cat: 'blink.user_timing',
  name,
  ts: clock.ts(at),
  args: {
    data: {
      startTime: clock.sinceStart(at),
      detail: JSON.stringify({ devtools: { dataType: 'marker', color: 'primary', tooltipText: name } }),
    },
  },
});
