import type { Milliseconds } from '../../../protocol/units.ts';
import { largest } from '../../extent.ts';
import type { RequestStep } from '../../model/request-step.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, originOf, requestKey, requestName } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { QUEUEING } from '../thresholds.ts';
import { distinct, formatMs, listNames, plural } from '../words.ts';

/**
 *     1 – 6   |======|              six connections to one host are all that HTTP/1.1 gets
 *     7       |......|=====|        blocked until one of them is free
 *
 * Equal requests wait for each other in the HTTP cache, which is another matter: they do not count.
 */
export const queueing: Rule = {
  name: 'queueing',
  find: (scope) => {
    const byHost = new Map<string, RequestStep[]>();
    for (const request of scope.requests) {
      // `http/1.0` and `http/1.1`
      if (!request.httpVersion.toLowerCase().startsWith('http/1') || request.fromCache) continue;
      const host = originOf(request);
      byHost.set(host, [...(byHost.get(host) ?? []), request]);
    }
    return [...byHost].flatMap(([host, requests]) => {
      const queued = requests.filter((request) => isQueued(request, requests));
      return queued.length === 0 ? [] : [toCandidate(scope, host, queued, requests)];
    });
  },
};

const blockedOf = (request: RequestStep): Milliseconds => request.phases?.blocked ?? 0;

const isQueued = (request: RequestStep, requests: readonly RequestStep[]): boolean => {
  if (blockedOf(request) < QUEUEING.blockedMs) return false;
  const before = requests.filter((other) => other.at <= request.at && endOf(other) > request.at && other !== request);
  const keys = new Set(before.map(requestKey));
  return !keys.has(requestKey(request)) && keys.size >= QUEUEING.connections;
};

const toCandidate = (
  scope: Scope,
  host: string,
  queued: readonly RequestStep[],
  requests: readonly RequestStep[],
): Candidate => {
  const first = queued[0];
  const changes = { unqueued: new Set(queued.map((request) => request.id)) };
  const longest = largest(queued.map(blockedOf));
  const names = distinct(queued.map(requestName));
  return {
    rule: 'queueing',
    component: null,
    title: `${plural(queued.length, 'request')} waited for a free connection to ${host}, up to ${formatMs(longest)}`,
    effort: 'M',
    confidence: 'strong',
    evidence: 'observed',
    repeats: queued.length,
    claims: [{ kind: 'replay', changes }],
    cost: longest,
    savingNote: 'if the server answers all at once as fast as one',
    where: first ? placeOf(scope.callerOf(first)) : null,
    steps: queued.map((request) => request.id),
    facts: [
      `${plural(requests.length, 'request')} to ${host} over ${first?.httpVersion.toLowerCase() ?? 'http/1.1'}, which gets ${QUEUEING.connections} connections`,
      `waiting: ${listNames(names)}`,
      `blocked for ${queued
        .slice(0, 5)
        .map((request) => formatMs(blockedOf(request)))
        .join(', ')}`,
    ],
    fix: `Serve ${host} over HTTP/2 or HTTP/3, where requests share one connection; or ask for less at once: several answers in one request, and what cannot be seen yet later.`,
  };
};
