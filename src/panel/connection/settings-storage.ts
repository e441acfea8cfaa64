import { effect, type Signal } from '@preact/signals';
import { parseSettings, type Settings } from '../state/settings.ts';

/** What `storage.local` and its like offer. */
export interface SettingsArea {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly onChanged: {
    readonly addListener: (heard: (changes: Record<string, { newValue?: unknown }>) => void) => void;
  };
}

const KEY = 'settings';

/**
 * Loads the settings, then stores every change of them, and takes over what another panel stored. Resolves when they
 * are loaded. A storage that fails leaves the defaults: settings are never worth an error in front of a recording.
 */
export const keepSettings = async (settings: Signal<Settings>, area: SettingsArea): Promise<void> => {
  const stored: Record<string, unknown> = await area.get(KEY).catch(() => ({}));
  if (stored[KEY] !== undefined) settings.value = parseSettings(stored[KEY]);
  let last = JSON.stringify(settings.value);
  effect(() => {
    const text = JSON.stringify(settings.value);
    if (text === last) return;
    last = text;
    area.set({ [KEY]: settings.value }).catch(() => undefined);
  });
  area.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change === undefined || JSON.stringify(change.newValue) === last) return;
    const taken = parseSettings(change.newValue);
    last = JSON.stringify(taken);
    settings.value = taken;
  });
};
