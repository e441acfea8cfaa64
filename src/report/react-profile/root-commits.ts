import type { Instances } from '../../analysis/instances.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import { RenderFlag } from '../../protocol/facts/commit-facts.ts';

/** The commits of one React root, in time order. */
export interface RootCommits {
  readonly document: number;
  readonly renderer: number;
  readonly commits: readonly CommitStep[];
  readonly instances: Instances | undefined;
}

export const commitsByRoot = ({ steps, instances }: Analysis): readonly RootCommits[] => {
  const roots = new Map<string, { readonly first: CommitStep; readonly commits: CommitStep[] }>();
  for (const step of steps) {
    if (step.kind !== 'commit') continue;
    const key = `${step.document}:${step.renderer}:${step.root}`;
    const root = roots.get(key) ?? { first: step, commits: [] };
    roots.set(key, root);
    root.commits.push(step);
  }
  return [...roots.values()].map(({ first: { document, renderer }, commits }) => ({
    document,
    renderer,
    commits,
    instances: instances[document],
  }));
};

/** Instances of a root: those that were there when the recording began, and those that each commit mounted. */
export interface RootTree {
  /** Parents before their children. */
  readonly atStart: readonly number[];
  /** One list for each commit, parents before their children. */
  readonly mounted: readonly (readonly number[])[];
}

/** Deeper is a cycle in damaged facts. */
const MAX_DEPTH = 500;

/**
 * An instance was there from the start unless its first render seen is its mount, and so was everything above it.
 * What neither rendered nor stands above something that did is not known, and not in the tree.
 */
export const treeOf = ({ commits, instances }: RootCommits): RootTree => {
  const known = new Set<number>();
  const atStart: number[] = [];
  const add = (id: number, list: number[]): void => {
    const missing: number[] = [];
    for (let at = id; at !== 0 && !known.has(at) && missing.length < MAX_DEPTH; at = instances?.parentOf(at) ?? 0) {
      missing.push(at);
      known.add(at);
    }
    list.push(...missing.reverse());
  };
  const firstMount = new Map<number, number>();
  const seenBefore = new Set<number>();
  commits.forEach((commit, nth) => {
    eachRender(commit, (id, isMount) => {
      if (seenBefore.has(id) || firstMount.has(id)) return;
      if (isMount) firstMount.set(id, nth);
      else seenBefore.add(id);
    });
  });
  for (const id of seenBefore) add(id, atStart);
  const mounted = commits.map((commit, nth) => {
    const list: number[] = [];
    eachRender(commit, (id) => {
      if (firstMount.get(id) !== nth || known.has(id)) return;
      const above = instances?.parentOf(id) ?? 0;
      // something above it that no commit mounted was there before
      if (above !== 0 && !known.has(above) && !firstMount.has(above)) add(above, atStart);
      add(id, list);
    });
    return list;
  });
  return { atStart, mounted };
};

/** Renders that React kept. */
export const eachRender = (commit: CommitStep, tell: (id: number, isMount: boolean, index: number) => void): void => {
  const { component, flags } = commit.renders.columns;
  for (let index = 0; index < commit.renders.length; index++) {
    const bits = flags[index] ?? 0;
    if ((bits & RenderFlag.discarded) === 0) tell(component[index] ?? 0, (bits & RenderFlag.mount) !== 0, index);
  }
};
