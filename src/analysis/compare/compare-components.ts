import { RenderFlag } from '../../protocol/facts.ts';
import type { Instances } from '../instances.ts';
import type { Because, Certainty, CommitStep, Verdict } from '../model.ts';
import { median } from './measures.ts';
import type { ComponentCounts, ComponentDelta, InteractionGroup, Run } from './model.ts';

interface Tally {
  readonly name: string;
  readonly path: string;
  renders: number;
  mounts: number;
  avoidable: number;
  necessary: number;
  unknown: number;
  self: number;
  measured: number;
  readonly reasons: Map<Because, { count: number; readonly certainty: Certainty | null }>;
}

const newTally = (name: string, path: string): Tally => ({
  name,
  path,
  renders: 0,
  mounts: 0,
  avoidable: 0,
  necessary: 0,
  unknown: 0,
  self: 0,
  measured: 0,
  reasons: new Map(),
});

/** Tallies by component instance, then by path: a path is built once per instance. */
const tallyRun = ({ analysis, interaction }: Run): ReadonlyMap<string, Tally> => {
  const byPath = new Map<string, Tally>();
  const known = new Map<Instances, Map<number, Tally>>();
  for (const id of interaction.steps) {
    const commit = analysis.stepById.get(id);
    const instances = commit?.kind === 'commit' ? analysis.instances[commit.document] : undefined;
    if (commit?.kind !== 'commit' || instances === undefined) continue;
    const byInstance = known.get(instances) ?? new Map<number, Tally>();
    known.set(instances, byInstance);
    const tallyOf = (component: number): Tally => {
      const before = byInstance.get(component);
      if (before) return before;
      const path = instances.pathOf(component);
      const tally = byPath.get(path) ?? newTally(instances.nameOf(component), path);
      byPath.set(path, tally);
      byInstance.set(component, tally);
      return tally;
    };
    addCommit(commit, tallyOf);
  }
  return byPath;
};

const addCommit = ({ renders: { columns, verdicts } }: CommitStep, tallyOf: (component: number) => Tally): void => {
  columns.component.forEach((component, index) => {
    const flags = columns.flags[index] ?? 0;
    if ((flags & RenderFlag.discarded) !== 0) return;
    const tally = tallyOf(component);
    tally.renders++;
    if ((flags & RenderFlag.mount) !== 0) tally.mounts++;
    const verdict = verdicts[index] ?? null;
    if (verdict !== null) addVerdict(tally, verdict);
    const self = columns.self[index] ?? -1;
    if (self < 0) return;
    tally.self += self;
    tally.measured++;
  });
};

const addVerdict = (tally: Tally, { class: kind, because, certainty }: Verdict): void => {
  tally[kind]++;
  if (because === null) return;
  const reason = tally.reasons.get(because) ?? { count: 0, certainty };
  reason.count++;
  tally.reasons.set(because, reason);
};

/** Medians over the runs; a run in which it did not render counts as none. */
const countsOf = (tallies: readonly (Tally | null)[]): ComponentCounts | null => {
  const seen = tallies.filter((tally) => tally !== null);
  if (seen.length === 0) return null;
  const middle = (of: (tally: Tally) => number): number => median(tallies.map((tally) => (tally ? of(tally) : 0))) ?? 0;
  const reasons = seen.flatMap((tally) => [...tally.reasons]).sort((a, b) => b[1].count - a[1].count);
  return {
    renders: middle((tally) => tally.renders),
    mounts: middle((tally) => tally.mounts),
    avoidable: middle((tally) => tally.avoidable),
    necessary: middle((tally) => tally.necessary),
    unknown: middle((tally) => tally.unknown),
    self: seen.every(({ measured }) => measured === 0) ? null : middle((tally) => tally.self),
    because: reasons[0]?.[0] ?? null,
    certainty: reasons[0]?.[1].certainty ?? null,
  };
};

const weightOf = ({ before, after }: ComponentDelta): number =>
  Math.abs((after?.renders ?? 0) - (before?.renders ?? 0)) * 2 +
  Math.abs((after?.avoidable ?? 0) - (before?.avoidable ?? 0)) * 2 +
  Math.abs((after?.self ?? 0) - (before?.self ?? 0));

/** Every component that rendered on a side, matched by its path and name; what changed most comes first. */
export const compareComponents = (before: InteractionGroup, after: InteractionGroup): readonly ComponentDelta[] => {
  const olds = before.runs.map(tallyRun);
  const news = after.runs.map(tallyRun);
  const names = new Map([...olds, ...news].flatMap((run) => [...run].map(([path, { name }]) => [path, name] as const)));
  return [...names]
    .map(([path, name]): ComponentDelta => {
      const old = countsOf(olds.map((run) => run.get(path) ?? null));
      const fresh = countsOf(news.map((run) => run.get(path) ?? null));
      const presence = old === null ? 'new' : fresh === null ? 'vanished' : 'both';
      return { name, path, presence, before: old, after: fresh };
    })
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.path < b.path ? -1 : 1));
};
