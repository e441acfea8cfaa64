import type { Tone } from './timeline-item.ts';

export type ColourToken =
  | Tone
  | 'bg'
  | 'bg-2'
  | 'bg-3'
  | 'line'
  | 'line-strong'
  | 'text'
  | 'dim'
  | 'accent'
  | 'necessary'
  | 'necessary-line'
  | 'necessary-text'
  | 'mount'
  | 'mount-text'
  | 'unknown'
  | 'unknown-text'
  | 'avoidable'
  | 'avoidable-line'
  | 'avoidable-text'
  | 'net-text'
  | 'on-accent';

/** The panel's colours as the canvas takes them. */
export interface Palette {
  readonly colour: (token: ColourToken) => string;
  readonly fontFamily: string;
}

/**
 * Reads tokens as computed colours, each one once; make a new palette when the theme changes.
 *
 * A custom property keeps `light-dark(…)` unresolved, so that each token has to go through a real property of an element.
 */
export const readPalette = (element: HTMLElement): Palette => {
  const known = new Map<ColourToken, string>();
  const resolve = (token: ColourToken): string => {
    const probe = element.ownerDocument.createElement('span');
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.color = `var(--${token})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    known.set(token, color);
    return color;
  };
  return {
    colour: (token) => known.get(token) ?? resolve(token),
    fontFamily: getComputedStyle(element).fontFamily,
  };
};
