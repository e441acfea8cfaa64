import { largest } from '../../extent.ts';
import { addTo } from '../../group-by.ts';
import type { RequestStep } from '../../model/request-step.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, originOf, requestName } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { preflightSketch } from '../sketches/preflight-sketch.ts';
import { WORTH_MS } from '../thresholds.ts';
import { distinct, formatMs, listNames, plural } from '../words.ts';

interface Preflight {
  readonly preflight: RequestStep;
  /** The request that had to wait for it. */
  readonly request: RequestStep;
}

/**
 *     OPTIONS /orders   |====|                 the browser asks for permission first,
 *     POST /orders           |=======|         and the request that the page made waits for the answer
 *
 * One finding per origin, and only where the interaction would settle earlier without: the critical path.
 */
export const preflight: Rule = {
  name: 'preflight',
  find: (scope) => {
    const byOrigin = new Map<string, Preflight[]>();
    for (const step of scope.requests) {
      const request = isPreflight(step) ? askedFor(scope, step) : null;
      if (!request) continue;
      addTo(byOrigin, originOf(step), { preflight: step, request });
    }
    return [...byOrigin].flatMap(([origin, found]) => toCandidate(scope, origin, found));
  },
};

const isPreflight = (step: RequestStep): boolean =>
  step.resourceType === 'preflight' || (step.join === 'har-only' && step.method === 'OPTIONS');

const askedFor = (scope: Scope, step: RequestStep): RequestStep | null => {
  const cause = scope.analysis.stepById.get(step.causes[0]?.id ?? '');
  return cause?.kind === 'request' && cause.url === step.url ? cause : null;
};

const toCandidate = (scope: Scope, origin: string, found: readonly Preflight[]): readonly Candidate[] => {
  const changes = {
    shorter: new Map(found.map(({ preflight: step, request }) => [request.id, endOf(step) - step.at])),
  };
  const saved = scope.replay.saved(changes);
  const first = found[0];
  if (!first || saved < WORTH_MS) return [];
  const names = distinct(found.map(({ request }) => requestName(request)));
  const longest = largest(found.map(({ preflight: step }) => endOf(step) - step.at));
  return [
    {
      rule: 'preflight',
      component: null,
      title: `${listNames(names, 2)} waited for ${plural(found.length, 'preflight')} of ${origin}`,
      effort: 'S',
      confidence: 'strong',
      evidence: 'observed',
      repeats: found.length,
      claims: [{ kind: 'replay', changes }],
      cost: null,
      savingNote: 'where no preflight is needed; with Access-Control-Max-Age the first one stays',
      where: placeOf(scope.callerOf(first.request)),
      steps: found.flatMap(({ preflight: step, request }) => [step.id, request.id]),
      facts: [
        `${plural(found.length, 'preflight')} (OPTIONS), the longest ${formatMs(longest)}`,
        `the interaction would settle ${formatMs(saved)} earlier without: on the critical path`,
        'asked for because of the method, a header or the content type of the request',
      ],
      fix: `Let ${origin} answer preflights with Access-Control-Max-Age: 7200, the most that Chrome keeps, so that only the first request waits. None is needed where the page and its API share an origin (a proxy does), or where the request is a simple one: GET, HEAD or POST without own headers.`,
      sketch: preflightSketch(),
    },
  ];
};
