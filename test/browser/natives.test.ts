import { describe, expect, it } from 'vitest';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { callNatives } from '../support/call-natives.ts';
import { describeNatives } from '../support/describe-natives.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { commitsOf } from '../support/renders-of.ts';

const PLAIN = 'natives.html';

const start = async ({ panel }: PanelSession): Promise<void> => {
  await panel.evaluate('clickfall.actions.record()');
  await panel.waitForFunction('clickfall.recordingStarted()', { polling: 50 });
};

const stop = async (session: PanelSession): Promise<void> => {
  await session.panel.evaluate('clickfall.actions.stop()');
  await untilPanel(session, `clickfall.phase() === 'ready'`);
};

/** The same question to the page before, during and after a recording; and whether natives were wrapped in between. */
const threeTimes = async <T>(session: PanelSession, ask: () => T | Promise<T>) => {
  await openPage(session, htmlUrl(PLAIN));
  const fetchBefore = await session.page.evaluateHandle('window.fetch');
  const isOther = () => session.page.evaluate((before) => before !== window.fetch, fetchBefore);
  const before = await session.page.evaluate(ask);
  await start(session);
  const wrapped = await isOther();
  const during = await session.page.evaluate(ask);
  await stop(session);
  const after = await session.page.evaluate(ask);
  return { before, during, after, wrapped, wrappedAfter: await isOther() };
};

describe('wrapped natives', () => {
  const panel = usePanel();

  it('look like the natives, property by property', async () => {
    const { before, during, after, wrapped, wrappedAfter } = await threeTimes(panel(), describeNatives);
    expect([wrapped, wrappedAfter]).toEqual([true, false]);
    expect(Object.keys(before).length).toBeGreaterThan(500);
    expect(during).toEqual(before);
    expect(after).toEqual(before);
  });

  it('give, throw and reject like the natives', async () => {
    const { before, during, after, wrapped } = await threeTimes(panel(), callNatives);
    expect(wrapped).toBe(true);
    expect(Object.values(before).filter((outcome) => outcome.includes('odd'))).toEqual([]);
    expect(during).toEqual(before);
    expect(after).toEqual(before);
  });

  it('leave frozen intrinsics alone, and the page works and is recorded', async () => {
    const session = panel();
    await openPage(session, pageUrl('add-to-cart'));
    await session.page.evaluate(() => {
      for (const { prototype } of [Promise, Function, Object, Array, Map, Error]) Object.freeze(prototype);
      Object.freeze(Promise);
    });
    const analysis = analysisOf(await recordClick(session, '#add'));
    expect(await session.page.$eval('#total', (total) => total.textContent)).toBe('10');
    expect(commitsOf(analysis)).toHaveLength(3);
    expect(analysis.interactions[0]?.totals.requests).toBe(1);
  });

  it('say what could not be seen because the page had frozen it', async () => {
    const session = panel();
    await openPage(session, pageUrl('add-to-cart'));
    await session.page.evaluate(() => void Object.freeze(Response.prototype));
    const analysis = analysisOf(await recordClick(session, '#add'));
    // what comes after `await response.json()` has no known cause; a link by time would be a guess
    expect(commitsOf(analysis)).toHaveLength(1);
    expect(analysis.info.notes.join(' ')).toMatch(/natives that the page has frozen: causes behind them are unknown/);
  });

  it('stay out of the way of what the page froze while they were in', async () => {
    const session = panel();
    await openPage(session, htmlUrl(PLAIN));
    await start(session);
    await session.page.evaluate(() => {
      Object.freeze(Response.prototype);
      Object.freeze(EventTarget.prototype);
    });
    await stop(session);
    expect(
      await session.page.evaluate(async () => {
        const target = new EventTarget();
        let heard = 0;
        target.addEventListener('x', () => heard++);
        target.dispatchEvent(new Event('x'));
        return [heard, typeof (await (await fetch('/api/x')).json())];
      }),
    ).toEqual([1, 'object']);
  });

  it('pass through a fetch that the page had put there before, once per call', async () => {
    const session = panel();
    await openPage(session, htmlUrl(PLAIN));
    await session.page.evaluate(() => {
      const native = window.fetch;
      const calls: unknown[] = [];
      const mine = function myFetch(this: unknown, ...args: Parameters<typeof fetch>) {
        calls.push(this === window, args[0]);
        return native(...args);
      };
      Object.assign(window, { fetch: mine, mine, calls });
    });
    await start(session);
    const during = await session.page.evaluate(async () => {
      const { status } = await window.fetch('/api/mine');
      return [status, window.fetch.name, String(window.fetch) === String(Reflect.get(window, 'mine'))];
    });
    await stop(session);
    expect(during).toEqual([200, 'myFetch', true]);
    expect(await session.page.evaluate('[calls, window.fetch === mine]')).toEqual([[true, '/api/mine'], true]);
  });

  it('stay under a fetch that the page puts over them, and pass through after the recording', async () => {
    const session = panel();
    await openPage(session, htmlUrl(PLAIN));
    await start(session);
    await session.page.evaluate(() => {
      const ours = window.fetch;
      const mine = (...args: Parameters<typeof fetch>) => ours(...args);
      Object.assign(window, { fetch: mine, mine });
    });
    await session.page.evaluate(async () => (await window.fetch('/api/during')).text());
    await stop(session);
    const analysis = analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
    expect(analysis.steps.flatMap((step) => (step.kind === 'request' ? [new URL(step.url).pathname] : []))).toEqual([
      '/api/during',
    ]);
    expect(await session.page.evaluate('window.fetch === mine')).toBe(true);
    expect(await session.page.evaluate(async () => (await window.fetch('/api/after')).status)).toBe(200);
  });
});
