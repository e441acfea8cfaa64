import { interactionById } from '../../../analysis/interaction-by-id.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { RequestStep } from '../../../analysis/model/request-step.ts';
import type { Step } from '../../../analysis/model/step.ts';
import { UNMEASURED } from '../../../protocol/units.ts';
import type { Selection } from '../../state/selection.ts';
import { strings } from '../../strings.ts';
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
  const words = verdict ? [verdict.class, verdict.certainty].filter(Boolean).join(', ') : strings.hit.mount;
  const saving = savings[index] ?? UNMEASURED;
  return {
    title: analysis.instances[commit.document]?.nameOf(columns.component[index] ?? 0) ?? '',
    lines: [
      words,
      strings.hit.cost(measured(columns.self[index]), measured(columns.subtree[index])),
      ...(saving > 0 ? [strings.hit.saving(formatMs(saving))] : []),
      ...(verdict?.facts.slice(0, 3) ?? []),
    ],
  };
};

const stepLines = (analysis: Analysis, step: Step): readonly string[] => {
  const interaction = interactionById(analysis, step.interaction);
  const after =
    interaction && step.kind !== 'interaction' ? [strings.hit.after(formatMs(step.at - interaction.at))] : [];
  switch (step.kind) {
    case 'request':
      return [...after, ...requestLines(step)];
    case 'commit':
      return [...after, ...commitLines(step)];
    case 'interaction':
      return interactionLines(analysis, step.id);
    case 'paint':
      return [...after, ...(step.type === 'layout-shift' ? [strings.hit.score(step.value.toFixed(3))] : [])];
    case 'long-frame':
      return [
        ...after,
        strings.hit.blocking(formatMs(step.blocking)),
        strings.hit.forcedLayout(formatMs(step.forcedLayout)),
      ];
    default:
      return step.end !== null && step.end > step.at ? [...after, formatMs(step.end - step.at)] : after;
  }
};

const REQUEST_PHASES = ['blocked', 'dns', 'connect', 'send', 'wait', 'receive'] as const;

const requestLines = ({ phases, serverTiming }: RequestStep): readonly string[] => {
  const parts = REQUEST_PHASES.flatMap((name) => {
    const ms = phases?.[name] ?? null;
    return ms !== null && ms > 0.05 ? [`${strings.request[name]} ${formatMs(ms)}`] : [];
  });
  const server = serverTiming
    .filter(({ dur }) => dur > 0)
    .map(({ name, desc, dur }) => `${desc || name} ${formatMs(dur)}`);
  return [
    ...(parts.length > 0 ? [parts.join(' · ')] : []),
    ...(server.length > 0 ? [strings.hit.server(server.join(' · ')), strings.hit.serverPlace] : []),
  ];
};

const commitLines = ({ phases, renders }: CommitStep): readonly string[] => {
  const avoidable = renders.verdicts.reduce(
    (count, verdict) => (verdict?.class === 'avoidable' ? count + 1 : count),
    0,
  );
  return [
    strings.hit.phases(formatMs(phases.render), formatMs(phases.layout), formatMs(phases.passive)),
    ...(avoidable > 0 ? [strings.hit.avoidable(avoidable)] : []),
  ];
};

const interactionLines = (analysis: Analysis, id: string): readonly string[] => {
  const timing = interactionById(analysis, id)?.timing;
  if (!timing) return [];
  return [
    strings.hit.latency(formatMs(timing.inputDelay), formatMs(timing.processing), formatMs(timing.presentationDelay)),
    strings.hit.settled(formatMs(timing.settledAfter)),
  ];
};
