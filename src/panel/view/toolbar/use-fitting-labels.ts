import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** From what is best to what always fits (toolbar.css). */
const STEPS = ['all', 'main', 'none', 'wrap'] as const;

const fit = (bar: HTMLElement): void => {
  for (const step of STEPS) {
    bar.dataset.labels = step;
    if (bar.scrollWidth <= bar.clientWidth) return;
  }
};

/**
 * Shows as many labels of a toolbar as there is room for, in any language: all, those that matter most, none; then it
 * takes a second line. `isSearching`: the search field needs more room.
 */
export const useFittingLabels = (bar: RefObject<HTMLElement | null>, isSearching: boolean): void => {
  useLayoutEffect(() => {
    if (bar.current) fit(bar.current);
  });
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(() => fit(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar, isSearching]);
};
