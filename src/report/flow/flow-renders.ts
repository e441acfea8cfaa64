import type { Analysis, CommitStep, Render, Verdict } from '../../analysis/model.ts';
import { renderAt } from '../../analysis/renders.ts';
import { RenderFlag } from '../../protocol/facts.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import { verdictWords } from '../verdict-words.ts';
import type { FlowBadge, FlowNode, FlowPart } from './flow-node.ts';

interface Draft {
  readonly node: FlowNode;
  readonly children: FlowNode[];
  readonly indices: readonly number[];
}

/**
 * The renders of a commit as nested lines, siblings with the same name and verdict folded, also where their parents
 * were folded:
 *
 *     Cart                       Cart
 *     ├─ CartItem                └─ CartItem × 2
 *     │  └─ Price         →         └─ Price × 2
 *     └─ CartItem
 *        └─ Price
 */
export const flowRenders = (analysis: Analysis, commit: CommitStep, parentKey: string): readonly FlowNode[] => {
  const childrenOf = rendersByParent(commit);
  const roots: FlowNode[] = [];
  // No recursion: a tree of components may be thousands of levels deep.
  const work = fold(analysis, commit, childrenOf.get(-1) ?? [], parentKey, roots);
  for (let draft = work.pop(); draft; draft = work.pop()) {
    const below = draft.indices.flatMap((index) => childrenOf.get(index) ?? []);
    if (below.length > 0) work.push(...fold(analysis, commit, below, parentKey, draft.children));
  }
  return roots;
};

const rendersByParent = (commit: CommitStep): ReadonlyMap<number, readonly number[]> => {
  const byParent = new Map<number, number[]>();
  const { parent } = commit.renders.columns;
  for (let index = 0; index < commit.renders.length; index++) {
    const above = parent[index] ?? -1;
    const siblings = byParent.get(above);
    if (siblings) siblings.push(index);
    else byParent.set(above, [index]);
  }
  return byParent;
};

const fold = (
  analysis: Analysis,
  commit: CommitStep,
  siblings: readonly number[],
  parentKey: string,
  into: FlowNode[],
): Draft[] => {
  const instances = analysis.instances[commit.document];
  const { component } = commit.renders.columns;
  const verdictIds = new Map<Verdict | null, number>();
  const groups = new Map<string, number[]>();
  for (const index of siblings) {
    const verdict = commit.renders.verdicts[index] ?? null;
    const verdictId = verdictIds.get(verdict) ?? verdictIds.size;
    verdictIds.set(verdict, verdictId);
    const groupKey = `${instances?.nameOf(component[index] ?? 0)} ${verdictId} ${isMount(commit, index)}`;
    const group = groups.get(groupKey);
    if (group) group.push(index);
    else groups.set(groupKey, [index]);
  }
  const drafts: Draft[] = [];
  for (const indices of groups.values()) {
    const first = indices[0];
    if (first === undefined) continue;
    const draft = describe(analysis, commit, indices, first, `${parentKey}/render${first}`);
    into.push(draft.node);
    drafts.push(draft);
  }
  return drafts;
};

const isMount = (commit: CommitStep, index: number): boolean =>
  ((commit.renders.columns.flags[index] ?? 0) & RenderFlag.mount) !== 0;

const describe = (
  analysis: Analysis,
  commit: CommitStep,
  indices: readonly number[],
  first: number,
  key: string,
): Draft => {
  const render = renderAt(analysis, commit, first);
  const children: FlowNode[] = [];
  const { component } = commit.renders.columns;
  const badge = badgeOf(commit, first, render.verdict);
  const node: FlowNode = {
    key,
    kind: 'renders',
    label: labelOf(render, indices.length),
    stepId: null,
    step: null,
    stepIds: [],
    at: render.start,
    duration: sum(commit.renders.columns.subtree, indices),
    badge,
    badgeText: render.verdict ? verdictWords(render.verdict, render.reasons) : badge,
    evidence: null,
    renders: {
      name: render.name,
      count: indices.length,
      self: sum(commit.renders.columns.self, indices),
      componentIds: indices.map((index) => component[index] ?? 0),
      first: { commit: commit.id, index: first },
      indices,
    },
    children,
  };
  return { node, children, indices };
};

const badgeOf = (commit: CommitStep, index: number, verdict: Verdict | null): FlowBadge => {
  if (verdict) return verdict.class;
  const flags = commit.renders.columns.flags[index] ?? 0;
  if ((flags & RenderFlag.discarded) !== 0) return 'discarded';
  return isMount(commit, index) ? 'mount' : 'unknown';
};

const labelOf = (render: Render, count: number): readonly FlowPart[] => {
  const name: FlowPart = { role: 'name', text: render.name };
  if (count > 1) return [name, { role: 'text', text: `× ${count}` }];
  return render.key === null ? [name] : [name, { role: 'dim', text: `key ${render.key}` }];
};

const sum = (column: readonly Milliseconds[], indices: readonly number[]): Milliseconds | null => {
  let total: number | null = null;
  for (const index of indices) {
    const value = column[index] ?? UNMEASURED;
    if (value !== UNMEASURED) total = (total ?? 0) + value;
  }
  return total;
};
