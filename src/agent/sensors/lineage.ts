import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { WireFact } from '../../protocol/packed-columns.ts';
import type { CauseNode, HopNode } from '../causes/cause-node.ts';

/** Waits of at least 50 ms in one chain: debounce, animation, retry fit; a poll goes beyond at once. */
const MAX_WAITS = 3;
const WAIT_MS = 50;
/** About one second of animation frames. */
const MAX_HOPS = 60;
/** Bounds the search in a graph where every commit has many updates. */
const MAX_VISITS = 5_000;
/** A recording may go on for long; what is in flight hangs on what was sent lately. So many are remembered at least, and twice as many at most. */
const KEPT_LINKS = 10_000;

interface Link {
  readonly parents: readonly FactId[];
  readonly wait: boolean;
  readonly hops: number;
}

/** Follows causes backwards through the facts that were sent: does this belong to that interaction? */
export interface Lineage {
  readonly note: (fact: WireFact) => void;
  /** False for what endless loops and polls do later on, although the interaction started them. */
  readonly belongs: (node: CauseNode, roots: ReadonlySet<FactId>) => boolean;
}

export const createLineage = (): Lineage => {
  // two of them, since a Map from which the oldest is taken each time gets slow: it steps over all that were there
  let links = new Map<FactId, Link>();
  let older: ReadonlyMap<FactId, Link> = links;

  const link = (id: FactId, parents: readonly FactId[], wait = false, hops = 0): void => {
    links.set(id, { parents, wait, hops });
    if (links.size < KEPT_LINKS) return;
    older = links;
    links = new Map();
  };

  const belongs = (id: FactId, waits: number, hops: number, roots: ReadonlySet<FactId>): boolean => {
    const open = [{ id, waits, hops }];
    const seen = new Set<FactId>();
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (item.waits > MAX_WAITS || item.hops > MAX_HOPS || seen.has(item.id) || seen.size > MAX_VISITS) continue;
      seen.add(item.id);
      if (roots.has(item.id)) return true;
      const found = links.get(item.id) ?? older.get(item.id);
      // a commit is sent when it is done: what hangs on one that is still to come, or was long ago, may well be ours
      if (!found) return true;
      for (const parent of found.parents) {
        open.push({ id: parent, waits: item.waits + Number(found.wait), hops: item.hops + found.hops });
      }
    }
    return false;
  };

  return {
    note: (fact) => {
      switch (fact.kind) {
        case 'input':
          return link(fact.id, []);
        case 'async':
          return link(
            fact.id,
            fact.cause ? [fact.cause.id] : [],
            fact.ranAt - fact.at >= WAIT_MS,
            1 + (fact.skipped ?? 0),
          );
        case 'request':
        case 'action':
        case 'update':
          return link(fact.id, fact.cause ? [fact.cause.id] : []);
        case 'commit':
          return link(fact.id, fact.updates);
        case 'effect':
          return link(fact.id, [fact.commit]);
        default:
          return undefined;
      }
    },
    belongs: (node, roots) => {
      let step: CauseNode | null = node;
      let waits = 0;
      let hops = 0;
      while (step !== null && step.type !== 'fact' && step.id === 0) {
        hops += 1 + step.skipped;
        if (isWait(step)) waits++;
        step = step.parent;
      }
      return step !== null && belongs(step.id, waits, hops, roots);
    },
  };
};

const isWait = (hop: HopNode): boolean => hop.ranAt - hop.at >= WAIT_MS;
