import { computed, effect } from '@preact/signals';
import type { Command } from '../../protocol/envelope.ts';
import type { PanelState } from '../state/panel-state.ts';

/** Tells the page what the setting says, now, at each change, and to each document that answers anew. */
export const followLiveHighlight = (
  { page, settings }: Pick<PanelState, 'page' | 'settings'>,
  send: (command: Command) => void,
): (() => void) => {
  const connected = computed(() => page.value.connected);
  const on = computed(() => settings.value.liveHighlight);
  return effect(() => {
    if (connected.value) send({ command: 'live-highlight', on: on.value });
  });
};
