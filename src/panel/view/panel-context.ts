import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelActions } from '../panel-actions.ts';
import type { PanelState } from '../state/panel-state.ts';

export interface PanelContextValue {
  readonly state: PanelState;
  readonly actions: PanelActions;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

/** State and actions of the panel that the component stands in. Throws outside of `mountPanel`. */
export const usePanel = (): PanelContextValue => {
  const value = useContext(PanelContext);
  if (value === null) throw new Error('usePanel outside of mountPanel');
  return value;
};
