import type { CauseNode } from './cause-node.ts';

/** More than any page has going at a time; what is beyond cannot hold a recording open. */
const MAX_OPEN = 5_000;

/** Operations that have begun and not ended: what a cascade still waits for. */
export interface InFlight {
  readonly open: (node: CauseNode) => void;
  readonly close: (node: CauseNode) => void;
  readonly nodes: () => Iterable<CauseNode>;
  readonly clear: () => void;
}

export const createInFlight = (): InFlight => {
  const nodes = new Set<CauseNode>();
  return {
    open: (node) => {
      if (nodes.size < MAX_OPEN) nodes.add(node);
    },
    close: (node) => {
      nodes.delete(node);
    },
    nodes: () => nodes,
    clear: () => nodes.clear(),
  };
};
