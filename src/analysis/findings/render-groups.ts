import type { Change } from '../../protocol/facts/change.ts';
import type { ComponentType } from '../../protocol/facts/component-types.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { addTo } from '../group-by.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { Certainty, Verdict } from '../model/verdict.ts';
import type { Claim } from './rule.ts';
import { selfTime } from './savings.ts';
import type { Scope } from './scope.ts';
import { distinct } from './words.ts';

/** One render that a rule looks at. */
export interface RenderRef {
  readonly commit: CommitStep;
  readonly index: number;
  readonly verdict: Verdict;
}

/** Renders of one interaction that one finding is about. */
export interface RenderGroup {
  readonly component: string;
  readonly first: RenderRef;
  readonly count: number;
  readonly byCommit: ReadonlyMap<CommitStep, readonly number[]>;
  /** Distinct verdicts, in order. */
  readonly verdicts: readonly Verdict[];
}

interface OpenGroup {
  readonly component: string;
  readonly first: RenderRef;
  count: number;
  readonly byCommit: Map<CommitStep, number[]>;
  readonly verdicts: Set<Verdict>;
}

/**
 * Groups the avoidable renders of a scope. `keyOf` tells the group of a render apart from others of the same component;
 * null leaves the render out. Looks once at each render.
 */
export const groupAvoidable = (scope: Scope, keyOf: (render: RenderRef) => string | null): readonly RenderGroup[] => {
  const groups = new Map<string, OpenGroup>();
  for (const commit of scope.commits) {
    for (let index = 0; index < commit.renders.length; index++) {
      const verdict = commit.renders.verdicts[index];
      if (verdict?.class !== 'avoidable') continue;
      const render: RenderRef = { commit, index, verdict };
      const key = keyOf(render);
      if (key === null) continue;
      const component = nameOf(scope, render);
      addRender(groups, `${component}\n${sourceKey(sourceOf(scope, render))}\n${key}`, component, render);
    }
  }
  return [...groups.values()].map((group) => ({ ...group, verdicts: [...group.verdicts] }));
};

const addRender = (groups: Map<string, OpenGroup>, key: string, component: string, render: RenderRef): void => {
  let group = groups.get(key);
  if (!group) {
    group = { component, first: render, count: 0, byCommit: new Map(), verdicts: new Set() };
    groups.set(key, group);
  }
  group.count++;
  group.verdicts.add(render.verdict);
  addTo(group.byCommit, render.commit, render.index);
};

const idOf = ({ commit, index }: Pick<RenderRef, 'commit' | 'index'>): number =>
  commit.renders.columns.component[index] ?? 0;

export const nameOf = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): string =>
  scope.analysis.instances[render.commit.document]?.nameOf(idOf(render)) ?? '(unknown)';

export const sourceOf = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): SourcePlace | null =>
  scope.analysis.instances[render.commit.document]?.sourceOf(idOf(render)) ?? null;

/** Wrapped in `memo`, a PureComponent, or with `shouldComponentUpdate`: React would skip it if its props were equal. */
export const isMemo = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): boolean => {
  const type = scope.analysis.instances[render.commit.document]?.typeOf(idOf(render));
  return type !== undefined && type !== null && type.memo !== 'no';
};

/** React.memo would help and may be advised: not for what is memoized, compiled, or broken by memo (useEffectEvent in 19.2). */
export const wantsMemo = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): boolean => {
  const type = scope.analysis.instances[render.commit.document]?.typeOf(idOf(render));
  return !isMemo(scope, render) && type?.compiled !== true && type?.memoUnsafe !== true;
};

export const isCompiled = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): boolean =>
  scope.analysis.instances[render.commit.document]?.typeOf(idOf(render))?.compiled ?? false;

export const typeOf = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): ComponentType | null =>
  scope.analysis.instances[render.commit.document]?.typeOf(idOf(render)) ?? null;

/** The component that makes its element is compiled as well; its owner, or what stands above it where no owner is known. */
export const isMakerCompiled = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): boolean => {
  const instances = scope.analysis.instances[render.commit.document];
  const id = idOf(render);
  return instances?.typeOf(instances.ownerOf(id) || instances.parentOf(id))?.compiled ?? false;
};

/** The component that made the new reference of a change is compiled. */
export const isCreatorCompiled = (scope: Scope, { commit }: Pick<RenderRef, 'commit'>, change: Change): boolean =>
  scope.analysis.instances[commit.document]?.typeOf(change.from)?.compiled ?? false;

/** Name of the state or of what holds a store's value, for the first such change of a render; "" if unknown. */
export const changedHookOf = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): string => {
  const change = changesOf(render).find(({ hook }) => hook >= 0);
  return change ? (scope.analysis.instances[render.commit.document]?.hookNameOf(idOf(render), change.hook) ?? '') : '';
};

/** What differed from the last render, by reference at least. */
export const changesOf = ({ commit, index }: Pick<RenderRef, 'commit' | 'index'>): readonly Change[] => {
  const { changes, changeSets } = commit.renders.columns;
  return changeSets[changes[index] ?? -1] ?? [];
};

export const claimsOf = (group: RenderGroup): readonly Claim[] =>
  [...group.byCommit].map(([commit, indices]) => ({ kind: 'renders', commit, indices }));

/** Own time of all renders of a group; null where none was measured. */
export const selfOf = (group: RenderGroup): Milliseconds | null => {
  let total: Milliseconds | null = null;
  for (const [commit, indices] of group.byCommit) {
    const self = selfTime(commit, indices);
    if (self !== null) total = (total ?? 0) + self;
  }
  return total;
};

export const stepsOf = (group: RenderGroup): readonly string[] => [...group.byCommit.keys()].map((commit) => commit.id);

const BY_CERTAINTY: readonly Certainty[] = ['weak', 'strong', 'proven'];

/** The weakest certainty in it: a finding is as sure as its least sure render. */
export const certaintyOf = (group: RenderGroup): Certainty =>
  BY_CERTAINTY.find((certainty) => group.verdicts.some((verdict) => verdict.certainty === certainty)) ?? 'weak';

/** The distinct facts of its verdicts, weak ones first since they need reading most; at most `most`. */
export const factsOf = (group: RenderGroup, most = 6): readonly string[] =>
  distinct(
    [...group.verdicts]
      .sort((a, b) => BY_CERTAINTY.indexOf(a.certainty ?? 'weak') - BY_CERTAINTY.indexOf(b.certainty ?? 'weak'))
      .flatMap((verdict) => verdict.facts),
  ).slice(0, most);

const sourceKey = (source: SourcePlace | null): string => (source ? `${source.url}:${source.line}` : '');
