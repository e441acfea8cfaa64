import type { Change } from '../protocol/facts/change.ts';
import type { ComponentType } from '../protocol/facts/component-types.ts';
import type { SourcePlace } from './model/source-place.ts';
import type { Verdict } from './model/verdict.ts';

/** Somebody who can be blamed, by name and definition. */
export interface Suspect {
  readonly component: string;
  readonly source: SourcePlace | null;
}

/** All that a rule may look at when it judges one render. */
export interface RenderFacts {
  readonly type: ComponentType | null;
  /** Sum of RenderFlag bits. */
  readonly flags: number;
  readonly changes: readonly Change[];
  /** Nearest component ancestor; null if none is known. */
  readonly parent: Suspect | null;
  /** Who made its element, where the build tells it. */
  readonly owner: Suspect | null;
  /** Who made the new reference of a change, at the line where it was made if that is known; null if unknown. */
  readonly makerOf: (change: Change) => Suspect | null;
  /** A change as people read it: `state items`. */
  readonly labelOf: (change: Change) => string;
}

export const necessary = (facts: readonly string[]): Verdict => ({
  class: 'necessary',
  because: null,
  certainty: null,
  fix: null,
  facts,
  blame: null,
});

export const undecided = (facts: readonly string[]): Verdict => ({
  class: 'unknown',
  because: null,
  certainty: null,
  fix: null,
  facts,
  blame: null,
});
