import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { EffectStep, Step, UpdateStep } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import { badgeOf, durationOf, isCascading } from './flow-badges.ts';
import { type FlowGroup, groupLinks } from './flow-groups.ts';
import { actionLabel, commitLabel, effectLabel, requestLabel, stepName, updatesLabel } from './flow-labels.ts';
import type { FlowNode, FlowPart } from './flow-node.ts';
import type { FlowSteps, Link } from './flow-steps.ts';

/** A line whose own children are still to be filled in. */
export interface Line {
  readonly node: FlowNode;
  /** Names it within its tree: a step has one line, and else references only. */
  readonly id: string;
  readonly children: FlowNode[];
  /** Its renders stand below the line. */
  readonly commit: CommitStep | null;
  /** What its steps caused. */
  readonly below: readonly Link[];
}

/**
 * The lines of what one step caused, or of an interaction's `roots`.
 *
 * @param parent id of the line above. Keys name it and no others: the whole way down to each of some thousand steps that cause one
 *   another would be as long as all of them.
 */
export const flowLines = (steps: FlowSteps, links: readonly Link[], parent: string): readonly Line[] =>
  groupLinks(steps, links).map((group) => toLine(steps, group, parent));

const toLine = (steps: FlowSteps, group: FlowGroup, parent: string): Line => {
  switch (group.kind) {
    case 'reference':
      return referenceLine(group.link, parent);
    case 'chain':
      return chainLine(steps, group, parent);
    case 'quiet-effects':
      return quietLine(group.effects, group.links, parent);
    case 'single':
      return singleLine(steps, group.link, parent);
    default:
      return assertNever(group);
  }
};

const line = (
  id: string,
  parent: string,
  node: Omit<FlowNode, 'key' | 'children' | 'hasChildren' | 'renders' | 'badge' | 'badgeText'> &
    Partial<Pick<FlowNode, 'badge' | 'badgeText'>>,
  commit: CommitStep | null = null,
  below: readonly Link[] = [],
): Line => {
  const children: FlowNode[] = [];
  return {
    id,
    node: {
      key: `${parent}/${id}`,
      badge: null,
      badgeText: '',
      ...node,
      renders: null,
      get hasChildren() {
        return children.length > 0;
      },
      children,
    },
    children,
    commit,
    below,
  };
};

const referenceLine = ({ step, evidence }: Link, parent: string): Line =>
  line(step.id, parent, {
    kind: 'reference',
    label: [{ role: 'dim', text: `↳ see ${stepName(step)}`, stepId: step.id }],
    stepId: step.id,
    step,
    stepIds: [step.id],
    at: step.at,
    duration: null,
    evidence,
  });

const chainLine = (
  steps: FlowSteps,
  { effect, updates, links }: Extract<FlowGroup, { kind: 'chain' }>,
  parent: string,
): Line => {
  const fromUpdates = uniqueLinks(updates.flatMap((update) => steps.caused(update.id)));
  const commitLink = fromUpdates.find(({ step, reference }) => step.kind === 'commit' && !reference);
  const commit = commitLink?.step.kind === 'commit' ? commitLink.step : null;
  const first: Step | undefined = effect ?? updates[0];
  const main = commit ?? updates[0] ?? null;
  return line(
    first?.id ?? '',
    parent,
    {
      kind: 'step',
      label: chainLabel(effect, updates, commit, steps.get(updates[0]?.causes[0]?.id ?? '')?.kind === 'action'),
      stepId: main?.id ?? null,
      step: main,
      stepIds: [effect, ...updates, commit].flatMap((step) => step?.id ?? []),
      at: first?.at ?? null,
      duration: commit ? durationOf(commit) : null,
      evidence: weakest(commitLink ? [...links, commitLink] : links),
      ...(commit ? badgeOf(commit, isCascading(updatesOf(steps, commit, updates))) : {}),
    },
    commit,
    commit ? [...fromUpdates.filter(({ step }) => step !== commit), ...steps.caused(commit.id)] : fromUpdates,
  );
};

