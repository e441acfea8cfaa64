/** What the DevTools around the panel let an extension do; Firefox's less than Chrome's. */
export interface DevtoolsAbilities {
  /** Open a position of a source. */
  readonly opensPlaces: boolean;
  /** Pause at the next call of a function. */
  readonly breaks: boolean;
}
