import { type Selector, type Step, StepType, selectorToPElementSelector } from '@puppeteer/replay';
import type { Frame, Page } from 'puppeteer';
import type { Milliseconds } from '../protocol/units.ts';

const LOOKS_EVERY: Milliseconds = 50;

/**
 * Waits until one of a step's selectors matches something, in shadow trees and by texts as well. Puppeteer's locators look
 * again only when an element or an attribute of the document changes (its `MutationPoller`): a button that comes inside a
 * shadow tree, or a text that is changed in place, would never be found.
 *
 * Does nothing for a step without selectors, and for one in another page than the recorded one.
 * Throws an `Error` in the library's words, with its time limit, if nothing comes.
 */
export const untilOnPage = async (page: Page, step: Step, timeout: Milliseconds): Promise<void> => {
  // it counts by itself, and may wait for none
  if (step.type === StepType.WaitForElement || !('selectors' in step) || step.selectors === undefined) return;
  if (step.target !== undefined && step.target !== 'main') return;
  const path = step.frame ?? [];
  const until = performance.now() + timeout;
  while (!(await isThere(page, path, step.selectors))) {
    if (performance.now() >= until) throw new Error(`Timed out after waiting ${timeout}ms`);
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
  }
};

const isThere = async (page: Page, path: readonly number[], selectors: readonly Selector[]): Promise<boolean> => {
  let frame: Frame | undefined = page.mainFrame();
  for (const index of path) frame = frame?.childFrames()[index];
  for (const selector of selectors) {
    // no selector at all, or a document that is being left: nothing matches
    const found = await frame?.$(selectorToPElementSelector(selector)).catch(() => null);
    if (found) return true;
  }
  return false;
};
