import { formatMs } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Step } from '../../analysis/model/step.ts';
import { countRenders, describeCounts } from '../flow/flow-badges.ts';
import { causeTexts, interactionOf, placeText, shortLine, sourceOfStep, stepTitle } from '../step-text.ts';
import type { Slice, TraceColor, Track } from './slice.ts';

const TRACK_OF: Readonly<Record<Step['kind'], Track>> = {
  interaction: 'Interaction',
  request: 'Requests',
  update: 'Updates',
  action: 'Updates',
  commit: 'Commits',
  effect: 'Effects',
  timer: 'Timers',
  mark: 'Marks',
  paint: 'Frames and paints',
  'long-frame': 'Frames and paints',
};

const COLOR_OF: Readonly<Record<Step['kind'], TraceColor>> = {
  interaction: 'primary-dark',
  request: 'secondary',
  update: 'tertiary',
  action: 'tertiary-dark',
  commit: 'primary',
  effect: 'secondary-dark',
  timer: 'tertiary-light',
  mark: 'primary-light',
  paint: 'secondary-light',
  'long-frame': 'warning',
};

/** All steps as slices, in time order. */
export const stepSlices = (analysis: Analysis): readonly Slice[] =>
  analysis.steps.map((step) => stepSlice(analysis, step));

const stepSlice = (analysis: Analysis, step: Step): Slice => {
  const interaction = step.kind === 'interaction' ? interactionOf(analysis, step.id) : null;
  const start = step.kind === 'commit' ? Math.min(step.renderStart, step.at) : step.at;
  const end = interaction?.end ?? step.end ?? start;
  const source = sourceOfStep(analysis, step);
  return {
    step: step.id,
    track: TRACK_OF[step.kind],
    name: stepTitle(analysis, step),
    start,
    end: Math.max(start, end),
    color: isFailed(step) ? 'error' : COLOR_OF[step.kind],
    properties: [
      ['step', step.id],
      ...(step.interaction === null ? [] : [['interaction', step.interaction] as const]),
      ...causeProperties(causeTexts(analysis, step), step.kind),
      ...(interaction ? interactionProperties(interaction) : []),
      ...(step.kind === 'request' ? requestProperties(step) : []),
      ...(step.kind === 'commit' ? commitProperties(step) : []),
      ...(source === null ? [] : [['place', placeText(source)] as const]),
    ],
    causes: step.causes,
  };
};

const isFailed = (step: Step): boolean =>
  step.kind === 'request' && step.status !== null && (step.status === 0 || step.status >= 400);

type Properties = Slice['properties'];

/** More would push everything else out of sight. */
const MOST_CAUSES = 5;

const causeProperties = (causes: readonly string[], kind: Step['kind']): Properties => {
  // an input has no cause on the page
  if (causes.length === 0) return kind === 'interaction' ? [] : [['cause', 'unknown']];
  const shown = causes.slice(0, MOST_CAUSES).map((text) => ['cause', text] as const);
  const left = causes.length - shown.length;
  return left === 0 ? shown : [...shown, ['causes left out', `${left}`]];
};

const interactionProperties = ({ entryPoint, timing, totals }: Interaction): Properties => [
  ...(entryPoint === null ? [] : [['handler', shortLine(`${entryPoint.handler} of ${entryPoint.component}`)] as const]),
  ['input delay', formatMs(timing.inputDelay)],
  ['processing', formatMs(timing.processing)],
  ['presentation delay', formatMs(timing.presentationDelay)],
  ['settled after', formatMs(timing.settledAfter)],
  ['renders', `${totals.renders}, ${totals.avoidable} avoidable`],
];

const requestProperties = ({ status, end, serverTiming, join, traceId }: RequestStep): Properties => [
  ['status', status === null ? 'unknown' : status === 0 ? 'failed or aborted' : `${status}`],
  ...(end === null ? [['end', 'unknown'] as const] : []),
  ...serverTiming.map(({ name, dur, desc }) => ['server', shortLine(`${name} ${formatMs(dur)} ${desc}`)] as const),
  ...(traceId === null ? [] : [['trace', traceId] as const]),
  ...(join === 'none' ? [['network entry', 'none'] as const] : []),
];

const commitProperties = (commit: CommitStep): Properties => [
  ['content', describeCounts(countRenders(commit))],
  ['render phase', formatMs(commit.phases.render)],
  ['layout effects', formatMs(commit.phases.layout)],
  ['passive effects', formatMs(commit.phases.passive)],
];
