import type { RequestStep } from '../../model/request-step.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, requestName } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { serverTime } from '../server-time.ts';
import { SLOW_SERVER } from '../thresholds.ts';
import { formatMs, plural } from '../words.ts';

/**
 *     request   |blocked|--------- wait ---------|receive|
 *     server               |======== total ======|
 *     database                |===========|              as its Server-Timing header reported
 */
export const slowServer: Rule = {
  name: 'slow-server',
  find: (scope) => scope.requests.flatMap((request) => toCandidate(scope, request)),
};

const toCandidate = (scope: Scope, request: RequestStep): readonly Candidate[] => {
  const wait = request.phases?.wait ?? null;
  const { total, database } = serverTime(request);
  const served = total ?? wait;
  const queries = database?.queries ?? null;
  const similar = database?.similar ?? null;
  const databaseMs = database?.ms ?? null;
  const share = databaseMs !== null && served !== null && served > 0 ? Math.min(1, databaseMs / served) : null;
  const waitShare = wait !== null && scope.duration ? wait / scope.duration : null;

  const reasons: string[] = [];
  const isSlow =
    wait !== null && wait >= SLOW_SERVER.waitMs && (waitShare === null || waitShare >= SLOW_SERVER.waitShare);
  if (isSlow) reasons.push(`waited ${formatMs(wait)} for the first byte`);
  if (
    share !== null &&
    databaseMs !== null &&
    share >= SLOW_SERVER.databaseShare &&
    databaseMs >= SLOW_SERVER.databaseMs
  ) {
    reasons.push(
      `${Math.round(share * 100)} % of its time in the database (${formatMs(databaseMs)} of ${formatMs(served)})`,
    );
  }
  const isMany = queries !== null && queries >= SLOW_SERVER.queries;
  const isRepeated = similar !== null && similar >= SLOW_SERVER.similar;
  if (queries !== null && (isMany || isRepeated)) {
    reasons.push(
      `${plural(queries, 'database query', 'database queries')}${similar === null ? '' : `, ${similar} similar`}`,
    );
  }
  if (reasons.length === 0) return [];

  const guessed = request.causes[0]?.evidence === 'guessed';
  const cost = isSlow ? wait : (databaseMs ?? served);
  return [
    {
      rule: 'slow-server',
      component: null,
      title: `${requestName(request)}: ${reasons.join(', ')}`,
      effort: 'M',
      confidence: 'measured',
      evidence: guessed ? 'guessed' : 'observed',
      repeats: 1,
      claims: [],
      cost,
      savingNote:
        cost === null ? 'the response reported no durations' : `up to ${formatMs(cost)}, decided on the server`,
      where: placeOf(scope.callerOf(request)),
      steps: [request.id],
      facts: [
        `request ${formatMs(endOf(request) - request.at)}${wait === null ? '' : `, wait ${formatMs(wait)}`}${waitShare === null ? '' : ` (${Math.round(waitShare * 100)} % of the interaction)`}`,
        ...(total === null ? [] : [`server reported ${formatMs(total)} in all`]),
        ...(database ? [`database: ${database.label}${databaseMs === null ? '' : `, ${formatMs(databaseMs)}`}`] : []),
        ...(total === null && database === null
          ? ['the response has no Server-Timing header: where the time went is unknown']
          : []),
      ],
      fix: fixOf({ isMany, isRepeated }, share, { wait, total }),
    },
  ];
};

interface Waited {
  readonly wait: number | null;
  readonly total: number | null;
}

interface Queried {
  readonly isMany: boolean;
  readonly isRepeated: boolean;
}

const fixOf = ({ isMany, isRepeated }: Queried, share: number | null, { wait, total }: Waited): string => {
  if (wait !== null && total !== null && wait >= SLOW_SERVER.waitMs && total < wait * SLOW_SERVER.servedShare) {
    return `The server reports only ${formatMs(total)} of its own work: the rest of the wait is the network, or other requests that the server had to answer first. Look at what it was busy with at that time.`;
  }
  if (isRepeated) {
    return 'Load what the repeated queries ask for with one: they have the same SQL, which usually means one query for each row (in Django select_related or prefetch_related).';
  }
  if (isMany) {
    return 'Join or batch the queries on the server: that many for one answer usually means one query for each row.';
  }
  if (share !== null && share >= SLOW_SERVER.databaseShare) {
    return 'Look at the plan of the slowest query on the server: an index that is missing, or more rows than are shown.';
  }
  return 'Measure the handler on the server (a Server-Timing header shows its parts here), and answer the page before the answer is there where that can be done.';
};