// A commit is only cascading if nothing else wanted it: updates that stand elsewhere count as well.
const updatesOf = (steps: FlowSteps, commit: CommitStep, known: readonly UpdateStep[]): readonly UpdateStep[] => [
  ...known,
  ...commit.causes.flatMap(({ id }) => {
    const step = steps.get(id);
    return step?.kind === 'update' ? [step] : [];
  }),
];

/** The effect that made an update, where it is no step of its own. */
const updateEffect = ({ during, effectOf }: UpdateStep): readonly FlowPart[] => {
  if (during !== 'layout-effect' && during !== 'passive-effect') return [];
  return [...effectLabel(effectOf, during === 'layout-effect' ? 'layout' : 'passive'), ARROW];
};

const chainLabel = (
  effect: EffectStep | null,
  updates: readonly UpdateStep[],
  commit: CommitStep | null,
  isByAction: boolean,
): readonly FlowPart[] => {
  const first = updates[0];
  const label: FlowPart[] = [];
  if (effect) label.push(...effectLabel(effect.component, effect.phase), ARROW);
  // below an action: the line of that one says whose effect it was
  else if (first && !isByAction) label.push(...updateEffect(first));
  label.push(...updatesLabel(updates));
  if (commit) label.push(ARROW, ...commitLabel(commit));
  else if (first?.commit === null) label.push({ role: 'dim', text: 'no commit seen' });
  return label;
};

const quietLine = (effects: readonly EffectStep[], links: readonly Link[], parent: string): Line => {
  const first = effects[0];
  const durations = effects.flatMap((effect) => durationOf(effect) ?? []);
  return line(first?.id ?? '', parent, {
    kind: 'step',
    label: effectLabel(first?.component ?? '', first?.phase ?? 'passive', effects.length),
    stepId: first?.id ?? null,
    step: first ?? null,
    stepIds: effects.map((effect) => effect.id),
    at: first?.at ?? null,
    duration: durations.length > 0 ? durations.reduce((sum, duration) => sum + duration, 0) : null,
    evidence: weakest(links),
  });
};

const singleLine = (steps: FlowSteps, { step, evidence }: Link, parent: string): Line =>
  line(
    step.id,
    parent,
    {
      kind: 'step',
      label: isInLayout(steps, step) ? [...effectLabel('', 'layout'), ARROW, ...singleLabel(step)] : singleLabel(step),
      stepId: step.id,
      step,
      stepIds: [step.id],
      at: step.at,
      duration: durationOf(step),
      evidence,
      ...badgeOf(step, false),
    },
    step.kind === 'commit' ? step : null,
    steps.caused(step.id),
  );

/** What runs right in a commit is a layout effect; a passive one stands on a line of its own. */
const isInLayout = (steps: FlowSteps, { kind, causes }: Step): boolean =>
  kind === 'action' && steps.get(causes[0]?.id ?? '')?.kind === 'commit';

const ARROW: FlowPart = { role: 'text', text: '→' };

const singleLabel = (step: Step): readonly FlowPart[] => {
  switch (step.kind) {
    case 'request':
      return step.status ? [...requestLabel(step), { role: 'dim', text: `${step.status}` }] : requestLabel(step);
    case 'commit':
      return commitLabel(step);
    case 'action':
      return actionLabel(step);
    case 'effect':
      return effectLabel(step.component, step.phase);
    case 'update':
      return updatesLabel([step]);
    case 'interaction':
    case 'timer':
    case 'mark':
    case 'paint':
    case 'long-frame':
      return [{ role: 'name', text: stepName(step) }];
    default:
      return assertNever(step);
  }
};

// Several updates of one line refer to the same commit: one of them may be its first cause.
const uniqueLinks = (links: readonly Link[]): readonly Link[] => {
  const byStep = new Map<string, Link>();
  for (const link of links) {
    const known = byStep.get(link.step.id);
    if (!known || (known.reference && !link.reference)) byStep.set(link.step.id, link);
  }
  return [...byStep.values()];
};

const ORDER = ['observed', 'inferred', 'guessed', 'unknown'] as const;

const weakest = (links: readonly Link[]): Link['evidence'] =>
  ORDER.findLast((evidence) => links.some((link) => link.evidence === evidence)) ?? 'unknown';
