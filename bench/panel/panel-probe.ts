import type { CDPSession } from 'puppeteer';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';

declare global {
  /** Lives in the panel page while it is measured. */
  var probe: { frames: number[]; measuring: boolean } | undefined;
}

export const installProbe = (session: PanelSession): Promise<void> =>
  session.panel.evaluate(() => {
    globalThis.probe = { frames: [], measuring: false };
  });

/** Times between frames of the panel while `act` goes on. */
export const framesDuring = async (
  session: PanelSession,
  act: () => Promise<void>,
): Promise<readonly Milliseconds[]> => {
  await session.panel.evaluate(() => {
    const { probe } = globalThis;
    if (!probe) throw new Error('no probe');
    probe.frames = [];
    probe.measuring = true;
    const onFrame = (time: number) => {
      if (!probe.measuring) return;
      probe.frames.push(time);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await act();
  const times = await session.panel.evaluate(() => {
    if (globalThis.probe) globalThis.probe.measuring = false;
    return globalThis.probe?.frames ?? [];
  });
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
};

/** Bytes that the panel page and its workers hold after a collection: JavaScript heap and array buffers. */
export interface HeldBytes {
  readonly page: number;
  readonly workers: number;
}

export interface MemoryMeter {
  readonly measure: () => Promise<HeldBytes>;
}

/** Attaches to the panel page and to every worker of it. */
export const createMemoryMeter = async ({ browser, panel }: PanelSession): Promise<MemoryMeter> => {
  const target = browser.targets().find((candidate) => candidate.url() === panel.url());
  if (target === undefined) throw new Error('the panel is no target of its own');
  const page = await target.createCDPSession();
  const workers = new Map<string, CDPSession>();
  page.on('Target.attachedToTarget', ({ sessionId }) => {
    const worker = page.connection()?.session(sessionId);
    if (worker) workers.set(sessionId, worker);
  });
  page.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  return {
    measure: async () => {
      const held = await Promise.all([...workers.values()].map(heldBytes));
      return { page: await heldBytes(page), workers: held.reduce((sum, bytes) => sum + bytes, 0) };
    },
  };
};

const heldBytes = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.backingStorageSize;
};
