import { displayName } from '../../analysis/instances.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep, RenderTable } from '../../analysis/model/commit-step.ts';
import type { Verdict } from '../../analysis/model/verdict.ts';
import type { NumberColumn } from '../../analysis/number-column.ts';
import { renderAt } from '../../analysis/renders.ts';
import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import { verdictWords } from '../verdict-words.ts';
import type { FlowBadge, FlowNode, FlowPart } from './flow-node.ts';

/**
 * The renders of a commit as nested lines, siblings with the same name and verdict folded, also where their parents
 * were folded:
 *
 *     Cart                       Cart
 *     ├─ CartItem                └─ CartItem × 2
 *     │  └─ Price         →         └─ Price × 2
 *     └─ CartItem
 *        └─ Price
 *
 * Each level is made when it is asked for: of a commit of 100 000 renders a reader opens a few.
 */
export const flowRenders = (analysis: Analysis, commit: CommitStep, parentKey: string): readonly FlowNode[] =>
  fold(analysis, commit, childrenOf(commit, [-1]), parentKey);

/** Renders in the order of their parents. */
interface RenderTree {
  /** Where the children of row `n` begin in `rows`, at `n + 1`; those of none at 0. */
  readonly from: Int32Array;
  readonly rows: Int32Array;
}

const trees = new WeakMap<RenderTable, RenderTree>();

const treeOf = ({ renders }: CommitStep): RenderTree => {
  const known = trees.get(renders);
  if (known) return known;
  const { length } = renders;
  const { parent } = renders.columns;
  const from = new Int32Array(length + 2);
  for (let row = 0; row < length; row++) count(from, (parent[row] ?? -1) + 2);
  for (let place = 1; place < from.length; place++) from[place] = (from[place] ?? 0) + (from[place - 1] ?? 0);
  const rows = new Int32Array(length);
  const next = from.slice();
  for (let row = 0; row < length; row++) {
    const above = (parent[row] ?? -1) + 1;
    rows[next[above] ?? 0] = row;
    count(next, above);
  }
  const tree: RenderTree = { from, rows };
  trees.set(renders, tree);
  return tree;
};

const count = (counts: Int32Array, place: number): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

/** Renders right below some others, in the others' order; below −1: those that no render is above. */
const childrenOf = (commit: CommitStep, above: readonly number[]): readonly number[] => {
  const { from, rows } = treeOf(commit);
  const below: number[] = [];
  for (const row of above) {
    for (let place = from[row + 1] ?? 0; place < (from[row + 2] ?? 0); place++) below.push(rows[place] ?? 0);
  }
  return below;
};

const hasChildren = (commit: CommitStep, above: readonly number[]): boolean => {
  const { from } = treeOf(commit);
  return above.some((row) => (from[row + 2] ?? 0) > (from[row + 1] ?? 0));
};

const fold = (
  analysis: Analysis,
  commit: CommitStep,
  siblings: readonly number[],
  parentKey: string,
): readonly FlowNode[] => {
  const instances = analysis.instances[commit.document];
  const { component } = commit.renders.columns;
  const verdictIds = new Map<Verdict | null, number>();
  const groups = new Map<string, Map<number, number[]>>();
  const ordered: { readonly name: string; readonly indices: number[] }[] = [];
  for (const index of siblings) {
    const verdict = commit.renders.verdicts[index] ?? null;
    const verdictId = verdictIds.get(verdict) ?? verdictIds.size;
    verdictIds.set(verdict, verdictId);
    const name = instances?.nameOf(component[index] ?? 0) ?? displayName(null);
    const named = groups.get(name) ?? new Map<number, number[]>();
    groups.set(name, named);
    const key = verdictId * 2 + (isMount(commit, index) ? 1 : 0);
    const group = named.get(key);
    if (group) group.push(index);
    else {
      const indices = [index];
      named.set(key, indices);
      ordered.push({ name, indices });
    }
  }
  return ordered.map(({ name, indices }) => describe(analysis, commit, name, indices, parentKey));
};

const isMount = (commit: CommitStep, index: number): boolean =>
  ((commit.renders.columns.flags[index] ?? 0) & RenderFlag.mount) !== 0;

/** What only a reader sees is made when the line is drawn: most lines are counted and never seen. */
const describe = (
  analysis: Analysis,
  commit: CommitStep,
  name: string,
  indices: readonly number[],
  parentKey: string,
): FlowNode => {
  const first = indices[0] ?? 0;
  const { start, self, subtree } = commit.renders.columns;
  const verdict = commit.renders.verdicts[first] ?? null;
  const badge = badgeOf(commit, first, verdict);
  let children: readonly FlowNode[] | null = null;
  return {
    key: `${parentKey}/render${first}`,
    kind: 'renders',
    get label() {
      return labelOf(analysis, commit, name, indices);
    },
    stepId: null,
    step: null,
    stepIds: [],
    at: start[first] === UNMEASURED ? null : (start[first] ?? null),
    get duration() {
      return sum(subtree, indices);
    },
    badge,
    get badgeText() {
      return verdict === null ? badge : verdictWords(verdict, renderAt(analysis, commit, first).reasons);
    },
    evidence: null,
    renders: {
      name,
      count: indices.length,
      get self() {
        return sum(self, indices);
      },
      first: { commit: commit.id, index: first },
      indices,
    },
    get hasChildren() {
      return hasChildren(commit, indices);
    },
    get children() {
      children ??= fold(analysis, commit, childrenOf(commit, indices), parentKey);
      return children;
    },
  };
};

const badgeOf = (commit: CommitStep, index: number, verdict: Verdict | null): FlowBadge => {
  if (verdict) return verdict.class;
  const flags = commit.renders.columns.flags[index] ?? 0;
  if ((flags & RenderFlag.discarded) !== 0) return 'discarded';
  return isMount(commit, index) ? 'mount' : 'unknown';
};

const labelOf = (
  analysis: Analysis,
  commit: CommitStep,
  text: string,
  indices: readonly number[],
): readonly FlowPart[] => {
  const name: FlowPart = { role: 'name', text };
  if (indices.length > 1) return [name, { role: 'text', text: `× ${indices.length}` }];
  const component = commit.renders.columns.component[indices[0] ?? 0] ?? 0;
  const key = analysis.instances[commit.document]?.keyOf(component) ?? null;
  return key === null ? [name] : [name, { role: 'dim', text: `key ${key}` }];
};

const sum = (column: NumberColumn, indices: readonly number[]): Milliseconds | null => {
  let total: number | null = null;
  for (const index of indices) {
    const value = column[index] ?? UNMEASURED;
    if (value !== UNMEASURED) total = (total ?? 0) + value;
  }
  return total;
};
