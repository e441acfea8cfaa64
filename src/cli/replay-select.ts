import { type ChangeStep, selectorToPElementSelector } from '@puppeteer/replay';
import { Locator, type Page } from 'puppeteer';
import type { Milliseconds } from '../protocol/units.ts';

/**
 * Chooses in a drop-down list as a user at the keyboard does: open it, go to the option, take it. The library would set the
 * value by script, and no user's event would be seen.
 *
 * @returns false where it is no drop-down list, or the keys had no effect (native menus of macOS): nothing was changed
 */
export const chooseOption = async (page: Page, step: ChangeStep, timeout: Milliseconds): Promise<boolean> => {
  if (step.frame !== undefined || (step.target !== undefined && step.target !== 'main')) return false;
  const matches = step.selectors.map((selector) => page.locator(selectorToPElementSelector(selector)));
  const element = await Locator.race(matches).setTimeout(timeout).waitHandle();
  const moves = await element.evaluate((list, value) => {
    if (!(list instanceof HTMLSelectElement) || list.multiple || list.size > 1) return null;
    const options = [...list.options].filter((option) => !option.matches(':disabled'));
    const from = options.findIndex((option) => option.selected);
    const to = options.findIndex((option) => option.value === value);
    return from < 0 || to < 0 ? null : to - from;
  }, step.value);
  if (moves === null) return false;
  if (moves === 0) return true;
  await element.focus();
  await page.keyboard.press('Space');
  for (let done = 0; done < Math.abs(moves); done++) await page.keyboard.press(moves > 0 ? 'ArrowDown' : 'ArrowUp');
  await page.keyboard.press('Enter');
  return element.evaluate((list, value) => list instanceof HTMLSelectElement && list.value === value, step.value);
};
