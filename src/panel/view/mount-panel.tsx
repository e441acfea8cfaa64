import { effect } from '@preact/signals';
import { render } from 'preact';
import type { PanelActions } from '../panel-actions.ts';
import type { PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { copyWhole } from './copy-whole.ts';
import { keepFocus } from './focus/keep-focus.ts';
import { Panel } from './Panel.tsx';
import { PanelContext } from './panel-context.ts';

/** Shows the panel in `root`. Returns what takes it away again. */
export const mountPanel = (root: HTMLElement, state: PanelState, actions: PanelActions): (() => void) => {
  root.ownerDocument.documentElement.lang = strings.language;
  const stopTheme = effect(() => {
    root.ownerDocument.documentElement.dataset.theme = state.theme.value;
  });
  render(
    <PanelContext.Provider value={{ state, actions }}>
      <Panel />
    </PanelContext.Provider>,
    root,
  );
  const stopKeeping = keepFocus(root);
  const stopCopying = copyWhole(root.ownerDocument);
  return () => {
    stopKeeping();
    stopCopying();
    stopTheme();
    render(null, root);
  };
};
