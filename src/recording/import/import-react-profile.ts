import { isRecord } from '../../protocol/decode-checks.ts';
import type { CommitFact } from '../../protocol/facts/commit-facts.ts';
import type { Fact } from '../../protocol/facts/fact.ts';
import type { UpdateFact } from '../../protocol/facts/update-fact.ts';
import type { Recording } from '../recording.ts';
import { importedRecording } from './imported.ts';
import { profileInstances } from './profile-instances.ts';
import { profileRenders } from './profile-renders.ts';
import { type ProfileCommit, type ProfileRoot, readProfileRoot } from './profile-schema.ts';
import { createProfileTree, type TreeNode } from './profile-tree.ts';

/** The one version that React DevTools 4.28 and later write. */
const VERSION = 5;

export const isReactProfile = (file: Readonly<Record<string, unknown>>): boolean => Array.isArray(file.dataForRoots);

/** A profile of React DevTools as a recording, or a sentence that says why it cannot be read. */
export const importReactProfile = (
  file: Readonly<Record<string, unknown>>,
): { readonly recording: Recording } | { readonly error: string } => {
  if (file.version !== VERSION) {
    return {
      error: `This React DevTools profile has version ${String(file.version)}; only version ${VERSION} can be read.`,
    };
  }
  const all = Array.isArray(file.dataForRoots) ? file.dataForRoots : [];
  const roots = all.map(readProfileRoot).filter((root) => root !== null);
  const parts = roots.map(importRoot);
  const nodes = new Map(parts.flatMap((part) => [...part.nodes]));
  const commits = parts.flatMap((part) => part.commits).sort((a, b) => a.commit.timestamp - b.commit.timestamp);
  let lastId = 0;
  const nextId = () => {
    lastId++;
    return lastId;
  };
  const page = isRecord(file.clickfall) && isRecord(file.clickfall.page) ? file.clickfall.page : {};
  return {
    recording: importedRecording({
      startedAt: '',
      page: {
        url: typeof page.url === 'string' ? page.url : '',
        title: typeof page.title === 'string' ? page.title : '',
      },
      epoch: 0,
      facts: [
        ...rendererFacts(parts),
        profileInstances(nodes),
        ...commits.flatMap((imported) => commitFacts(imported, nextId)),
      ],
      network: [],
      says: [
        'Imported from a React DevTools profile: it holds commits, what rendered in them, how long that took, and what React DevTools says about why.',
        'It lacks inputs, requests, effects, values, sources and the version of React: what caused an update is unknown, and so is whether a render was avoidable.',
        'When a component rendered within its commit is not told; effects are drawn right behind their commit.',
        ...(roots.length === all.length
          ? []
          : [`Roots of the file that could not be read: ${all.length - roots.length}.`]),
        ...(parts.some(({ isCut }) => isCut)
          ? ['Changes of its tree could not all be read: components are missing.']
          : []),
      ],
    }),
  };
};

interface ImportedCommit {
  readonly renderer: number;
  readonly root: number;
  readonly commit: ProfileCommit;
  readonly renders: CommitFact['renders'];
  readonly unmounted: readonly number[];
  readonly isMount: boolean;
}

interface ImportedRoot {
  /** All that ever were in the tree. */
  readonly nodes: ReadonlyMap<number, TreeNode>;
  readonly commits: readonly ImportedCommit[];
  readonly isCut: boolean;
}

const importRoot = (root: ProfileRoot): ImportedRoot => {
  const tree = createProfileTree(root);
  const nodes = new Map(tree.nodes);
  let isCut = false;
  const commits = root.commitData.map((commit, index): ImportedCommit => {
    const operations = root.operations[index] ?? [];
    const wasEmpty = (tree.nodes.get(root.rootID)?.children.length ?? 0) === 0;
    const unmounted = tree.apply(operations);
    if (unmounted === null) isCut = true;
    for (const [id, node] of tree.nodes) nodes.set(id, node);
    return {
      renderer: Math.max(0, Math.trunc(operations[0] ?? 0)),
      root: root.rootID,
      commit,
      renders: profileRenders(root.rootID, tree.nodes, commit),
      unmounted: unmounted ?? [],
      isMount: wasEmpty && (tree.nodes.get(root.rootID)?.children.length ?? 0) > 0,
    };
  });
  return { nodes, commits, isCut };
};

const rendererFacts = (parts: readonly ImportedRoot[]): readonly Fact[] => {
  const commits = parts.flatMap((part) => part.commits);
  const hasUpdaters = commits.some(({ commit }) => commit.updaters !== null);
  return [...new Set(commits.map(({ renderer }) => renderer))].map((renderer) => ({
    kind: 'renderer',
    renderer,
    packageName: '',
    version: 'unknown',
    build: 'unknown',
    hasDurations: true,
    hasUpdaters,
    support: 'partial',
    missing: ['jsx-locations', ...(hasUpdaters ? [] : (['exact-updaters'] as const))],
  }));
};

const commitFacts = (imported: ImportedCommit, nextId: () => number): readonly Fact[] => {
  const { renderer, root, commit, renders, unmounted, isMount } = imported;
  const updates = (commit.updaters ?? []).map(
    ({ id: component }): UpdateFact => ({
      kind: 'update',
      id: nextId(),
      renderer,
      root,
      // some time before: the file tells who, not when
      at: commit.timestamp,
      component: component === root ? 0 : component,
      how: 'exact',
      type: 'unknown',
      lane: 'unknown',
      hook: -1,
      stack: '',
      cause: null,
      during: 'other',
      effectOf: '',
    }),
  );
  const id = nextId();
  const layoutEnd = commit.timestamp + (commit.effectDuration ?? 0);
  return [
    ...updates,
    {
      kind: 'commit',
      id,
      renderer,
      root,
      renderStart: commit.timestamp - commit.duration,
      commitStart: commit.timestamp,
      layoutEnd,
      updates: updates.map((update) => update.id),
      isMount,
      isHydration: false,
      didError: false,
      renders,
      bailouts: [],
      unmounted,
      spent: 0,
      budgetEnded: false,
    },
    ...(commit.passiveEffectDuration === null
      ? []
      : [
          {
            kind: 'passive' as const,
            commit: id,
            at: layoutEnd,
            end: layoutEnd + commit.passiveEffectDuration,
            effects: 0,
          },
        ]),
  ];
};
