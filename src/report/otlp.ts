import type { Analysis } from '../analysis/model/analysis.ts';
import type { CommitStep } from '../analysis/model/commit-step.ts';
import type { RequestStep } from '../analysis/model/request-step.ts';
import type { Step } from '../analysis/model/step.ts';
import { attributes } from './otlp/otlp-attributes.ts';
import { spanIdOf, traceIdOf } from './otlp/otlp-ids.ts';
import { unixNano } from './otlp/otlp-time.ts';
import type { OtlpLink, OtlpSpan, OtlpTraces } from './otlp/otlp-types.ts';
import { renderSpans } from './otlp/render-spans.ts';
import { stepAttributes } from './otlp/step-attributes.ts';
import { redact } from './redact.ts';
import { interactionOf, shortLine, stepTitle } from './step-text.ts';

/**
 * OTLP/JSON for tracing back ends: one trace for each interaction, one for what no interaction caused. The first cause
 * of a step that is in the same trace is its parent, further ones are links. A request that carried a `traceparent` is
 * linked to it, and so to the server's own trace. The same recording gives the same ids. `values`: keep values of URL
 * queries.
 */
export const toOtlp = (whole: Analysis, { values = false }: { readonly values?: boolean } = {}): OtlpTraces => {
  const analysis = values ? whole : redact(whole);
  const ids = createIds(analysis);
  const { page, react, info } = analysis;
  return {
    resourceSpans: [
      {
        resource: {
          attributes: attributes({
            'service.name': /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(page.url)?.[1] ?? 'page',
            'telemetry.sdk.name': 'clickfall',
            'telemetry.sdk.language': 'webjs',
            'user_agent.original': shortLine(page.userAgent),
            'clickfall.page.url': page.url,
            'clickfall.page.title': shortLine(page.title),
            'clickfall.react': react.map(({ version, build }) => shortLine(`${version} ${build}`)),
            'clickfall.notes': info.notes.map(shortLine),
          }),
          droppedAttributesCount: 0,
        },
        scopeSpans: [
          {
            scope: { name: 'clickfall', version: '1' },
            spans: analysis.steps.flatMap((step) => [
              stepSpan(analysis, step, ids),
              ...(step.kind === 'commit' ? commitRenders(analysis, step, ids) : []),
            ]),
          },
        ],
      },
    ],
  };
};

interface Ids {
  readonly traceOf: (step: Step) => string;
  readonly spanOf: (step: Step, render?: number) => string;
}

const createIds = ({ info, page, epoch }: Analysis): Ids => {
  const recording = [info.startedAt, page.url, `${epoch}`];
  return {
    traceOf: (step) =>
      traceIdOf(...recording, (step.kind === 'interaction' ? step.id : step.interaction) ?? 'no interaction'),
    spanOf: (step, render) => spanIdOf(...recording, step.id, render === undefined ? '' : `${render}`),
  };
};

const stepSpan = (analysis: Analysis, step: Step, ids: Ids): OtlpSpan => {
  const { epoch } = analysis;
  const causes = step.causes.flatMap((cause) => {
    const from = analysis.stepById.get(cause.id);
    return from === undefined ? [] : [{ from, evidence: cause.evidence }];
  });
  const parent = causes.find(({ from }) => ids.traceOf(from) === ids.traceOf(step));
  const start = step.kind === 'commit' ? Math.min(step.renderStart, step.at) : step.at;
  const end = (step.kind === 'interaction' ? interactionOf(analysis, step.id)?.end : step.end) ?? start;
  const isRequest = step.kind === 'request';
  const isFailed = isRequest && step.status !== null && (step.status === 0 || step.status >= 400);
  return {
    traceId: ids.traceOf(step),
    spanId: ids.spanOf(step),
    ...(parent === undefined ? {} : { parentSpanId: ids.spanOf(parent.from) }),
    name: isRequest ? requestSpanName(step) : stepTitle(analysis, step),
    kind: isRequest ? 3 : 1,
    startTimeUnixNano: unixNano(epoch, start),
    endTimeUnixNano: unixNano(epoch, Math.max(start, end)),
    attributes: attributes({ ...stepAttributes(analysis, step), 'clickfall.evidence': parent?.evidence }),
    ...NOTHING_DROPPED,
    links: [
      ...causes
        .filter((cause) => cause !== parent)
        .map(
          ({ from, evidence }): OtlpLink =>
            linkTo(ids.traceOf(from), ids.spanOf(from), { 'clickfall.evidence': evidence }),
        ),
      ...(isRequest ? serverLinks(step) : []),
    ],
    status: { code: isFailed ? 2 : 0 },
  };
};

const NOTHING_DROPPED = { droppedAttributesCount: 0, events: [], droppedEventsCount: 0, droppedLinksCount: 0 } as const;

/** Without what tells one record from another, as OpenTelemetry wants names of spans: the URL is an attribute. */
const requestSpanName = ({ method, url }: RequestStep): string =>
  shortLine(`${method} ${/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] || url.replace(/[?#].*$/s, '')}`);

const linkTo = (traceId: string, spanId: string, inputs: Parameters<typeof attributes>[0]): OtlpLink => ({
  traceId,
  spanId,
  attributes: attributes(inputs),
  droppedAttributesCount: 0,
});

/** The trace that the page's own instrumentation began: the server's spans lie below it. */
const serverLinks = ({ network }: RequestStep): readonly OtlpLink[] => {
  const [, traceId, spanId] =
    /^\s*[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}/.exec(network?.requestHeaders.traceparent ?? '') ?? [];
  return traceId === undefined || spanId === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)
    ? []
    : [linkTo(traceId, spanId, { 'clickfall.link': 'traceparent' })];
};

const commitRenders = (analysis: Analysis, commit: CommitStep, ids: Ids): readonly OtlpSpan[] =>
  renderSpans(analysis, commit).map((render) => ({
    traceId: ids.traceOf(commit),
    spanId: ids.spanOf(commit, render.index),
    parentSpanId: ids.spanOf(commit),
    name: render.name,
    kind: 1,
    startTimeUnixNano: unixNano(analysis.epoch, render.start),
    endTimeUnixNano: unixNano(analysis.epoch, render.end),
    attributes: attributes(render.attributes),
    ...NOTHING_DROPPED,
    links: [],
    status: { code: 0 },
  }));
