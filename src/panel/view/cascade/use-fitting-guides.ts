import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** `.guide` in tree.css, in px. */
const GUIDE_WIDTH = 15;
/** What a line says before it is cut, in px. */
const WORDS_WIDTH = 150;
const LEAST = 2;

/** How many levels of a tree can be drawn before a line, so that its words still fit. `column` is as wide as the lines are. */
export const useFittingGuides = (column: RefObject<HTMLElement | null>): number => {
  const [guides, setGuides] = useState(LEAST);
  useLayoutEffect(() => {
    const element = column.current;
    if (element === null) return;
    const fit = () => setGuides(Math.max(LEAST, Math.floor((element.clientWidth - WORDS_WIDTH) / GUIDE_WIDTH)));
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [column]);
  return guides;
};
