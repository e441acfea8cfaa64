import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { Interaction } from '../../src/analysis/model/interaction.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { recordWhile } from '../support/record-actions.ts';

/** `click #click handleClick 1`: type, target, handler, and how many updates it made. */
const described = (analysis: Analysis): readonly string[] =>
  analysis.interactions.map((interaction) => {
    const { type, target, entryPoint } = interaction;
    const updates = updatesOf(analysis, interaction);
    return `${type} ${target.selector} ${entryPoint?.handler ?? 'no handler'} ${entryPoint?.prop ?? ''} ${updates}`;
  });

const updatesOf = (analysis: Analysis, { steps }: Interaction): number =>
  steps.filter((id) => analysis.stepById.get(id)?.kind === 'update').length;

const center = async (page: Page, selector: string) => {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const moveTo = async (page: Page, selector: string) => {
  const { x, y } = await center(page, selector);
  await page.mouse.move(x, y);
};

interface Gesture {
  readonly name: string;
  /** Brings the page where the gesture begins; not recorded. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
  /** The inputs that must have arrived before the recording is stopped, as the panel counts commits. */
  readonly commits: number;
  readonly expected: readonly string[];
}

/** Within 3 s. */
const hasScrolled = (page: Page): Promise<boolean> =>
  page.waitForFunction(`document.querySelector('#scroll').scrollTop > 0`, { polling: 20, timeout: 3_000 }).then(
    () => true,
    () => false,
  );

const GESTURES: readonly Gesture[] = [
  {
    name: 'a click',
    act: (page) => page.click('#click'),
    commits: 1,
    expected: ['click #click handleClick onClick 1'],
  },
  {
    name: 'a press with a handler on every event of it',
    act: (page) => page.click('#press'),
    commits: 5,
    expected: ['click #press onClick onClick 5'],
  },
  {
    name: 'a double click that is handled as such',
    act: (page) => page.click('#double', { count: 2 }),
    commits: 3,
    expected: ['dblclick #double onDoubleClick onDoubleClick 3'],
  },
  {
    name: 'two fast clicks where nobody listens to double clicks',
    act: (page) => page.click('#click', { count: 2 }),
    commits: 2,
    expected: ['click #click handleClick onClick 1', 'click #click handleClick onClick 1'],
  },
  {
    name: 'a click on a row whose list listens',
    act: (page) => page.click('#row'),
    commits: 1,
    expected: ['click #row handleList onClick 1'],
  },
  {
    name: 'a click on a label, passed on to its box',
    act: (page) => page.click('#label', { offset: { x: 40, y: 8 } }),
    commits: 2,
    expected: ['click #box onChange onChange 3'],
  },
  {
    name: 'Enter on a button',
    before: (page) => page.focus('#click'),
    act: (page) => page.keyboard.press('Enter'),
    commits: 1,
    expected: ['click #click handleClick onClick 1'],
  },
  {
    name: 'Space on a button',
    before: (page) => page.focus('#click'),
    act: (page) => page.keyboard.press('Space'),
    commits: 1,
    expected: ['click #click handleClick onClick 1'],
  },
  {
    name: 'typing: one interaction for each key',
    before: (page) => page.focus('#search'),
    act: (page) => page.keyboard.type('abc'),
    commits: 3,
    expected: Array.from({ length: 3 }, () => 'input #search handleChange onChange 1'),
  },
  {
    name: 'a form sent by Enter',
    before: async (page) => {
      await page.focus('#search');
      await page.keyboard.type('hat');
    },
    act: (page) => page.keyboard.press('Enter'),
    commits: 1,
    expected: ['submit #root > form handleSubmit onSubmit 1'],
  },
  {
    name: 'a form sent by its button',
    before: async (page) => {
      await page.focus('#search');
      await page.keyboard.type('cap');
      // else the browser tells of the change when the window loses the focus: before the click, or with it
      await page.$eval('#search', (field) => field instanceof HTMLElement && field.blur());
    },
    act: (page) => page.click('#send'),
    commits: 1,
    expected: ['submit #root > form handleSubmit onSubmit 1'],
  },
  {
    name: 'pasting by keys',
    before: async (page) => {
      await page.focus('#search');
      await page.keyboard.type('x');
      await page.keyboard.press('a', { commands: ['SelectAll'] });
      await page.keyboard.press('c', { commands: ['Copy'] });
      await page.focus('#paste');
    },
    act: (page) => page.keyboard.press('v', { commands: ['Paste'] }),
    commits: 1,
    expected: ['paste #paste onPaste onPaste 1'],
  },
  {
    name: 'another option of a select, by key',
    before: (page) => page.focus('#select'),
    act: (page) => page.keyboard.press('ArrowDown'),
    commits: 1,
    expected: ['change #select onChange onChange 1'],
  },
  {
    name: 'a click into a field that listens to focus',
    act: (page) => page.click('#focus'),
    commits: 1,
    expected: ['focus #focus onFocus onFocus 1'],
  },
  {
    name: 'the pointer comes over an element, and moves on inside it',
    before: (page) => page.mouse.move(1, 1),
    act: async (page) => {
      await moveTo(page, '#hover');
      await moveTo(page, '#inside');
    },
    commits: 1,
    expected: ['hover #hover onMouseEnter onMouseEnter 1'],
  },
  {
    name: 'a turn of the wheel over an element that listens',
    before: (page) => moveTo(page, '#wheel'),
    act: (page) => page.mouse.wheel({ deltaY: 3 }),
    commits: 1,
    expected: ['wheel #wheel onWheel onWheel 1'],
  },
  {
    name: 'scrolling',
    before: (page) => moveTo(page, '#scroll'),
    act: async (page) => {
      // Chromium loses some turns of the wheel on a page that has just come, 2 in a hundred, recording or not
      do await page.mouse.wheel({ deltaY: 30 });
      while (!(await hasScrolled(page)));
    },
    commits: 1,
    expected: ['scroll #scroll onScroll onScroll 1'],
  },
  {
    name: 'drag and drop',
    act: async (page) => {
      await moveTo(page, '#drag');
      await page.mouse.down();
      await moveTo(page, '#drop');
      await moveTo(page, '#drop');
      await page.mouse.up();
    },
    commits: 2,
    expected: ['drop #drop onDrop onDrop 2'],
  },
  {
    name: 'a tap',
    act: async (page) => {
      const { x, y } = await center(page, '#touch');
      await page.touchscreen.tap(x, y);
    },
    commits: 2,
    expected: ['click #touch onClick onClick 2'],
  },
  {
    name: 'a listener that the page added by hand',
    act: (page) => page.click('#native'),
    commits: 1,
    expected: ['click #native onNativeClick addEventListener 1'],
  },
  {
    name: 'a click in a portal goes up the way of the React tree',
    act: (page) => page.click('#portal'),
    commits: 1,
    expected: ['click #portal handleDialog onClick 1'],
  },
];

describe('one thing that the user does is one interaction', () => {
  const panel = usePanel();

  it.each(GESTURES)('$name', async ({ before, act, commits, expected }) => {
    const session = panel();
    await openPage(session, pageUrl('interactions'));
    await before?.(session.page);
    const analysis = await recordWhile(session, async () => {
      await act(session.page);
      await untilPanel(session, `clickfall.liveCounts().commits >= ${commits}`);
    });
    expect(described(analysis)).toEqual(expected);
  });
});
