import type { PanelState } from '../../state/panel-state.ts';

/** Shows an interaction, in the timeline the whole of it. */
export const selectInteraction = (state: PanelState, id: string): void => {
  state.timeRange.value = null;
  state.selection.value = { kind: 'interaction', id };
};
