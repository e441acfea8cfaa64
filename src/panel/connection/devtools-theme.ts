import type { Theme } from '../state/panel-state.ts';

const themeOf = (name: string): Theme => (name === 'dark' ? 'dark' : 'light');

/** DevTools' theme now and whenever the user changes it. */
export const followTheme = (onTheme: (theme: Theme) => void): void => {
  onTheme(themeOf(chrome.devtools.panels.themeName));
  chrome.devtools.panels.setThemeChangeHandler?.((name: string) => onTheme(themeOf(name)));
};
