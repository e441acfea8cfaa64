import { type BenchTab, openTab } from './bench-tab.ts';
import { COLUMNS } from './columns.ts';
import { inOwnBrowser, type OwnBrowserOptions } from './own-browser.ts';

/** What a recording of many renders puts on the way to the panel, and what waits in the page until then. */
export interface WireFigures {
  readonly renders: number;
  readonly bytes: number;
  /** Bytes that the page's heap holds more than before, after a collection: with all renders waiting, and once they have gone. */
  readonly heapWaiting: number;
  readonly heapGone: number;
}

const REPETITIONS = 20;
/** Let the page collect garbage and read its heap to the byte. */
const SWITCHES = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];

declare global {
  interface Performance {
    /** Chromium's own. */
    readonly memory?: { readonly usedJSHeapSize: number };
  }
}

/**
 * Runs in the bridge's world before the bridge, and weighs what the agent hands over: text as JSON, binary data as it is.
 * Told to the page by an attribute of its root element.
 */
const WEIGH = `{
  const add = EventTarget.prototype.addEventListener;
  let bytes = 0;
  const weigh = (value) => {
    let binary = 0;
    const text = JSON.stringify(value, (_key, inner) => {
      const isBinary = ArrayBuffer.isView(inner) || inner instanceof ArrayBuffer;
      if (isBinary) binary += inner.byteLength;
      return isBinary ? 0 : inner;
    });
    return binary + new TextEncoder().encode(text).length;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (type === 'to-panel') {
      add.call(this, type, (event) => {
        bytes += weigh(event.data);
        document.documentElement.dataset.benchBytes = bytes;
      });
    }
    return add.call(this, type, listener, options);
  };
}`;

/** In a browser of its own: weighing costs time. */
export const measureWire = (options: OwnBrowserOptions): Promise<WireFigures> => {
  const column = COLUMNS.find(({ devtools }) => devtools === 'panel');
  if (column === undefined) throw new Error('no column records');
  return inOwnBrowser(options, { beforeBridge: WEIGH, switches: SWITCHES }, async (session) => {
    const tab = await openTab(session, column, options.server.urlOf(column, 'development'));
    await tab.mount('S1');
    await tab.round(1);
    const sent = () => tab.page.evaluate(() => Number(document.documentElement.dataset.benchBytes));
    const before = { bytes: await sent(), renders: (await tab.heard()) ?? 0, heap: await heapAfter(tab, 0) };
    const heapWaiting = (await heapAfter(tab, REPETITIONS)) - before.heap;
    // until all has gone
    await tab.round(0);
    return {
      bytes: (await sent()) - before.bytes,
      renders: ((await tab.heard()) ?? 0) - before.renders,
      heapWaiting,
      heapGone: (await heapAfter(tab, 0)) - before.heap,
    };
  });
};

/** Bytes of the page's heap right after so many repetitions, before any timer. */
const heapAfter = ({ page }: BenchTab, repetitions: number): Promise<number> =>
  page.evaluate(async (count) => {
    await globalThis.bench?.run(count);
    globalThis.gc?.();
    return performance.memory?.usedJSHeapSize ?? Number.NaN;
  }, repetitions);
