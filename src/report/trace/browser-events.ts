import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { TraceClock } from './trace-clock.ts';
import { BROWSER, PAGE, type TraceEvent } from './trace-event.ts';

/** What Chrome's own tracks are made of: a page, its interactions and its requests. */
export const browserEvents = (analysis: Analysis, clock: TraceClock): readonly TraceEvent[] => [
  {
    ...BROWSER,
    ph: 'I',
    s: 't',
    cat: 'disabled-by-default-devtools.timeline',
    name: 'TracingStartedInBrowser',
    ts: clock.start,
    args: { data: { frameTreeNodeId: 1, persistentIds: true, frames: [pageFrame(analysis.page.url)] } },
  },
  ...analysis.interactions.flatMap((interaction, index) => eventTiming(interaction, index, clock)),
  ...analysis.steps.flatMap((step) => (step.kind === 'request' ? requestEvents(step, clock) : [])),
];

const FRAME = 'F1';

const pageFrame = (url: string) => ({
  frame: FRAME,
  url,
  name: '',
  processId: PAGE.pid,
  isOutermostMainFrame: true,
  isInPrimaryMainFrame: true,
});

/** The track Interactions. Left out where the time to the next paint is not known: a part of it would look like all. */
const eventTiming = (
  { type, at, timing: { inputDelay, processing, presentationDelay } }: Interaction,
  index: number,
  clock: TraceClock,
): readonly TraceEvent[] => {
  if (inputDelay === null || processing === null || presentationDelay === null) return [];
  const duration = inputDelay + processing + presentationDelay;
  const shared = { ...PAGE, cat: 'devtools.timeline', name: 'EventTiming', id2: { local: `0xe${index}` } };
  const timeStamp = clock.sinceStart(at);
  const data = {
    cancelable: true,
    duration,
    frame: FRAME,
    interactionId: index + 1,
    interactionOffset: index + 1,
    nodeId: 0,
    processingStart: timeStamp + inputDelay,
    processingEnd: timeStamp + inputDelay + processing,
    timeStamp,
    type,
  };
  return [
    { ...shared, ph: 'b', ts: clock.ts(at), args: { data } },
    { ...shared, ph: 'e', ts: clock.ts(at + duration), args: {} },
  ];
};

/** The track Network. Only what the browser itself reported, and what ended. */
const requestEvents = (step: RequestStep, clock: TraceClock): readonly TraceEvent[] => {
  const { network, end } = step;
  if (network === null || end === null) return [];
  const instant = (name: string, at: number, data: Readonly<Record<string, unknown>>): TraceEvent => ({
    ...PAGE,
    ph: 'I',
    s: 't',
    cat: 'devtools.timeline',
    name,
    ts: clock.ts(at),
    args: { data: { requestId: step.id, frame: FRAME, ...data } },
  });
  const answered = Math.min(end, Math.max(step.at, step.responseAt ?? end));
  const size = Math.max(0, network.transferSize);
  return [
    instant('ResourceSendRequest', step.at, {
      url: step.url,
      requestMethod: step.method,
      priority: network.priority || 'Medium',
      renderBlocking: 'non_blocking',
      resourceType: RESOURCE_TYPES.get(network.resourceType) ?? 'Other',
    }),
    instant('ResourceReceiveResponse', answered, {
      statusCode: network.status,
      mimeType: network.mimeType,
      encodedDataLength: size,
      fromCache: network.fromCache,
      fromServiceWorker: false,
      protocol: network.httpVersion,
      responseTime: 0,
      timing: resourceTiming(step, answered, clock),
    }),
    instant('ResourceFinish', end, {
      decodedBodyLength: Math.max(0, network.contentSize),
      encodedDataLength: size,
      didFail: network.status === 0,
      finishTime: clock.ts(end) / 1_000_000,
    }),
  ];
};

const RESOURCE_TYPES: ReadonlyMap<string, string> = new Map([
  ['document', 'Document'],
  ['stylesheet', 'Stylesheet'],
  ['image', 'Image'],
  ['media', 'Media'],
  ['font', 'Font'],
  ['script', 'Script'],
  ['xhr', 'XHR'],
  ['fetch', 'Fetch'],
  ['preflight', 'Preflight'],
]);

/** Chrome counts from `requestTime` (seconds), −1 for what did not take place. */
const resourceTiming = ({ at, phases }: RequestStep, answered: number, clock: TraceClock) => {
  const blocked = phases?.blocked ?? 0;
  const connected = blocked + (phases?.dns ?? 0) + (phases?.connect ?? 0);
  const none = -1;
  return {
    requestTime: clock.ts(at) / 1_000_000,
    proxyStart: none,
    proxyEnd: none,
    dnsStart: phases?.dns ? blocked : none,
    dnsEnd: phases?.dns ? blocked + phases.dns : none,
    connectStart: phases?.connect ? blocked + (phases.dns ?? 0) : none,
    connectEnd: phases?.connect ? connected : none,
    sslStart: phases?.ssl ? connected - phases.ssl : none,
    sslEnd: phases?.ssl ? connected : none,
    workerStart: none,
    workerReady: none,
    sendStart: connected,
    sendEnd: connected + (phases?.send ?? 0),
    pushStart: 0,
    pushEnd: 0,
    receiveHeadersStart: Math.max(connected, answered - at),
    receiveHeadersEnd: Math.max(connected, answered - at),
  };
};
