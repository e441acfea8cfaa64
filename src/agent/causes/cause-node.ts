import type { AsyncType } from '../../protocol/facts/async-facts.ts';
import type { Evidence, FactId } from '../../protocol/facts/cause-ref.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/** A fact that has been sent already and causes others: an input, a request, an update, a commit. */
export interface FactNode {
  readonly type: 'fact';
  readonly id: FactId;
}

/** An async hop. Most of them cause nothing worth recording, so it becomes a fact only when something hangs on it. */
export interface HopNode {
  readonly type: AsyncType;
  /** 0 until it was sent. */
  id: FactId;
  readonly label: string;
  /** When it was scheduled. */
  readonly at: Milliseconds;
  /** When its callback ran; 0 until then. */
  ranAt: Milliseconds;
  readonly parent: CauseNode | null;
  /** Evidence of the link to `parent`. */
  readonly evidence: Evidence;
  /** Hops in a row above this one, those left out included. */
  readonly depth: number;
  /** Hops left out between this one and `parent`. */
  readonly skipped: number;
}

export type CauseNode = FactNode | HopNode;

/**
 * Longest chain of hops that is kept one by one. An animation loop that runs for minutes would else hold on to every
 * frame since its start; past this, a hop hangs on what started its chain.
 */
const MAX_DEPTH = 64;

export const factNode = (id: FactId): FactNode => ({ type: 'fact', id });

export const hopNode = (
  type: AsyncType,
  label: string,
  at: Milliseconds,
  parent: CauseNode | null,
  evidence: Evidence = 'observed',
): HopNode => {
  const depth = parent === null || parent.type === 'fact' ? 0 : parent.depth + 1;
  const isTooDeep = parent !== null && parent.type !== 'fact' && depth > MAX_DEPTH;
  const above = isTooDeep ? startOf(parent) : parent;
  // one literal, no spread: a page may set thousands of timers
  return { type, id: 0, label, at, ranAt: 0, evidence, parent: above, depth, skipped: isTooDeep ? depth : 0 };
};

/** What started a chain of hops: a fact, or the first hop of a chain whose cause is unknown. */
const startOf = (hop: HopNode): CauseNode => {
  let node = hop;
  while (node.parent !== null && node.parent.type !== 'fact') node = node.parent;
  return node.parent ?? node;
};
