import { type Signal, signal } from '@preact/signals';

/** Sizes of the movable panes in CSS pixels. */
export interface PaneSizes {
  readonly list: Signal<number>;
  readonly timeline: Signal<number>;
  readonly details: Signal<number>;
}

export const createPaneSizes = (): PaneSizes => ({
  list: signal(214),
  timeline: signal(324),
  details: signal(372),
});
