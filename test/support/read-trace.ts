import type { Trace } from '../../src/report/trace.ts';

/** What Chrome's own trace engine found in a trace. */
export interface ReadTrace {
  /** Name of the group → name of the track → names of its entries, in time order. */
  readonly tracks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By name of the entry. Microseconds. */
  readonly entry: (name: string) => {
    readonly start: number;
    readonly duration: number;
    readonly color: string;
    readonly properties: readonly (readonly [string, string])[];
  };
  readonly markers: readonly string[];
  readonly interactions: readonly { readonly type: string; readonly duration: number; readonly inputDelay: number }[];
  readonly requests: readonly { readonly url: string; readonly duration: number; readonly status: number }[];
}

/** Reads a trace as Chrome's Performance panel does: with its engine, after it was a file. */
export const readTrace = async (trace: Trace): Promise<ReadTrace> => {
  // the engine was made for browsers
  globalThis.DOMRect ??= class {} as typeof DOMRect;
  const { TraceModel } = await import('@paulirish/trace_engine');
  const file: { traceEvents: Parameters<typeof TraceModel.Model.prototype.parse>[0]; metadata: object } = JSON.parse(
    JSON.stringify(trace),
  );
  const model = TraceModel.Model.createWithAllHandlers();
  await model.parse(file.traceEvents, { metadata: file.metadata });
  const data = model.parsedTrace()?.data;
  if (data === undefined) throw new Error('the engine found nothing');
  const { extensionTrackData, extensionMarkers } = data.ExtensionTraceData;
  const entries = extensionTrackData.flatMap(({ entriesByTrack }) => Object.values(entriesByTrack).flat());
  return {
    tracks: Object.fromEntries(
      extensionTrackData.map(({ name, entriesByTrack }) => [
        name,
        Object.fromEntries(
          Object.entries(entriesByTrack).map(([track, list]) => [track, list.map((entry) => entry.name)]),
        ),
      ]),
    ),
    entry: (name) => {
      const found = entries.find((entry) => entry.name === name);
      if (found === undefined) throw new Error(`no entry ${name}`);
      const { color = '', properties = [] } = found.devtoolsObj;
      return {
        start: found.ts,
        duration: found.dur ?? 0,
        color,
        properties: properties.map(([key, value]) => [key, String(value)] as const),
      };
    },
    markers: extensionMarkers.map(({ name }) => name),
    interactions: data.UserInteractions.interactionEvents.map(({ type, dur, inputDelay }) => ({
      type,
      duration: dur,
      inputDelay,
    })),
    requests: data.NetworkRequests.byTime.map(({ dur, args }) => ({
      url: args.data.url,
      duration: dur,
      status: args.data.statusCode,
    })),
  };
};
