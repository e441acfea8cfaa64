import type { Milliseconds } from '../../../protocol/units.ts';
import { largest } from '../../extent.ts';
import { groupBy } from '../../group-by.ts';
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
    // `http/1.0` and `http/1.1`
    const sharing = scope.requests.filter(
      ({ httpVersion, fromCache }) => httpVersion.toLowerCase().startsWith('http/1') && !fromCache,
    );
    return [...groupBy(sharing, originOf)].flatMap(([host, requests]) => {
      const queued = queuedOf(requests);
      return queued.length === 0 ? [] : [toCandidate(scope, host, queued, requests)];
    });
  },
};

const blockedOf = (request: RequestStep): Milliseconds => request.phases?.blocked ?? 0;

/** Those that were blocked while as many others as there are connections were open, and none that asks the same. */
const queuedOf = (requests: readonly RequestStep[]): readonly RequestStep[] => {
  const byStart = requests.toSorted((a, b) => a.at - b.at);
  const byEnd = requests.toSorted((a, b) => endOf(a) - endOf(b));
  /** How many of each kind are open. */
  const open = new Map<string, number>();
  let [started, ended] = [0, 0];
  const queued = new Set<RequestStep>();
  for (const request of byStart) {
    for (let next = byStart[started]; next !== undefined && next.at <= request.at; next = byStart[++started])
      count(open, requestKey(next), 1);
    for (let next = byEnd[ended]; next !== undefined && endOf(next) <= request.at; next = byEnd[++ended])
      count(open, requestKey(next), -1);
    if (blockedOf(request) < QUEUEING.blockedMs) continue;
    const same = open.get(requestKey(request)) ?? 0;
    const itself = endOf(request) > request.at ? 1 : 0;
    if (same === itself && open.size - itself >= QUEUEING.connections) queued.add(request);
  }
  return requests.filter((request) => queued.has(request));
};

const count = (counts: Map<string, number>, key: string, by: 1 | -1): void => {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
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
