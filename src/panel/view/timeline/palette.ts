/** Tokens of styles/tokens.css that the canvas draws with. */
const COLOUR_TOKENS = [
  'input',
  'processing',
  'presentation',
  'net-blocked',
  'net-connect',
  'net-wait',
  'net-server',
  'net-database',
  'net-receive',
  'action',
  'update',
  'commit',
  'layout',
  'passive',
  'timer',
  'mark',
  'measure',
  'paint',
  'long-frame',
  'bg',
  'bg-2',
  'bg-3',
  'line',
  'line-strong',
  'text',
  'dim',
  'accent',
  'necessary',
  'necessary-line',
  'necessary-text',
  'mount',
  'mount-text',
  'unknown',
  'unknown-text',
  'avoidable',
  'avoidable-line',
  'avoidable-text',
  'net-text',
  'on-accent',
  'bar-text',
] as const;

export type ColourToken = (typeof COLOUR_TOKENS)[number];

/** The panel's colours as the canvas takes them. */
export interface Palette {
  readonly colour: (token: ColourToken) => string;
  readonly fontFamily: string;
}

/**
 * Reads all tokens as computed colours; make a new palette when the theme changes.
 *
 * A custom property keeps `light-dark(…)` unresolved, so that each token has to go through a real property of an element.
 * All elements first, then all colours: each change in between would make the browser compute the page's style anew.
 */
export const readPalette = (element: HTMLElement): Palette => {
  const probes = COLOUR_TOKENS.map((token) => {
    const probe = element.ownerDocument.createElement('span');
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.color = `var(--${token})`;
    return [token, probe] as const;
  });
  element.append(...probes.map(([, probe]) => probe));
  const colours = new Map(probes.map(([token, probe]) => [token, getComputedStyle(probe).color]));
  const { fontFamily } = getComputedStyle(element);
  for (const [, probe] of probes) probe.remove();
  return { colour: (token) => colours.get(token) ?? '', fontFamily };
};
