import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { UpdateStep } from '../../analysis/model/step.ts';
import { renderAt } from '../../analysis/renders.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { createBaseDurations } from './base-durations.ts';
import { changeDescription } from './change-description.ts';
import { describeComponent, describeRoot } from './describe-component.ts';
import { encodeOperations } from './operations.ts';
import type { ProfiledCommit, ProfiledRoot, SnapshotNode } from './profile-types.ts';
import { eachRender, type RootCommits, treeOf } from './root-commits.ts';

/** Ids of a profile: unique among all documents and roots. */
export interface ProfileIds {
  readonly rootId: () => number;
  readonly idOf: (document: number, instance: number) => number;
}

export const createProfileIds = (): ProfileIds => {
  let last = 0;
  const ids = new Map<string, number>();
  const next = () => {
    last++;
    return last;
  };
  return {
    rootId: next,
    idOf: (document, instance) => {
      const key = `${document}:${instance}`;
      const id = ids.get(key) ?? next();
      ids.set(key, id);
      return id;
    },
  };
};

/** One root of a profile. `start`: what timestamps count from. */
export const profileRoot = (
  analysis: Analysis,
  root: RootCommits,
  ids: ProfileIds,
  start: Milliseconds,
): ProfiledRoot => {
  const { document, renderer, commits, instances } = root;
  const rootID = ids.rootId();
  const tree = treeOf(root);
  const idOf = (instance: number): number => ids.idOf(document, instance);
  const parentOf = (instance: number): number => {
    const parent = instances?.parentOf(instance) ?? 0;
    return parent === 0 ? rootID : idOf(parent);
  };

  const children = new Map<number, number[]>([[rootID, []]]);
  const base = createBaseDurations();
  base.add(rootID, 0);
  /** Instances by their ids, as long as they are mounted. */
  const present = new Map<number, number>();
  const mount = (instance: number): void => {
    const id = idOf(instance);
    present.set(id, instance);
    base.add(id, parentOf(instance));
  };
  for (const instance of tree.atStart) {
    mount(instance);
    children.set(idOf(instance), []);
    children.get(parentOf(instance))?.push(idOf(instance));
  }
  const snapshots = [
    [rootID, { ...describeRoot(rootID), children: children.get(rootID) ?? [] }] as const,
    ...tree.atStart.map((instance): readonly [number, SnapshotNode] => {
      const id = idOf(instance);
      return [id, { ...describeComponent(id, instance, instances), children: children.get(id) ?? [] }];
    }),
  ];

  const operations = commits.map((commit, nth) => {
    // what was not mounted in the recording and never rendered in it is not in the tree
    const removed = commit.unmounted.map(idOf).filter((id) => present.delete(id));
    for (const id of removed) base.remove(id);
    const added = (tree.mounted[nth] ?? []).map((instance) => {
      mount(instance);
      const owner = instances?.ownerOf(instance) ?? 0;
      return {
        ...describeComponent(idOf(instance), instance, instances),
        parent: parentOf(instance),
        owner: owner === 0 ? 0 : idOf(owner),
      };
    });
    eachRender(commit, (instance, _, index) => {
      const self = commit.renders.columns.self[index] ?? -1;
      if (self >= 0 && present.has(idOf(instance))) base.setSelf(idOf(instance), self);
    });
    return encodeOperations(renderer, rootID, { removed, added, baseDurations: base.takeChanges() });
  });

  const top = tree.atStart[0] ?? tree.mounted.flat()[0];
  return {
    rootID,
    displayName: top === undefined ? 'Root' : (describeComponent(rootID, top, instances).displayName ?? 'Root'),
    initialTreeBaseDurations: snapshots.map(([id]) => [id, 0]),
    snapshots,
    operations,
    commitData: commits.map((commit) => profileCommit(analysis, commit, root, idOf, start)),
  };
};

const profileCommit = (
  analysis: Analysis,
  commit: CommitStep,
  { instances }: RootCommits,
  idOf: (instance: number) => number,
  start: Milliseconds,
): ProfiledCommit => {
  const changes: [number, NonNullable<ReturnType<typeof changeDescription>>][] = [];
  const actual: [number, number][] = [];
  const self: [number, number][] = [];
  eachRender(commit, (instance, _, index) => {
    const id = idOf(instance);
    const render = renderAt(analysis, commit, index);
    const change = changeDescription(render);
    if (change !== null) changes.push([id, change]);
    // that it rendered is told by being listed; the format has no "unknown"
    actual.push([id, render.subtree ?? 0]);
    self.push([id, render.self ?? 0]);
  });
  const updates = commit.causes
    .map(({ id }) => analysis.stepById.get(id))
    .filter((step): step is UpdateStep => step?.kind === 'update');
  const updaters = [...new Set(updates.map(({ componentId }) => componentId))].filter((instance) => instance !== 0);
  return {
    changeDescriptions: changes.length === 0 ? null : changes,
    duration: commit.phases.render ?? 0,
    effectDuration: commit.phases.layout,
    passiveEffectDuration: commit.phases.passive,
    fiberActualDurations: actual,
    fiberSelfDurations: self,
    priorityLevel: priorityOf(updates),
    timestamp: Math.max(0, commit.at - start),
    updaters:
      updaters.length === 0
        ? null
        : updaters.map((instance) => ({
            ...describeComponent(idOf(instance), instance, instances),
            env: null,
            stack: null,
          })),
  };
};

/** As React itself turns lanes into priorities: all that is not an input or idle is "normal". */
const priorityOf = (updates: readonly UpdateStep[]): ProfiledCommit['priorityLevel'] => {
  const lanes = new Set(updates.map(({ lane }) => lane));
  if (lanes.has('sync')) return 'Immediate';
  if (lanes.has('continuous')) return 'User-Blocking';
  if (['default', 'transition', 'retry', 'deferred'].some((lane) => lanes.has(lane))) return 'Normal';
  return lanes.has('idle') || lanes.has('offscreen') ? 'Idle' : null;
};
