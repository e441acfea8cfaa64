import type { PanelActions } from '../../panel-actions.ts';
import { goToMatch } from '../../state/go-to-match.ts';
import { isCapturing, type PanelState, type TabName } from '../../state/panel-state.ts';
import { occurrenceBeside } from '../details/occurrences.ts';
import { goToRegion } from '../focus/regions.ts';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
const primary = isMac ? '⌘ ' : 'Ctrl+';
const alt = isMac ? '⌥ ' : 'Alt+';

export interface ShortcutContext {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly focusSearch: () => void;
  readonly pickFile: () => void;
}

interface Shortcut {
  /** As people read it in tooltips and in the list. */
  readonly keys: string;
  /** For `aria-keyshortcuts`. */
  readonly aria: string;
  readonly matches: (event: KeyboardEvent) => boolean;
  /** null: not now. */
  readonly action: (context: ShortcutContext, event: KeyboardEvent) => (() => void) | null;
}

const withPrimary = (event: KeyboardEvent): boolean => (isMac ? event.metaKey : event.ctrlKey);
const isPlain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;
const hasKey = (event: KeyboardEvent, key: string): boolean => event.key.toLowerCase() === key;

const isFindNext = (event: KeyboardEvent): boolean => event.key === 'F3' || (withPrimary(event) && hasKey(event, 'g'));

const matchStep = (state: PanelState, step: 1 | -1) =>
  state.matches.value.length === 0 ? null : () => goToMatch(state, step);

const occurrenceStep = (state: PanelState, step: 1 | -1) => {
  const next = occurrenceBeside(state, step);
  if (next === null) return null;
  return () => {
    state.selection.value = { kind: 'render', ...next };
  };
};

/** A new recording may begin: something is there to talk to, and none runs. */
export const canStart = (phase: PanelState['phase']['value']): boolean => phase === 'ready';

/** Tabs in their order; the last one only while there is something to compare with. */
export const shownTabs = (state: PanelState): readonly TabName[] => [
  'cascade',
  'ranked',
  'findings',
  'report',
  ...(state.compare.before.value === null ? [] : (['compare'] as const)),
];

/**
 * Keys of the panel as a whole. What binds them and what lists them is this table. Record and Clear are those of the
 * Network panel, Reload that of Performance.
 */
export const SHORTCUTS = {
  record: {
    keys: `${primary}E`,
    aria: 'Control+E Meta+E',
    matches: (event) => withPrimary(event) && !event.shiftKey && hasKey(event, 'e'),
    action: ({ state, actions }) => {
      if (isCapturing(state.phase.value)) return actions.stop;
      return canStart(state.phase.value) ? actions.record : null;
    },
  },
  next: {
    keys: `${alt}N`,
    aria: 'Alt+N',
    matches: (event) => event.altKey && event.code === 'KeyN',
    action: ({ state, actions }) => (canStart(state.phase.value) ? actions.armNextInteraction : null),
  },
  reload: {
    keys: isMac ? '⇧ ⌘ E' : 'Ctrl+Shift+E',
    aria: 'Control+Shift+E Meta+Shift+E',
    matches: (event) => withPrimary(event) && event.shiftKey && hasKey(event, 'e'),
    action: ({ state, actions }) => (canStart(state.phase.value) ? actions.reloadAndRecord : null),
  },
  clear: {
    keys: `${primary}L`,
    aria: 'Control+L Meta+L',
    matches: (event) => withPrimary(event) && hasKey(event, 'l'),
    action: ({ state, actions }) =>
      isCapturing(state.phase.value) || state.recording.value === null ? null : actions.clear,
  },
  open: {
    keys: `${primary}O`,
    aria: 'Control+O Meta+O',
    matches: (event) => withPrimary(event) && hasKey(event, 'o'),
    action: ({ state, pickFile }) => (isCapturing(state.phase.value) ? null : pickFile),
  },
  search: {
    keys: '/',
    aria: '/ Control+F Meta+F',
    matches: (event) =>
      (withPrimary(event) && hasKey(event, 'f')) || (event.key === '/' && isPlain(event) && !isTyping(event.target)),
    action: ({ focusSearch }) => focusSearch,
  },
  nextMatch: {
    keys: isMac ? '⌘ G' : 'F3',
    aria: 'F3 Control+G Meta+G',
    matches: (event) => isFindNext(event) && !event.shiftKey,
    action: ({ state }) => matchStep(state, 1),
  },
  previousMatch: {
    keys: isMac ? '⇧ ⌘ G' : 'Shift+F3',
    aria: 'Shift+F3 Control+Shift+G Meta+Shift+G',
    matches: (event) => isFindNext(event) && event.shiftKey,
    action: ({ state }) => matchStep(state, -1),
  },
  nextOccurrence: {
    keys: 'J',
    aria: 'J',
    matches: (event) => hasKey(event, 'j') && isPlain(event) && !isTyping(event.target),
    action: ({ state }) => occurrenceStep(state, 1),
  },
  previousOccurrence: {
    keys: 'K',
    aria: 'K',
    matches: (event) => hasKey(event, 'k') && isPlain(event) && !isTyping(event.target),
    action: ({ state }) => occurrenceStep(state, -1),
  },
  nextRegion: {
    keys: 'F6',
    aria: 'F6',
    matches: (event) => event.key === 'F6' && isPlain(event) && !event.shiftKey,
    action: () => () => goToRegion(document, 1),
  },
  previousRegion: {
    keys: 'Shift+F6',
    aria: 'Shift+F6',
    matches: (event) => event.key === 'F6' && isPlain(event) && event.shiftKey,
    action: () => () => goToRegion(document, -1),
  },
  tab: {
    keys: `${alt}1 … ${alt}5`,
    aria: 'Alt+1',
    matches: (event) => event.altKey && /^Digit[1-5]$/.test(event.code),
    action: ({ state }, event) => {
      const tab = shownTabs(state)[Number(event.code.slice(-1)) - 1];
      if (tab === undefined || state.analysis.value === null) return null;
      return () => {
        state.activeTab.value = tab;
        // the tab's own element appears with it
        requestAnimationFrame(() => document.getElementById(`tab-${tab}`)?.focus());
      };
    },
  },
  settings: {
    keys: `${primary},`,
    aria: 'Control+, Meta+,',
    matches: (event) => withPrimary(event) && event.key === ',',
    action:
      ({ state }) =>
      () => {
        state.dialog.value = 'settings';
      },
  },
  help: {
    keys: '?',
    aria: '?',
    matches: (event) => event.key === '?' && isPlain(event) && !isTyping(event.target),
    action:
      ({ state }) =>
      () => {
        state.dialog.value = 'shortcuts';
      },
  },
} as const satisfies Record<string, Shortcut>;

const all: readonly Shortcut[] = Object.values(SHORTCUTS);

/**
 * Handles one keydown of the panel; does nothing for keys that are not a shortcut of the panel as a whole. Listen while
 * the event goes down: DevTools listens on the document and would take some of the same keys (Ctrl+F, Ctrl+O, ?).
 */
export const handleShortcut = (event: KeyboardEvent, context: ShortcutContext): void => {
  if (context.state.dialog.value !== null) return;
  const action = all.find((shortcut) => shortcut.matches(event))?.action(context, event) ?? null;
  if (action === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  action();
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
