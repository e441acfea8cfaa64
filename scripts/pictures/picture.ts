import type { Stage } from './stage.ts';

export type Theme = 'light' | 'dark';

/** One state of the panel, as the gallery shows it. */
export interface Picture {
  /** File name without theme and ending; a state with one theme has no theme in its name. */
  readonly name: string;
  /** What is to be seen, one sentence. */
  readonly caption: string;
  /** Size of DevTools' window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Default: light only. */
  readonly themes?: readonly Theme[];
  /**
   * What is there before `prepare`: the recorded "Add to cart" of the shop (the default), the same in a browser of its
   * own where it was just recorded, or an empty panel on the shop.
   */
  readonly start?: 'recording' | 'live' | 'empty';
  /** Default: the panel without DevTools around it. A selector: that part of the panel, as high as its content. */
  readonly shows?: 'panel' | 'devtools' | 'page' | { readonly part: string };
  /** Browser's language. */
  readonly language?: string;
  readonly forcedColours?: boolean;
  /** Brings the state about; returns the picture where it takes it itself. */
  readonly prepare?: (stage: Stage) => Promise<Uint8Array | undefined>;
}

export interface PictureGroup {
  readonly title: string;
  readonly pictures: readonly Picture[];
}

/** `empty-dark`, or the name alone where there is one theme. */
export const fileName = ({ name, themes = ['light'] }: Picture, theme: Theme): string =>
  themes.length > 1 ? `${name}-${theme}.png` : `${name}.png`;
