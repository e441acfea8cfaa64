import browser from 'webextension-polyfill';
import type { Theme } from '../state/panel-state.ts';

const themeOf = (name: string): Theme => (name === 'dark' ? 'dark' : 'light');

/** DevTools' theme now and whenever the user changes it. */
export const followTheme = (onTheme: (theme: Theme) => void): void => {
  onTheme(themeOf(chrome.devtools.panels.themeName));
  const changed = (name: string): void => onTheme(themeOf(name));
  chrome.devtools.panels.setThemeChangeHandler?.(changed);
  // Firefox's own
  browser.devtools?.panels.onThemeChanged?.addListener(changed);
};
