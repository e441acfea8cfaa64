import type { Analysis } from '../../analysis/model/analysis.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { EpochMilliseconds } from '../../protocol/units.ts';
import type { NetworkRequest } from '../../recording/network-request.ts';
import { causeTexts, placeText, sourceOfStep } from '../step-text.ts';
import type { HarEntry, HarTimings, NameValue } from './har-types.ts';
import { harUrl, queryOf } from './har-url.ts';

/** One entry as the browser reported it, with what became of the request in the cascade under `_clickfall`. */
export const harEntry = (analysis: Analysis, step: RequestStep, network: NetworkRequest, pageref: string): HarEntry => {
  const source = sourceOfStep(analysis, step);
  return {
    pageref,
    startedDateTime: isoTime(network.startedAt),
    time: network.duration,
    request: {
      method: network.method,
      url: harUrl(network.url),
      httpVersion: network.httpVersion,
      cookies: [],
      headers: headerList(network.requestHeaders),
      queryString: queryOf(network.url),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: network.status,
      statusText: network.statusText,
      httpVersion: network.httpVersion,
      cookies: [],
      headers: headerList(network.responseHeaders),
      content: { size: network.contentSize, mimeType: network.mimeType },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...(network.transferSize < 0 ? {} : { _transferSize: network.transferSize }),
    },
    cache: {},
    timings: harTimings(network),
    _initiator: harInitiator(network),
    _resourceType: network.resourceType,
    ...(network.priority === '' ? {} : { _priority: network.priority }),
    // a recording keeps that it came from a cache, not from which
    ...(network.fromCache ? { _fromCache: 'cache' } : {}),
    _clickfall: {
      step: step.id,
      interaction: step.interaction,
      causes: causeTexts(analysis, step),
      place: source && placeText(source),
      traceId: step.traceId,
      serverTiming: step.serverTiming,
      joined: step.join,
      unknownTimings: REQUIRED.filter((phase) => network.phases[phase] === null),
    },
  };
};

/** 1970 for a time that no calendar has: only damaged files hold such. */
export const isoTime = (at: EpochMilliseconds): string =>
  new Date(Math.abs(at) <= 8_640_000_000_000_000 ? at : 0).toISOString();

const headerList = (headers: Readonly<Record<string, string>>): readonly NameValue[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

/** HAR has no "unknown" for these three: 0 stands there, and `_clickfall` names them. */
const REQUIRED = ['send', 'wait', 'receive'] as const;

const harTimings = ({ phases }: NetworkRequest): HarTimings => ({
  blocked: phases.blocked ?? -1,
  dns: phases.dns ?? -1,
  connect: phases.connect ?? -1,
  ssl: phases.ssl ?? -1,
  send: phases.send ?? 0,
  wait: phases.wait ?? 0,
  receive: phases.receive ?? 0,
  ...(typeof phases.queueing === 'number' ? { _blocked_queueing: phases.queueing } : {}),
});

/** As Chrome writes it, which counts lines and columns from 0. */
const harInitiator = ({ initiatorType, initiator }: NetworkRequest): object => ({
  type: initiatorType === '' ? 'other' : initiatorType,
  ...(initiator.length === 0
    ? {}
    : {
        stack: {
          callFrames: initiator.map(({ function: functionName, url, line, column }) => ({
            functionName,
            scriptId: '',
            url,
            lineNumber: line - 1,
            columnNumber: column - 1,
          })),
        },
      }),
});
