import type { Milliseconds } from '../../../protocol/units.ts';
import { largest } from '../../extent.ts';
import { groupBy } from '../../group-by.ts';
import type { RequestStep } from '../../model/request-step.ts';
import { longestKinds } from '../longest-kinds.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, isByCode, isComparable, pathOf, requestKey, requestName } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { sendOnceSketch, shareSketch } from '../sketches/request-sketch.ts';
import { DUPLICATE } from '../thresholds.ts';
import { distinct, formatMs, listNames, plural } from '../words.ts';

/**
 *     GET /api/cart   |=====|
 *     GET /api/cart     |=======|        the same question, while or shortly after it was asked
 *     GET /api/cart        |========|
 *
 * Not: retries after a failure, regular polling, quick answers from the HTTP cache. One finding per question, however often.
 */
export const duplicateRequest: Rule = {
  name: 'duplicate-request',
  find: (scope) => {
    const asked = scope.requests.filter(
      (request) => isByCode(request) && isComparable(request) && !isCacheHit(request),
    );
    const questions = [...groupBy(asked, requestKey).values()].flatMap((requests) => {
      const found = isPolling(requests) ? [] : clusters(requests);
      return found.length === 0 ? [] : [found];
    });
    return longestKinds(questions, (found) => costOf(found.flat())).map((found) => toCandidate(scope, found));
  },
};

const isCacheHit = (request: RequestStep): boolean =>
  request.fromCache && endOf(request) - request.at < DUPLICATE.cacheHitMs;

/** 0: aborted or failed. */
const hasFailed = (request: RequestStep): boolean =>
  request.status !== null && (request.status === 0 || request.status >= 400);

const isPolling = (requests: readonly RequestStep[]): boolean => {
  const gaps = requests.slice(1).map((request, index) => request.at - (requests[index]?.at ?? 0));
  if (gaps.length < DUPLICATE.pollingIntervals) return false;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  // A loop that awaits each answer is regular too, and it is no polling: it never rests.
  const rests = requests
    .slice(1)
    .every((request, index) => request.at - endOf(requests[index] ?? request) >= mean * DUPLICATE.pollingRest);
  return rests && mean > 0 && gaps.every((gap) => Math.abs(gap - mean) <= mean * DUPLICATE.pollingTolerance);
};

/** Runs of requests that overlap or follow within a second. A request after a failed one is a retry: it starts anew. */
const clusters = (requests: readonly RequestStep[]): readonly (readonly RequestStep[])[] => {
  const found: RequestStep[][] = [];
  for (const request of requests) {
    const cluster = found.at(-1);
    const last = cluster?.at(-1);
    const near = last !== undefined && (request.at < endOf(last) || request.at - last.at <= DUPLICATE.withinMs);
    const isRetry = last !== undefined && hasFailed(last) && request.at >= endOf(last);
    if (cluster && near && !isRetry) cluster.push(request);
    else found.push([request]);
  }
  return found.filter((cluster) => cluster.length >= DUPLICATE.count);
};

/** Together, though they may have run at the same time. */
const costOf = (requests: readonly RequestStep[]): Milliseconds =>
  requests.reduce((sum, request) => sum + endOf(request) - request.at, 0);

/** @param clusters of one question; the largest speaks for all */
const toCandidate = (scope: Scope, clusters: readonly (readonly RequestStep[])[]): Candidate => {
  const requests = clusters.reduce((largest, cluster) => (cluster.length > largest.length ? cluster : largest));
  const [first] = requests;
  const all = clusters.flat();
  const name = first ? requestName(first) : '';
  const others = clusters.flatMap((cluster) => cluster.slice(1));
  const cost = costOf(others);
  const changes = {
    replaced: new Map(
      clusters.flatMap(([kept, ...rest]) => rest.map((request) => [request.id, kept?.id ?? ''] as const)),
    ),
  };
  const saved = scope.replay.saved(changes);
  const makers = distinct(all.flatMap((request) => scope.callerOf(request)?.function || []));
  const guessed = all.some((request) => request.causes[0]?.evidence === 'guessed');
  const reads = first === undefined || /^(GET|HEAD)$/i.test(first.method);
  return {
    rule: 'duplicate-request',
    component: null,
    title: `${name} requested ${requests.length} × within ${formatMs(largest(requests.map(endOf)) - (first?.at ?? 0))}${clusters.length > 1 ? `, and again ${clusters.length - 1} ×` : ''}`,
    effort: 'S',
    confidence: guessed ? 'weak' : 'strong',
    evidence: guessed ? 'guessed' : 'observed',
    repeats: all.length,
    claims: [{ kind: 'replay', changes }],
    cost,
    savingNote:
      saved < 0.05
        ? `nothing waited for the ${others.length === 1 ? 'second' : 'further'}: saves ${plural(others.length, 'request')}, not latency`
        : `and ${plural(others.length, 'request')}`,
    where: first ? placeOf(scope.callerOf(first)) : null,
    steps: all.map((request) => request.id),
    facts: [
      `same method, address, query and body`,
      `started at ${requests
        .slice(0, 5)
        .map((request) => formatMs(request.at - (scope.interaction?.at ?? 0)))
        .join(', ')}`,
      `the repeated ones took ${formatMs(cost)} in all, partly at the same time`,
      ...(makers.length > 0 ? [`made by ${listNames(makers)}`] : []),
    ],
    fix: reads
      ? `Ask once and share the answer: one request in flight per address (a query cache does it), or load it in the component above all that need it.`
      : `Send it once: make the control inert while the first is in flight, and check that its handler is not attached twice.`,
    sketch: reads
      ? shareSketch(pathOf(name), makers[0] ?? '')
      : sendOnceSketch(scope.interaction?.entryPoint?.handler ?? ''),
  };
};
