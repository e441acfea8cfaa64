import type { PanelState } from './panel-state.ts';
import { sameSelection } from './selection.ts';

/** Place of the selected match among all that the search finds; -1 where none of them is selected. */
export const matchIndex = ({ matches, selection }: Pick<PanelState, 'matches' | 'selection'>): number =>
  matches.value.findIndex((match) => sameSelection(match, selection.value));

/** Selects the next (1) or previous (-1) match; around at the ends. Does nothing without a match. */
export const goToMatch = (state: Pick<PanelState, 'matches' | 'selection'>, step: 1 | -1): void => {
  const { length } = state.matches.value;
  const index = matchIndex(state);
  const next = index < 0 && step < 0 ? length - 1 : (index + step + length) % length;
  const match = state.matches.value[next];
  if (match) state.selection.value = match;
};
