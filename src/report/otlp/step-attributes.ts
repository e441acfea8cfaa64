import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Step, UpdateStep } from '../../analysis/model/step.ts';
import { countRenders } from '../flow/flow-badges.ts';
import { causeTexts, interactionOf, shortLine, sourceOfStep } from '../step-text.ts';
import type { AttributeInput } from './otlp-attributes.ts';
import { sourceAttributes } from './source-attributes.ts';

type Inputs = Readonly<Record<string, AttributeInput>>;

/** OpenTelemetry's names where it has one (HTTP, URL, code), ours under `clickfall.`. Milliseconds. */
export const stepAttributes = (analysis: Analysis, step: Step): Inputs => {
  return {
    'clickfall.step': step.id,
    'clickfall.kind': step.kind,
    'clickfall.causes': causeTexts(analysis, step),
    'clickfall.end_unknown': step.kind === 'request' && step.end === null ? true : null,
    ...sourceAttributes(sourceOfStep(analysis, step)),
    ...ownAttributes(analysis, step),
  };
};

const ownAttributes = (analysis: Analysis, step: Step): Inputs => {
  switch (step.kind) {
    case 'interaction':
      return interactionAttributes(interactionOf(analysis, step.id));
    case 'request':
      return requestAttributes(step);
    case 'commit':
      return commitAttributes(step);
    case 'update':
      return updateAttributes(step);
    case 'effect':
      return { 'clickfall.component': shortLine(step.component), 'clickfall.phase': step.phase };
    case 'action':
      return { 'clickfall.store': step.store, 'clickfall.action': shortLine(step.type) };
    case 'long-frame':
      return { 'clickfall.blocking': step.blocking, 'clickfall.forced_layout': step.forcedLayout };
    default:
      return {};
  }
};

const interactionAttributes = (interaction: Interaction | null): Inputs =>
  interaction === null
    ? {}
    : {
        'clickfall.interaction.type': interaction.type,
        'clickfall.interaction.selector': shortLine(interaction.target.selector),
        'clickfall.handler': shortLine(interaction.entryPoint?.handler ?? ''),
        'clickfall.component': shortLine(interaction.entryPoint?.component ?? ''),
        'clickfall.input_delay': interaction.timing.inputDelay,
        'clickfall.processing': interaction.timing.processing,
        'clickfall.presentation_delay': interaction.timing.presentationDelay,
        'clickfall.renders': interaction.totals.renders,
        'clickfall.avoidable': interaction.totals.avoidable,
      };

const requestAttributes = ({
  method,
  url,
  status,
  httpVersion,
  contentSize,
  serverTiming,
  traceId,
  join,
}: RequestStep): Inputs => ({
  'http.request.method': method,
  'url.full': url,
  'server.address': /^[a-z][a-z0-9+.-]*:\/\/(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1],
  'http.response.status_code': status === 0 ? null : status,
  'error.type': status === 0 ? 'failed or aborted' : status !== null && status >= 400 ? `${status}` : null,
  'network.protocol.version': /^http\/([\d.]+)$/i.exec(httpVersion)?.[1],
  'http.response.body.size': contentSize,
  'clickfall.server_timing': serverTiming.map(({ name, dur, desc }) => shortLine(`${name};dur=${dur} ${desc}`)),
  'clickfall.server_trace_id': traceId,
  'clickfall.joined': join,
});

const commitAttributes = (commit: CommitStep): Inputs => {
  const { renders, mounts, avoidable } = countRenders(commit);
  return {
    'clickfall.commit': commit.number,
    'clickfall.renders': renders,
    'clickfall.mounts': mounts,
    'clickfall.avoidable': avoidable,
    'clickfall.render_phase': commit.phases.render,
    'clickfall.layout_effects': commit.phases.layout,
    'clickfall.passive_effects': commit.phases.passive,
  };
};

const updateAttributes = ({ component, updateType, hook, lane, during, callSite }: UpdateStep): Inputs => ({
  'clickfall.component': shortLine(component),
  'clickfall.update': updateType,
  'clickfall.state': shortLine(hook),
  'clickfall.lane': lane,
  'clickfall.during': during,
  'code.function.name': shortLine(callSite?.function ?? ''),
});
