import { type Slice, TRACKS, type Track } from './slice.ts';
import type { TraceClock } from './trace-clock.ts';
import { CLICKFALL_PID, metadataEvent, type TraceEvent } from './trace-event.ts';

/** Perfetto takes slices of one thread for calls: they must lie beside or inside of each other. */
interface Thread {
  readonly tid: number;
  readonly track: Track;
  /** Ends of the slices that are open, the innermost last. */
  readonly open: number[];
}

interface Placed {
  readonly slice: Slice;
  readonly thread: Thread;
  readonly ts: number;
  readonly dur: number;
}

/**
 * A thread for each track, and another one wherever its slices overlap; causes are arrows.
 *
 *     Requests     |==GET /a==|          |==GET /c==|
 *     Requests 2       |==GET /b==|
 */
export const perfettoThreads = (slices: readonly Slice[], clock: TraceClock): readonly TraceEvent[] => {
  const threads: Thread[] = [];
  const placed = sortForThreads(slices, clock).map((item): Placed => {
    const own = threads.filter(({ track }) => track === item.slice.track);
    const thread = own.find((candidate) => takes(candidate, item.ts, item.ts + item.dur)) ?? {
      tid: (TRACKS.indexOf(item.slice.track) + 1) * 100 + own.length,
      track: item.slice.track,
      open: [],
    };
    if (!threads.includes(thread)) threads.push(thread);
    thread.open.push(item.ts + item.dur);
    return { ...item, thread };
  });
  return [
    metadataEvent('process_name', CLICKFALL_PID, 0, { name: 'Clickfall' }),
    ...threads.flatMap((thread) => threadNames(thread)),
    ...placed.map(sliceEvent),
    ...arrows(placed),
  ];
};

const sortForThreads = (slices: readonly Slice[], clock: TraceClock): readonly Omit<Placed, 'thread'>[] =>
  slices
    .map((slice) => {
      const ts = clock.ts(slice.start);
      return { slice, ts, dur: Math.max(1, clock.ts(slice.end) - ts) };
    })
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);

/** Forgets what has ended, and says whether the slice fits beside or inside of what is open. */
const takes = ({ open }: Thread, from: number, to: number): boolean => {
  while (open.length > 0 && (open.at(-1) ?? 0) <= from) open.pop();
  return open.length === 0 || to <= (open.at(-1) ?? 0);
};

const threadNames = ({ tid, track }: Thread): readonly TraceEvent[] => {
  const nth = tid % 100;
  const name = nth === 0 ? track : `${track} ${nth + 1}`;
  return [
    metadataEvent('thread_name', CLICKFALL_PID, tid, { name }),
    metadataEvent('thread_sort_index', CLICKFALL_PID, tid, { sort_index: tid }),
  ];
};

const sliceEvent = ({ slice, thread, ts, dur }: Placed): TraceEvent => ({
  ph: 'X',
  cat: 'clickfall',
  name: slice.name,
  pid: CLICKFALL_PID,
  tid: thread.tid,
  ts,
  dur,
  args: argsOf(slice.properties),
});

/** A name that comes several times gets a number: `cause`, `cause 2`. */
const argsOf = (properties: Slice['properties']): Readonly<Record<string, string>> => {
  const args: Record<string, string> = {};
  for (const [name, value] of properties) {
    let key = name;
    for (let nth = 2; key in args; nth++) key = `${name} ${nth}`;
    args[key] = value;
  }
  return args;
};

/** From a cause to what it caused. An arrow begins within its slice, and not after what it points at. */
const arrows = (placed: readonly Placed[]): readonly TraceEvent[] => {
  const byStep = new Map(
    placed.flatMap((item) => (item.slice.step === null ? [] : [[item.slice.step, item] as const])),
  );
  let id = 0;
  return placed.flatMap((to) =>
    to.slice.causes.flatMap(({ id: causeId, evidence }): readonly TraceEvent[] => {
      const from = byStep.get(causeId);
      if (from === undefined) return [];
      id++;
      const shared = { cat: 'clickfall.cause', name: evidence, pid: CLICKFALL_PID, id };
      const leaves = Math.max(from.ts, Math.min(to.ts, from.ts + from.dur - 1));
      return [
        { ...shared, ph: 's', tid: from.thread.tid, ts: leaves },
        { ...shared, ph: 'f', bp: 'e', tid: to.thread.tid, ts: Math.max(to.ts, leaves) },
      ];
    }),
  );
};
