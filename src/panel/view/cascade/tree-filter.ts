import type { Analysis } from '../../../analysis/model.ts';
import type { FlowNode } from '../../../report/flow-tree.ts';
import { type RenderFilter, renderMask, stepPasses } from '../../state/render-filter.ts';

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
  const known = new Map<FlowNode, boolean>();

  const passes = ({ renders }: FlowNode): boolean => {
    const commit = renders && analysis.stepById.get(renders.first.commit);
    if (!renders || commit?.kind !== 'commit') return true;
    const mask = renderMask(analysis, commit, filter);
    return renders.indices.some((index) => mask[index] === 1);
  };
  // as deep as components nest
  const isShown = (node: FlowNode): boolean => {
    if (node.kind !== 'renders') return true;
    const before = known.get(node);
    if (before !== undefined) return before;
    const shown = passes(node) || node.children.some(isShown);
    known.set(node, shown);
    return shown;
  };
  return {
    isShown,
    isFaint: (node) => {
      if (node.kind === 'renders') return !passes(node);
      return node.kind === 'step' && node.step !== null && !stepPasses(analysis, node.step, filter);
    },
  };
};
