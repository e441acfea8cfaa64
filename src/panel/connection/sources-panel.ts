/**
 * Shows a position (from 1) in DevTools' own Sources panel, where `DevtoolsAbilities.opensPlaces`. Works with loaded scripts and
 * with source-mapped files.
 */
export const openResource = (url: string, line: number, column: number): void => {
  chrome.devtools.panels.openResource(url, line - 1, column - 1, () => {});
};
