import { createRandom, type Random } from './random.ts';
import { allNodes, KINDS, type Kind, makeNode, type Node, replaceNode, restartIds } from './tree.ts';

/** `sync`: flushed at once; `later`: a plain call; `transition`: ≥ 18, else as `later`. */
export type How = 'sync' | 'later' | 'transition';

export type Step =
  /** Components whose own state is set, in one batch. */
  | { readonly type: 'own'; readonly ids: readonly string[]; readonly how: How }
  /** The root renders again; with the same tree nothing below has a reason to. */
  | { readonly type: 'tree'; readonly tree: Node; readonly how: How }
  /** One component waits, another one is updated meanwhile, then it goes on. */
  | { readonly type: 'wait'; readonly id: string; readonly meanwhile: string }
  /** One component throws; then all boundaries are reset. */
  | { readonly type: 'throw'; readonly id: string };

export interface Plan {
  readonly seed: number;
  readonly tree: Node;
  readonly steps: readonly Step[];
  /** Kinds that are wrapped, or tried. All of them are in the first tree. */
  readonly chosen: ReadonlySet<Kind>;
  readonly isStrict: boolean;
  /** ≥ 18: the first tree comes from the server. Before that the server cannot render a boundary. */
  readonly isHydrated: boolean;
}

export interface PlanOptions {
  readonly steps: number;
  readonly withWaiting: boolean;
}

/** The same plan for the same seed, whatever the components are wrapped in. */
export const makePlan = (seed: number, { steps, withWaiting }: PlanOptions): Plan => {
  const random = createRandom(seed);
  restartIds();
  const kinds = withWaiting ? KINDS : KINDS.filter((kind) => kind !== 'waiting' && kind !== 'suspense');
  const tree = makeNode(random, kinds, 3);
  const present = [...new Set(allNodes(tree).map(({ kind }) => kind))];
  const chosen = new Set(present.filter(() => random.chance(0.7)));
  const list: Step[] = [];
  let now = tree;
  for (let i = 0; i < steps; i++) {
    const step = nextStep(random, now, kinds, withWaiting);
    if (step.type === 'tree') now = step.tree;
    list.push(step);
  }
  return { seed, tree, steps: list, chosen, isStrict: seed % 4 === 1, isHydrated: seed % 4 === 3 };
};

const nextStep = (random: Random, tree: Node, kinds: readonly Kind[], withWaiting: boolean): Step => {
  const nodes = allNodes(tree);
  const how = random.pick<How>(['sync', 'sync', 'later', 'transition']);
  const waiting = nodes.filter(({ kind }) => kind === 'waiting');
  const throwers = nodes.filter(({ kind }) => kind === 'thrower');
  const dice = random.next();
  if (withWaiting && dice < 0.15 && waiting.length > 0)
    return { type: 'wait', id: random.pick(waiting).id, meanwhile: random.pick(nodes).id };
  if (dice > 0.93 && throwers.length > 0) return { type: 'throw', id: random.pick(throwers).id };
  if (dice > 0.5) return { type: 'tree', tree: change(random, tree, nodes, kinds), how };
  return { type: 'own', ids: Array.from({ length: 1 + random.below(3) }, () => random.pick(nodes).id), how };
};

/** Another value, keys in another order, a node more or less; or the very same tree. */
const change = (random: Random, tree: Node, nodes: readonly Node[], kinds: readonly Kind[]): Node => {
  const { id } = random.pick(nodes);
  switch (random.below(5)) {
    case 0:
      return replaceNode(tree, id, (node) => ({ ...node, value: node.value + 1 }));
    case 1:
      return replaceNode(tree, id, (node) => ({ ...node, children: [...node.children].reverse() }));
    case 2:
      return replaceNode(tree, id, (node) => ({ ...node, children: [makeNode(random, kinds, 1), ...node.children] }));
    case 3:
      return replaceNode(tree, id, (node) => ({ ...node, children: node.children.slice(1) }));
    default:
      return tree;
  }
};
