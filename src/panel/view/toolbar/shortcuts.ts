import type { PanelActions } from '../../panel-actions.ts';
import { isCapturing, type PanelState } from '../../state/panel-state.ts';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
const primary = isMac ? '⌘ ' : 'Ctrl+';

/** As people read them in tooltips. Record and Clear are those of the Network panel, Reload that of Performance. */
export const SHORTCUTS = {
  record: `${primary}E`,
  next: isMac ? '⌥ N' : 'Alt+N',
  reload: isMac ? '⇧ ⌘ E' : 'Ctrl+Shift+E',
  clear: `${primary}L`,
  open: `${primary}O`,
  search: '/',
} as const;

/** Same names for `aria-keyshortcuts`. */
export const ARIA_SHORTCUTS = {
  record: 'Control+E Meta+E',
  next: 'Alt+N',
  reload: 'Control+Shift+E Meta+Shift+E',
  clear: 'Control+L Meta+L',
  open: 'Control+O Meta+O',
  search: '/ Control+F Meta+F',
} as const;

export interface ShortcutTargets {
  readonly focusSearch: () => void;
  readonly pickFile: () => void;
}

/** Handles one keydown of the panel; does nothing for keys that are not a shortcut of the panel as a whole. */
export const handleShortcut = (
  event: KeyboardEvent,
  state: PanelState,
  actions: PanelActions,
  targets: ShortcutTargets,
): void => {
  const action = shortcutAction(event, state, actions, targets);
  if (action === null) return;
  event.preventDefault();
  action();
};

const shortcutAction = (
  event: KeyboardEvent,
  state: PanelState,
  actions: PanelActions,
  targets: ShortcutTargets,
): (() => void) | null => {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  const canRecord = canStart(state.phase.value);
  if (mod && key === 'e' && event.shiftKey) return canRecord ? actions.reloadAndRecord : null;
  if (mod && key === 'e') return isCapturing(state.phase.value) ? actions.stop : canRecord ? actions.record : null;
  if (mod && key === 'l') return actions.clear;
  if (mod && key === 'o') return targets.pickFile;
  if (mod && key === 'f') return targets.focusSearch;
  if (event.altKey && event.code === 'KeyN') return canRecord ? actions.armNextInteraction : null;
  if (key === '/' && !mod && !event.altKey && !isTyping(event.target)) return targets.focusSearch;
  return null;
};

/** A new recording may begin: something is there to talk to, and none runs. */
export const canStart = (phase: PanelState['phase']['value']): boolean => phase === 'ready';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
