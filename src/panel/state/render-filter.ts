import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep, RenderTable } from '../../analysis/model/commit-step.ts';
import type { Step } from '../../analysis/model/step.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import type { Settings } from './settings.ts';

/** What stays bright in the timeline and is shown in the tree. */
export interface RenderFilter {
  readonly minMs: Milliseconds;
  readonly onlyAvoidable: boolean;
  readonly hideLibrary: boolean;
  /** Name of the one component to show; null for all. */
  readonly component: string | null;
}

/** null where nothing is filtered. The same object for the same analysis and settings: masks are kept by it. */
export const activeFilter = (
  { minMs, onlyAvoidable, hideLibrary }: Settings,
  component: string | null,
): RenderFilter | null =>
  minMs > 0 || onlyAvoidable || hideLibrary || component !== null
    ? { minMs, onlyAvoidable, hideLibrary, component }
    : null;

type MakeMask = (analysis: Analysis, commit: CommitStep, filter: RenderFilter) => Uint8Array;

/** Each mask is made once per filter and commit. */
const kept = (make: MakeMask): MakeMask => {
  const masks = new WeakMap<RenderFilter, WeakMap<RenderTable, Uint8Array>>();
  return (analysis, commit, filter) => {
    const byTable = masks.get(filter) ?? new WeakMap<RenderTable, Uint8Array>();
    masks.set(filter, byTable);
    const known = byTable.get(commit.renders);
    if (known) return known;
    const mask = make(analysis, commit, filter);
    byTable.set(commit.renders, mask);
    return mask;
  };
};

/** Per render of a commit 1 where the filter lets it through. */
export const renderMask: MakeMask = kept((analysis, { renders, document }, filter) => {
  const instances = analysis.instances[document];
  const { component, subtree } = renders.columns;
  const mask = new Uint8Array(renders.length);
  for (let index = 0; index < renders.length; index++) {
    const id = component[index] ?? 0;
    const took = subtree[index] ?? UNMEASURED;
    if (filter.minMs > 0 && took !== UNMEASURED && took < filter.minMs) continue;
    if (filter.onlyAvoidable && renders.verdicts[index]?.class !== 'avoidable') continue;
    if (filter.hideLibrary && instances?.isLibrary(id)) continue;
    if (filter.component !== null && instances?.nameOf(id) !== filter.component) continue;
    mask[index] = 1;
  }
  return mask;
});

/** … or lets through one that rendered inside of it. */
export const branchMask: MakeMask = kept((analysis, commit, filter) => {
  const mask = renderMask(analysis, commit, filter).slice();
  const { parent } = commit.renders.columns;
  for (let row = mask.length - 1; row >= 0; row--) {
    const above = parent[row] ?? -1;
    if (mask[row] === 1 && above >= 0) mask[above] = 1;
  }
  return mask;
});

/** Does a step stay bright? Inputs always do; what has no length is not too short. */
export const stepPasses = (analysis: Analysis, step: Step, filter: RenderFilter): boolean => {
  if (step.kind === 'interaction') return true;
  if (step.kind === 'commit') {
    if (step.renders.length > 0) return renderMask(analysis, step, filter).includes(1);
    return filter.component === null && !filter.onlyAvoidable;
  }
  if (filter.component !== null) return 'component' in step && step.component === filter.component;
  return step.end === null || step.end === step.at || step.end - step.at >= filter.minMs;
};

/** How many renders the filter lets through, of how many. */
export const countFiltered = (
  analysis: Analysis,
  filter: RenderFilter,
): { readonly shown: number; readonly all: number } => {
  let shown = 0;
  let all = 0;
  for (const step of analysis.steps) {
    if (step.kind !== 'commit') continue;
    all += step.renders.length;
    for (const bit of renderMask(analysis, step, filter)) shown += bit;
  }
  return { shown, all };
};
