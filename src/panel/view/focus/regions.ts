import { focusableIn } from './focusable.ts';

/** Parts of the panel in the order that F6 goes through them. */
const REGIONS = [
  '.toolbar',
  '.empty',
  '.interaction-select',
  '.interactions',
  '.timeline-scroll',
  '.tab-list',
  '.tab-panel',
  '.details',
] as const;

/** What takes the focus of a part: itself if it can, else the first control in it. */
const entryOf = (region: HTMLElement): HTMLElement | undefined =>
  region.tabIndex === 0 ? region : focusableIn(region)[0];

/** Moves the focus to the next (1) or previous (-1) part that is shown; around at the ends. */
export const goToRegion = (document: Document, step: 1 | -1): void => {
  const entries = REGIONS.flatMap((selector) => {
    const region = document.querySelector<HTMLElement>(selector);
    const entry = region?.checkVisibility() ? entryOf(region) : undefined;
    return region && entry ? [{ region, entry }] : [];
  });
  const at = entries.findIndex(({ region }) => region.contains(document.activeElement));
  const next = at < 0 && step < 0 ? -1 : at + step;
  entries.at(next >= entries.length ? 0 : next)?.entry.focus();
};
