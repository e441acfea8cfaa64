import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { FlowNode } from '../../../report/flow-tree.ts';
import { branchMask, type RenderFilter, renderMask, stepPasses } from '../../state/render-filter.ts';

export interface TreeFilter {
  /** Renders that do not pass, and hold none that do, are left out; steps stay, because they are the flow. */
  readonly isShown: (node: FlowNode) => boolean;
  /** It stays for what is around it. */
  readonly isFaint: (node: FlowNode) => boolean;
}

const EVERYTHING: TreeFilter = { isShown: () => true, isFaint: () => false };

/** What a filter leaves of the tree. */
export const createTreeFilter = (analysis: Analysis, filter: RenderFilter | null): TreeFilter => {
  if (filter === null) return EVERYTHING;
  const isAnyIn = (maskOf: typeof renderMask, { renders }: FlowNode): boolean => {
    const commit = renders && analysis.stepById.get(renders.first.commit);
    if (!renders || commit?.kind !== 'commit') return true;
    const mask = maskOf(analysis, commit, filter);
    return renders.indices.some((index) => mask[index] === 1);
  };
  return {
    isShown: (node) => node.kind !== 'renders' || isAnyIn(branchMask, node),
    isFaint: (node) => {
      if (node.kind === 'renders') return !isAnyIn(renderMask, node);
      return node.kind === 'step' && node.step !== null && !stepPasses(analysis, node.step, filter);
    },
  };
};
