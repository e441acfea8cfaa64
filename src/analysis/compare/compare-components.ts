import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import type { Instances } from '../instances.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { Because, Certainty, Verdict } from '../model/verdict.ts';
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

/** One path in the tree of components; instances with the same path share it. */
interface Place {
  readonly below: Map<string, Place>;
  tally: Tally | null;
}

/** Beyond this the ancestors are a cycle in damaged facts, or nobody reads them. */
const MAX_DEPTH = 10_000;

const createPlaces = ({ parentOf, nameOf }: Instances): ((component: number) => Place) => {
  const top: Place = { below: new Map(), tally: null };
  const known = new Map<number, Place>();
  return (component) => {
    const unknown: number[] = [];
    let at = component;
    while (at !== 0 && !known.has(at) && unknown.length < MAX_DEPTH) {
      unknown.push(at);
      at = parentOf(at);
    }
    let place = known.get(at) ?? top;
    for (const instance of unknown.reverse()) {
      const name = nameOf(instance);
      const below: Place = place.below.get(name) ?? { below: new Map(), tally: null };
      place.below.set(name, below);
      known.set(instance, below);
      place = below;
    }
    return place;
  };
};

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

/** Tallies by path. A path is written out once for all instances that share it. */
const tallyRun = ({ analysis, interaction }: Run): ReadonlyMap<string, Tally> => {
  const byPath = new Map<string, Tally>();
  const known = new Map<Instances, (component: number) => Tally>();
  for (const id of interaction.steps) {
    const commit = analysis.stepById.get(id);
    const instances = commit?.kind === 'commit' ? analysis.instances[commit.document] : undefined;
    if (commit?.kind !== 'commit' || instances === undefined) continue;
    const tallyOf = known.get(instances) ?? createTallies(instances, byPath);
    known.set(instances, tallyOf);
    addCommit(commit, tallyOf);
  }
  return byPath;
};

const createTallies = (instances: Instances, byPath: Map<string, Tally>): ((component: number) => Tally) => {
  const placeOf = createPlaces(instances);
  return (component) => {
    const place = placeOf(component);
    if (place.tally === null) {
      const path = instances.pathOf(component);
      place.tally = byPath.get(path) ?? newTally(instances.nameOf(component), path);
      byPath.set(path, place.tally);
    }
    return place.tally;
  };
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
