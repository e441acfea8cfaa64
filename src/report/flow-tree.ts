import type { Analysis } from '../analysis/model/analysis.ts';
import type { Interaction } from '../analysis/model/interaction.ts';
import { interactionLabel, placePart } from './flow/flow-labels.ts';
import { flowLines, type Line } from './flow/flow-lines.ts';
import type { FlowNode, FlowPart } from './flow/flow-node.ts';
import { flowRenders } from './flow/flow-renders.ts';
import { createFlowSteps, type FlowSteps } from './flow/flow-steps.ts';

export type { FlowBadge, FlowNode, FlowPart, FlowRenders } from './flow/flow-node.ts';

/**
 * The cascade of one interaction as a tree of lines (see FlowNode); with null, of everything that no interaction
 * caused, such as the page's own loading. An id that the analysis does not know gives a root without children.
 */
export const buildFlow = (analysis: Analysis, interactionId: string | null): FlowNode => {
  const interaction = analysis.interactions.find((candidate) => candidate.id === interactionId) ?? null;
  const steps = createFlowSteps(analysis, interaction, interactionId);
  const children: FlowNode[] = [];
  const root: FlowNode = {
    key: interactionId ?? 'none',
    kind: 'interaction',
    label: interaction ? interactionLabel(interaction) : [{ role: 'text', text: 'not caused by an input' }],
    stepId: interactionId,
    step: (interactionId === null ? undefined : analysis.stepById.get(interactionId)) ?? null,
    stepIds: interactionId === null ? [] : [interactionId],
    at: interaction ? interaction.at : null,
    duration: interaction ? interaction.timing.settledAfter : null,
    badge: null,
    badgeText: '',
    evidence: null,
    renders: null,
    get hasChildren() {
      return children.length > 0;
    },
    children,
  };
  const below = interaction?.entryPoint ? addHandler(interaction, interaction.entryPoint, children) : children;
  grow(analysis, steps, root.key, below, children);
  return root;
};

const addHandler = (
  interaction: Interaction,
  entryPoint: NonNullable<Interaction['entryPoint']>,
  into: FlowNode[],
): FlowNode[] => {
  const children: FlowNode[] = [];
  const { inputDelay, processing } = interaction.timing;
  const label: FlowPart[] = [{ role: 'name', text: entryPoint.handler || entryPoint.prop }];
  if (entryPoint.component) label.push({ role: 'text', text: entryPoint.component });
  into.push({
    key: `${interaction.id}/handler`,
    kind: 'handler',
    label: [...label, ...placePart(entryPoint.source)],
    stepId: interaction.id,
    step: null,
    stepIds: [interaction.id],
    at: inputDelay === null ? null : interaction.at + inputDelay,
    duration: processing,
    badge: 'handler',
    badgeText: entryPoint.prop,
    evidence: 'observed',
    renders: null,
    get hasChildren() {
      return children.length > 0;
    },
    children,
  });
  return children;
};

/** Fills the tree without recursion: an update loop makes it thousands of levels deep. */
const grow = (analysis: Analysis, steps: FlowSteps, root: string, below: FlowNode[], beside: FlowNode[]): void => {
  const work: Line[] = [];
  for (const line of flowLines(steps, steps.roots, root)) {
    // What the browser did for the input stands beside the handler, what the page's code did below it.
    const kind = line.node.step?.kind;
    (kind === 'paint' || kind === 'long-frame' ? beside : below).push(line.node);
    work.push(line);
  }
  for (let line = work.pop(); line; line = work.pop()) {
    if (line.commit) for (const child of flowRenders(analysis, line.commit, line.node.key)) line.children.push(child);
    for (const child of flowLines(steps, line.below, line.id)) {
      line.children.push(child.node);
      work.push(child);
    }
  }
};
