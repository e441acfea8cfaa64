import type { RequestProgressFact } from '../protocol/facts/async-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { NetworkRequest } from '../recording/network-request.ts';
import type { RequestQueryCounts } from '../recording/query-counts.ts';
import type { Recording } from '../recording/recording.ts';
import type { Clock } from './clock.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type DraftCause, type DraftStep, draftCauses, factKey } from './draft-step.ts';
import type { RequestStep } from './model/request-step.ts';
import { appFramesFirst, type Places } from './places.ts';
import { type HarRequest, joinRequests, type PageRequest } from './request-join.ts';
import { debugToolbarOf, serverHeadersOf } from './request-server.ts';

type RequestBody = Omit<
  RequestStep,
  'id' | 'at' | 'end' | 'causes' | 'interaction' | 'initiator' | 'bodyHash' | 'join' | 'network'
>;

const sizeOf = (bytes: number): number | null => (bytes < 0 ? null : bytes);

/** Sent and waited for: the first byte of the answer arrives after these phases. */
const responseOffset = ({ phases, duration }: NetworkRequest): Milliseconds =>
  phases.receive === null ? duration : Math.max(0, duration - phases.receive);

const fromHar = ({ request, at }: HarRequest, counted: readonly RequestQueryCounts[]): RequestBody => ({
  kind: 'request',
  method: request.method,
  url: request.url,
  status: request.status,
  resourceType: request.resourceType,
  phases: request.phases,
  serverTiming: request.serverTiming,
  traceId: request.traceId,
  serverHeaders: serverHeadersOf(request),
  debugToolbar: debugToolbarOf(request, counted),
  contentSize: sizeOf(request.contentSize),
  transferSize: sizeOf(request.transferSize),
  contentEncoding: request.contentEncoding,
  httpVersion: request.httpVersion,
  fromCache: request.fromCache,
  responseAt: request.status === 0 ? null : at + responseOffset(request),
});

const fromPage = (page: PageRequest, progress: readonly RequestProgressFact[], clock: Clock): RequestBody => {
  const failed = progress.some((fact) => fact.step === 'failed');
  const response = progress.find((fact) => fact.step === 'response');
  return {
    kind: 'request',
    method: page.fact.method,
    url: page.fact.url,
    status: response?.status ?? (failed ? 0 : null),
    resourceType: page.fact.api,
    phases: null,
    serverTiming: [],
    traceId: null,
    serverHeaders: {},
    debugToolbar: null,
    contentSize: null,
    transferSize: null,
    contentEncoding: '',
    httpVersion: '',
    fromCache: false,
    responseAt: response === undefined ? null : clock.fromPage(page.document, response.at),
  };
};

/** What all requests of a recording are read with. */
interface RequestContext {
  readonly counted: readonly RequestQueryCounts[];
  readonly places: Places;
  readonly clock: Clock;
}

const pageStep = (
  page: PageRequest,
  progress: readonly RequestProgressFact[],
  har: (HarRequest & { readonly join: 'key' | 'order' }) | undefined,
  { counted, places, clock }: RequestContext,
): DraftStep => {
  const own = fromPage(page, progress, clock);
  const entry = har && fromHar(har, counted);
  const lastSeen = progress.at(-1);
  const seenEnd = lastSeen === undefined ? null : Math.max(page.at, clock.fromPage(page.document, lastSeen.at));
  const body: RequestBody =
    entry === undefined
      ? own
      : {
          ...entry,
          method: own.method,
          url: own.url,
          // Firefox's HAR does not say it
          resourceType: /^(?:other)?$/.test(entry.resourceType) ? own.resourceType : entry.resourceType,
          responseAt: own.responseAt ?? entry.responseAt,
        };
  const stack = places.framesOf(page.fact.stack);
  const initiator = appFramesFirst(
    stack.length > 0 || har === undefined ? stack : places.resolve(har.request.initiator),
  );
  return {
    letter: 'r',
    keys: [page.key],
    at: page.at,
    end: har === undefined ? seenEnd : Math.max(page.at, har.at + har.request.duration),
    causes: draftCauses(page.document, page.fact.cause),
    build: (base) => ({
      ...base,
      ...body,
      initiator,
      bodyHash: page.fact.bodyHash,
      join: har?.join ?? 'none',
      network: har?.request ?? null,
    }),
  };
};

/** Requests that the page's code did not make through a wrapped native: documents, scripts, images, preflights, hops. */
const harStep = (
  har: HarRequest & { readonly of: string | null },
  key: string,
  causes: readonly DraftCause[],
  { counted, places }: RequestContext,
): DraftStep => ({
  letter: 'r',
  keys: [key],
  at: har.at,
  end: har.at + har.request.duration,
  causes,
  isScript: har.request.resourceType === 'script',
  build: (base) => ({
    ...base,
    ...fromHar(har, counted),
    initiator: appFramesFirst(places.resolve(har.request.initiator)),
    bodyHash: null,
    join: 'har-only',
    network: har.request,
  }),
});

/** Nothing went over the network, or it was not the page that asked. */
const NOT_NETWORK = /^(?:data|blob|about|(?:chrome|moz)-extension|devtools):/;

/** All requests as steps: those of the page's code, joined with HAR, and those that only HAR knows. */
export const draftRequests = (
  documents: readonly DocumentFacts[],
  { network, queryCounts }: Pick<Recording, 'network' | 'queryCounts'>,
  places: Places,
  clock: Clock,
): readonly DraftStep[] => {
  const context: RequestContext = { counted: queryCounts, places, clock };
  const pages = documents.flatMap((facts, document) =>
    facts.requests.map(
      (fact): PageRequest => ({
        key: factKey(document, fact.id),
        document,
        at: clock.fromPage(document, fact.at),
        fact,
      }),
    ),
  );
  const { joined, rest } = joinRequests(pages, network, clock);
  const steps = pages.map((page) =>
    pageStep(page, documents[page.document]?.progress.get(page.fact.id) ?? [], joined.get(page.key), context),
  );
  const harOnly = rest.flatMap((har, index): readonly DraftStep[] => {
    // over before the recording began
    if (har.at + har.request.duration < 0 || NOT_NETWORK.test(har.request.url)) return [];
    const causes: readonly DraftCause[] = har.of === null ? [] : [{ key: har.of, evidence: 'inferred' }];
    return [harStep(har, factKey(har.document, `har${index}`), causes, context)];
  });
  return [...steps, ...harOnly];
};
