/** What a peer said on one page. `raw` are its own words; `claims` the same as fields, nothing added. */
export interface PeerAnswer {
  readonly raw: readonly string[];
  readonly claims: readonly PeerClaim[];
}

/** One thing that a tool said of one component. */
export interface PeerClaim {
  readonly component: string;
  readonly phase: 'mount' | 'update';
  /**
   * It said in so many words that the render was (un)necessary; `memoize`: it advised to memoize each prop that it named,
   * without a word on the render.
   */
  readonly class: 'avoidable' | 'necessary' | 'memoize' | null;
  /** `prop o`, `hook`, `context`, `context X`, `state n`, `parent`: what it said made the component render. */
  readonly causes: readonly string[];
}
