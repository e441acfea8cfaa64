import type { CDPSession } from 'puppeteer';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';

/** Chrome's trace events as far as they are read here; `tdur` is processor time in µs. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
}

/** Says in the trace which thread is the panel's. */
const MARK = 'clickfall-bench-panel-thread';
const TASK = 'ThreadControllerImpl::RunTask';

export interface TaskTrace {
  /**
   * Processor time of the longest task of the panel's own thread since the trace began: what it takes on a machine that
   * does nothing else, since waiting for a busy processor does not count.
   */
  readonly stop: () => Promise<Milliseconds>;
}

export const traceTasks = async (session: PanelSession): Promise<TaskTrace> => {
  const client = await session.browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isWanted(event)) events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  await session.panel.evaluate((name) => performance.mark(name) && undefined, MARK);
  return {
    stop: async () => {
      await endOf(client);
      await client.detach();
      const thread = events.find(({ name }) => name === MARK);
      const tasks = events.filter(({ pid, tid }) => pid === thread?.pid && tid === thread.tid);
      return tasks.reduce((longest, { tdur }) => Math.max(longest, tdur ?? 0), 0) / 1_000;
    },
  };
};

const isWanted = (event: object): event is TraceEvent =>
  'name' in event && (event.name === TASK || event.name === MARK) && 'pid' in event && 'tid' in event;

const endOf = async (client: CDPSession): Promise<void> => {
  const complete = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
  await client.send('Tracing.end');
  await complete;
};
