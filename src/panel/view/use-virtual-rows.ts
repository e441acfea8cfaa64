import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export interface VirtualRows {
  readonly totalHeight: number;
  /** Rows in view and a few around it, and the kept one; by index. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** The `ref` of each row whose height depends on what it shows; the row says its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  /** Scrolls just far enough to show a row. */
  readonly scrollTo: (index: number) => void;
}

/**
 * Only the rows in view exist as elements, so that a list may be as long as it likes. Rows are `rowHeight` px high, unless
 * they are measured: then it is what is assumed of a row that was not in view yet. The row `kept` exists wherever it is, -1
 * for none: an `aria-activedescendant` names an element.
 */
export const useVirtualRows = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  kept = -1,
): VirtualRows => {
  const [, redraw] = useReducer((revision: number, _: null) => revision + 1, 0);
  const made = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), kept),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(null),
  };
  made.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtualizer = made.current;
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

const withRow = (indexes: number[], row: number): number[] => {
  if (row < 0 || indexes.includes(row)) return indexes;
  return row < (indexes[0] ?? 0) ? [row, ...indexes] : [...indexes, row];
};
