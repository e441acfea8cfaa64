import type { Milliseconds } from '../../src/protocol/units.ts';
import { median } from '../statistics.ts';
import { COLUMNS } from './columns.ts';
import { inOwnBrowser, type OwnBrowserOptions } from './own-browser.ts';

const LOADS = 25;

/** A trace event as far as it is read here; `tdur` is processor time in µs. */
interface TraceEvent {
  readonly name: string;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const isTraceEvent = (event: object): event is TraceEvent => 'name' in event && typeof event.name === 'string';

/**
 * Processor time that the script which every page loads takes at document start, as Chromium's trace has it; the median of some
 * loads of a page in a tab of its own, without DevTools. null if the trace has nothing of it.
 */
export const measureEvaluation = (options: OwnBrowserOptions): Promise<Milliseconds | null> => {
  const idle = COLUMNS.find(({ id }) => id === 'idle');
  if (idle === undefined) throw new Error('no column is idle');
  return inOwnBrowser(options, {}, async (session) => {
    const page = await session.browser.newPage();
    const url = options.server.urlOf(idle, 'production');
    await page.goto(url, { waitUntil: 'load' });
    const client = await session.browser.target().createCDPSession();
    const times: Milliseconds[] = [];
    client.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value) {
        if (!isTraceEvent(event) || event.name !== 'EvaluateScript') continue;
        if (/^chrome-extension:.*foothold/.test(event.args?.data?.url ?? '')) times.push((event.tdur ?? 0) / 1_000);
      }
    });
    await client.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
    });
    for (let load = 0; load < LOADS; load++) await page.goto(url, { waitUntil: 'load' });
    const complete = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
    await client.send('Tracing.end');
    await complete;
    return times.length === 0 ? null : median(times);
  });
};
