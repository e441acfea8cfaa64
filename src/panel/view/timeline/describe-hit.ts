import type { Analysis, CommitStep, RequestStep, Step } from '../../../analysis/model.ts';
import { UNMEASURED } from '../../../protocol/units.ts';
import type { Selection } from '../../state/selection.ts';
import { plural } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { stepTitle } from '../step-title.ts';

export interface HitDescription {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the tooltip says of a thing under the pointer. */
export const describeHit = (analysis: Analysis, selection: Selection): HitDescription | null => {
  if (selection.kind === 'finding') return null;
  if (selection.kind === 'render') return describeRender(analysis, selection.commit, selection.index);
  const step = analysis.stepById.get(selection.id);
  return step ? { title: stepTitle(analysis, step), lines: stepLines(analysis, step) } : null;
};

const describeRender = (analysis: Analysis, commitId: string, index: number): HitDescription | null => {
  const commit = analysis.stepById.get(commitId);
  if (commit?.kind !== 'commit') return null;
  const { columns, verdicts, savings } = commit.renders;
  const measured = (value: number | undefined) => formatMs(value === undefined || value === UNMEASURED ? null : value);
  const verdict = verdicts[index];
  const words = verdict ? [verdict.class, verdict.certainty].filter(Boolean).join(', ') : 'mount';
  const saving = savings[index] ?? null;
  return {
    title: analysis.instances[commit.document]?.nameOf(columns.component[index] ?? 0) ?? '',
    lines: [
      words,
      `self ${measured(columns.self[index])} · subtree ${measured(columns.subtree[index])}`,
      ...(saving !== null && saving > 0 ? [`would save ~${formatMs(saving)}`] : []),
      ...(verdict?.facts.slice(0, 3) ?? []),
    ],
  };
};

const stepLines = (analysis: Analysis, step: Step): readonly string[] => {
  const interaction = analysis.interactions.find(({ id }) => id === step.interaction);
  const after =
    interaction && step.kind !== 'interaction' ? [`at ${formatMs(step.at - interaction.at)} after the input`] : [];
  switch (step.kind) {
    case 'request':
      return [...after, ...requestLines(step)];
    case 'commit':
      return [...after, ...commitLines(step)];
    case 'interaction':
      return interactionLines(analysis, step.id);
    case 'paint':
      return [...after, ...(step.type === 'layout-shift' ? [`score ${step.value.toFixed(3)}`] : [])];
    case 'long-frame':
      return [...after, `blocking ${formatMs(step.blocking)}`, `forced layout ${formatMs(step.forcedLayout)}`];
    default:
      return step.end !== null && step.end > step.at ? [...after, formatMs(step.end - step.at)] : after;
  }
};

const requestLines = ({ phases, serverTiming }: RequestStep): readonly string[] => {
  const parts = Object.entries(phases ?? {}).flatMap(([name, ms]: [string, number | null]) =>
    ms !== null && ms > 0.05 ? [`${name} ${formatMs(ms)}`] : [],
  );
  const server = serverTiming
    .filter(({ dur }) => dur > 0)
    .map(({ name, desc, dur }) => `${desc || name} ${formatMs(dur)}`);
  return [
    ...(parts.length > 0 ? [parts.join(' · ')] : []),
    ...(server.length > 0
      ? [`server: ${server.join(' · ')}`, 'drawn in the middle of the wait: when it worked is not told']
      : []),
  ];
};

const commitLines = ({ phases, renders }: CommitStep): readonly string[] => {
  const avoidable = renders.verdicts.reduce(
    (count, verdict) => (verdict?.class === 'avoidable' ? count + 1 : count),
    0,
  );
  return [
    `render ${formatMs(phases.render)} · layout ${formatMs(phases.layout)} · passive ${formatMs(phases.passive)}`,
    ...(avoidable > 0 ? [plural(avoidable, 'avoidable render')] : []),
  ];
};

const interactionLines = (analysis: Analysis, id: string): readonly string[] => {
  const timing = analysis.interactions.find((interaction) => interaction.id === id)?.timing;
  if (!timing) return [];
  return [
    `input delay ${formatMs(timing.inputDelay)} · processing ${formatMs(timing.processing)} · presentation ${formatMs(timing.presentationDelay)}`,
    `settled after ${formatMs(timing.settledAfter)}`,
  ];
};
