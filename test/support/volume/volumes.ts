import type { PanelSession } from '../../../src/cli/panel-session.ts';
import type { Milliseconds } from '../../../src/protocol/units.ts';

/** Much of one thing in one recording. */
export interface Volume {
  readonly name: string;
  /** What `npm test` does, and `npm run bench:volume`. */
  readonly counts: { readonly slice: number; readonly full: number };
  readonly act: (session: PanelSession, count: number) => Promise<void>;
  /** React's build. 200 000 siblings take a development build more than three minutes, recorded or not. */
  readonly mode: 'development' | 'production';
  /** Of `LiveCounts`: where its `count` is seen; all must arrive. */
  readonly counted: 'renders' | 'requests' | 'inputs';
}

/** In parts: the browser is asked for no more than some minutes at a time. */
const inPage =
  (call: string, part: number) =>
  async (session: PanelSession, count: number): Promise<void> => {
    for (let done = 0; done < count; done += part)
      await session.page.evaluate(`${call}(${Math.min(part, count - done)})`);
  };

/** Of an ordinary hand that does not rest. */
const BETWEEN_CLICKS: Milliseconds = 250;

/** With the mouse, on the middle of what `selector` finds; the next one no sooner than `every` after it. */
const clickOn =
  (selector: string, every: Milliseconds) =>
  async ({ page }: PanelSession, count: number): Promise<void> => {
    const box = await (await page.$(selector))?.boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    const began = performance.now();
    for (let click = 0; click < count; click++) {
      await page.mouse.click(box.x + 4, box.y + 4);
      const left = began + (click + 1) * every - performance.now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    }
  };

export const VOLUMES: readonly Volume[] = [
  {
    name: 'renders, 1 000 in a commit',
    counts: { slice: 5_000, full: 1_000_000 },
    act: inPage('renderMany', 50_000),
    mode: 'development',
    counted: 'renders',
  },
  {
    name: 'components mounted in one commit',
    counts: { slice: 5_000, full: 200_000 },
    act: inPage('mountMany', 200_000),
    mode: 'production',
    counted: 'renders',
  },
  {
    name: 'clicks in a row',
    counts: { slice: 10, full: 10_000 },
    act: clickOn('#go', 0),
    mode: 'development',
    counted: 'inputs',
  },
  {
    name: 'requests, 20 at a time',
    counts: { slice: 50, full: 100_000 },
    act: inPage('requestMany', 5_000),
    mode: 'development',
    counted: 'requests',
  },
  {
    name: 'clicks with a request, four a second',
    // 30 minutes; each with two commits
    counts: { slice: 4, full: 7_200 },
    act: clickOn('#load', BETWEEN_CLICKS),
    mode: 'development',
    counted: 'inputs',
  },
];
