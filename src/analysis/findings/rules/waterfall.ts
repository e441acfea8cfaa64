import type { Milliseconds } from '../../../protocol/units.ts';
import { groupBy } from '../../group-by.ts';
import type { RequestStep } from '../../model/request-step.ts';
import { longestKinds } from '../longest-kinds.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, isByCode, pathOf, requestName, requestTemplate } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { togetherSketch } from '../sketches/request-sketch.ts';
import { WATERFALL } from '../thresholds.ts';
import { formatMs } from '../words.ts';

/**
 *     GET /user      |======|
 *     GET /orders           |======|       begun by the first one's answer, at once
 *
 * Whether the second needs the first one's answer cannot be seen, since bodies are not recorded: never more than weak. One finding for
 * all pairs of the same kinds of requests.
 */
export const waterfall: Rule = {
  name: 'waterfall',
  find: (scope) => {
    const pairs = scope.requests.flatMap((second): readonly Pair[] => {
      const first = isByCode(second) ? cameFrom(scope, second) : null;
      return first ? [{ first, second }] : [];
    });
    const kinds = longestKinds([...groupBy(pairs, kindOf).values()], waitedIn);
    return kinds.flatMap((same) => toCandidate(scope, same));
  },
};

/** `second` began with the answer to `first`. */
interface Pair {
  readonly first: RequestStep;
  readonly second: RequestStep;
}

const kindOf = ({ first, second }: Pair): string =>
  [first, second].map((request) => requestTemplate(request) ?? request.url).join('\n');

/** The request whose answer began this one, observed and at once; null otherwise. */
const cameFrom = (scope: Scope, second: RequestStep): RequestStep | null => {
  for (const { id, evidence } of second.causes) {
    const first = scope.analysis.stepById.get(id);
    if (first?.kind !== 'request' || evidence !== 'observed' || !isByCode(first)) continue;
    const gap = second.at - (first.responseAt ?? endOf(first));
    // The next page of the same list needs the first: only different questions can be asked together.
    const sameKind = requestTemplate(first) === requestTemplate(second);
    if (gap >= 0 && gap <= WATERFALL.gapMs && !sameKind) return first;
  }
  return null;
};

/** What starting together could take away at most, but for queues. */
const waitedIn = (pairs: readonly Pair[]): Milliseconds =>
  pairs.reduce((sum, { first, second }) => sum + second.at - first.at, 0);

const toCandidate = (scope: Scope, pairs: readonly Pair[]): readonly Candidate[] => {
  const [pair] = pairs;
  if (pair === undefined) return [];
  const { first, second } = pair;
  const changes = { together: new Map(pairs.map((same) => [same.second.id, same.first.id])) };
  const saved = scope.replay.saved(changes);
  const share = scope.duration ? saved / scope.duration : 0;
  if (saved < WATERFALL.savesMs && share < WATERFALL.savesShare) return [];
  return [
    {
      rule: 'waterfall',
      component: null,
      title: `${requestName(second)} began only when ${requestName(first)} was answered${pairs.length > 1 ? `, ${pairs.length} ×` : ''}`,
      effort: 'M',
      confidence: 'weak',
      evidence: 'observed',
      repeats: pairs.length,
      claims: [{ kind: 'replay', changes }],
      cost: null,
      savingNote: 'if it needs nothing of the first answer',
      where: placeOf(scope.callerOf(second)),
      steps: pairs.flatMap((same) => [same.first.id, same.second.id]),
      facts: [
        `${pairs.length > 1 ? 'of the first of them: ' : ''}the first took ${formatMs(endOf(first) - first.at)}, the second ${formatMs(endOf(second) - second.at)}`,
        'whether the second uses the first answer is not known: bodies are not recorded',
      ],
      fix: `If ${requestName(second)} needs nothing of that answer, start both together with Promise.all. If it does, let the server answer both in one request.`,
      sketch: togetherSketch(pathOf(requestName(first)), pathOf(requestName(second))),
    },
  ];
};
