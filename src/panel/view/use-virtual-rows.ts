import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export interface VirtualRows {
  readonly totalHeight: number;
  /** Rows in view and a few around it. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** The `ref` of each row whose height depends on what it shows; the row says its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  /** Scrolls just far enough to show a row. */
  readonly scrollTo: (index: number) => void;
}

/**
 * Only the rows in view exist as elements, so that a list may be as long as it likes. Rows are `rowHeight` px high, unless
 * they are measured: then it is what is assumed of a row that was not in view yet.
 */
export const useVirtualRows = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): VirtualRows => {
  const [, redraw] = useReducer((revision: number, _: null) => revision + 1, 0);
  const kept = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(null),
  };
  kept.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtualizer = kept.current;
  virtualizer.setOptions({ ...virtualizer.options, ...options });

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  return {
    totalHeight: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
};
