import { recordClick } from '../../src/cli/record-click.ts';
import type { Picture } from './picture.ts';
import { ADD, drawn, openRecording, until } from './stage.ts';

/** What brings a state about, once the stage is as the picture wants it at first. */
export type Act = NonNullable<Picture['prepare']>;

/** One after the other. */
export const acts =
  (...all: readonly Act[]): Act =>
  async (stage) => {
    for (const act of all) await act(stage);
    return undefined;
  };

/** Runs an expression in the panel page. */
export const inPanel =
  (code: string): Act =>
  async ({ session }) => {
    await session.panel.evaluate(code);
    return undefined;
  };

export const untilPanel =
  (condition: string): Act =>
  async (stage) => {
    await until(stage, condition);
    return undefined;
  };

/** Clicks the first match whose text holds `text`. */
export const clickOn = (selector: string, text = ''): Act =>
  acts(
    untilPanel(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].some((item) => item.textContent.includes(${JSON.stringify(text)}))`,
    ),
    inPanel(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].find((item) => item.textContent.includes(${JSON.stringify(text)})).click()`,
    ),
  );

export const pressButton = (label: string): Act => clickOn(`button[aria-label="${label}"]`);
export const showTab = (label: string): Act => clickOn('[role="tab"]', label);
export const selectLine = (text: string): Act => clickOn('[role="treeitem"]', text);

/** Searches, and goes to the match of that number, from 1. */
export const search =
  (text: string, match = 0): Act =>
  async ({ session }) => {
    const field = await session.panel.waitForSelector('.search input');
    await field?.type(text);
    for (let press = 0; press < match; press++) await session.devtools.keyboard.press('Enter');
    return undefined;
  };

/** Drags over the timeline's ruler, which measures. */
export const measure: Act = async (stage) => {
  await drawn(stage);
  const { panel, devtools } = stage.session;
  const box = await (await panel.waitForSelector('.timeline-canvas canvas'))?.boundingBox();
  if (!box) throw new Error('no timeline');
  const y = box.y + 8;
  await devtools.mouse.move(box.x + box.width * 0.35, y);
  await devtools.mouse.down();
  await devtools.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await devtools.mouse.up();
  return undefined;
};

/** Keeps what was recorded, adds the same again, and shows the two beside each other. */
export const compareWithAgain: Act = async (stage) => {
  const { session } = stage;
  await session.panel.evaluate('clickfall.actions.keepAsBefore()');
  await session.page.bringToFront();
  await recordClick(session, ADD);
  await session.devtools.bringToFront();
  await until(stage, `document.querySelector('.compare') !== null`);
  return undefined;
};

/** Opens what was recorded, changed on its way as `change` says. */
export const openChanged =
  (change: (file: RecordingFile) => void): Act =>
  async (stage) => {
    const file = JSON.parse(stage.recording) as RecordingFile;
    change(file);
    await openRecording(stage, JSON.stringify(file));
    await drawn(stage);
    return undefined;
  };

/** As much of the file as is changed for a picture; docs/recording-format.md has the whole. */
export interface RecordingFile {
  documents: { facts: unknown[]; dropped: number; lost: number }[];
  network: unknown[];
  events: { type: string; at: number; text: string }[];
  complete: boolean;
}
