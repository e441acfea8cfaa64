import type { Analysis } from '../analysis/model/analysis.ts';
import { interactionName } from './document/interaction-name.ts';
import { redact } from './redact.ts';
import { shortLine } from './step-text.ts';
import { browserEvents } from './trace/browser-events.ts';
import { chromeTracks, marker } from './trace/chrome-tracks.ts';
import { perfettoThreads } from './trace/perfetto-threads.ts';
import { renderSlices } from './trace/render-slices.ts';
import { stepSlices } from './trace/step-slices.ts';
import { createTraceClock } from './trace/trace-clock.ts';
import { BROWSER, metadataEvent, PAGE, type TraceEvent } from './trace/trace-event.ts';

export interface Trace {
  readonly traceEvents: readonly TraceEvent[];
  readonly displayTimeUnit: 'ms';
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * A trace for Chrome's Performance panel and for Perfetto: tracks of ours in a group "Clickfall", Chrome's own
 * Interactions and Network, and, for Perfetto, threads with an arrow for each cause. `values`: keep values of URL queries.
 */
export const toTrace = (whole: Analysis, { values = false }: { readonly values?: boolean } = {}): Trace => {
  const analysis = values ? whole : redact(whole);
  const clock = createTraceClock(analysis);
  const renders = renderSlices(analysis);
  const slices = [...stepSlices(analysis), ...renders.slices];
  const settled = analysis.interactions.map((interaction) =>
    marker(`${shortLine(interactionName(interaction))} settled`, interaction.end, clock),
  );
  const events = [
    metadataEvent('process_name', PAGE.pid, 0, { name: 'Renderer' }),
    metadataEvent('thread_name', PAGE.pid, PAGE.tid, { name: 'CrRendererMain' }),
    metadataEvent('process_name', BROWSER.pid, 0, { name: 'Browser' }),
    metadataEvent('thread_name', BROWSER.pid, BROWSER.tid, { name: 'CrBrowserMain' }),
    ...browserEvents(analysis, clock),
    ...chromeTracks(slices, clock),
    ...settled,
    ...perfettoThreads(slices, clock),
  ];
  return {
    traceEvents: inOrder(events),
    displayTimeUnit: 'ms',
    metadata: {
      source: 'DevTools',
      ...(analysis.info.startedAt === '' ? {} : { startTime: analysis.info.startedAt }),
      dataOrigin: 'TraceEvents',
      clickfall: { version: 1, page: analysis.page, notes: analysis.info.notes, rendersLeftOut: renders.left },
    },
  };
};

/** By time; what happens at the same time stays as it was. */
const inOrder = (events: readonly TraceEvent[]): readonly TraceEvent[] => [...events].sort((a, b) => a.ts - b.ts);
