import type { Change } from '../../protocol/facts/change.ts';
import { type RenderColumns, RenderFlag } from '../../protocol/facts/commit-facts.ts';
import { UNMEASURED } from '../../protocol/units.ts';
import { changesOf } from './profile-changes.ts';
import { ProfileElement } from './profile-numbers.ts';
import type { ProfileCommit } from './profile-schema.ts';
import type { TreeNode } from './profile-tree.ts';

/** Host elements and roots: everything else is a component. */
const NO_COMPONENTS: ReadonlySet<number> = new Set([ProfileElement.host, ProfileElement.root]);
export const isComponent = ({ type }: TreeNode): boolean => !NO_COMPONENTS.has(type);

type Columns = { readonly [K in keyof RenderColumns]: RenderColumns[K] extends readonly (infer T)[] ? T[] : never };

/** What rendered in a commit, parents before their children, in the order of the tree. */
export const profileRenders = (
  root: number,
  nodes: ReadonlyMap<number, TreeNode>,
  commit: ProfileCommit,
): RenderColumns => {
  const subtree = new Map(commit.fiberActualDurations);
  const self = new Map(commit.fiberSelfDurations);
  const changes = new Map(commit.changeDescriptions ?? []);
  const columns: Columns = {
    component: [],
    parent: [],
    start: [],
    self: [],
    subtree: [],
    flags: [],
    changes: [],
    changeSets: [],
  };
  /** Nodes to visit, the next one last, each with the nearest render and the nearest component above it. */
  const open = [{ id: root, render: -1, above: -1 }];
  const seen = new Set<number>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = nodes.get(next.id);
    if (node === undefined || seen.has(node.id)) continue;
    seen.add(node.id);
    let { render, above } = next;
    if (isComponent(node)) {
      const actual = subtree.get(node.id);
      if (actual !== undefined) {
        const why = changes.get(node.id);
        const isMount = why?.isFirstMount ?? false;
        const set: readonly Change[] = why === undefined || isMount ? [] : changesOf(why);
        columns.component.push(node.id);
        columns.parent.push(render);
        columns.start.push(UNMEASURED);
        columns.self.push(self.get(node.id) ?? UNMEASURED);
        columns.subtree.push(actual);
        columns.flags.push(isMount ? RenderFlag.mount : updateFlags(above >= 0, why !== undefined && set.length === 0));
        columns.changes.push(set.length === 0 ? -1 : columns.changeSets.push(set) - 1);
        render = columns.component.length - 1;
        above = render;
      } else above = -1;
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      open.push({ id: node.children[index] ?? 0, render, above });
    }
  }
  return columns;
};

/**
 * React DevTools found nothing that changed, and the component above it did render: then that made a new element for it,
 * as React DevTools says itself.
 */
const updateFlags = (parentRendered: boolean, nothingChanged: boolean): number =>
  RenderFlag.untold | (parentRendered ? RenderFlag.parentRendered | (nothingChanged ? RenderFlag.newProps : 0) : 0);
