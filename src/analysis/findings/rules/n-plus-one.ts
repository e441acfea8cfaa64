import type { Milliseconds } from '../../../protocol/units.ts';
import { largest } from '../../extent.ts';
import { addTo } from '../../group-by.ts';
import type { RequestStep } from '../../model/request-step.ts';
import type { Step } from '../../model/step.ts';
import { longestKinds } from '../longest-kinds.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, isAsset, isByCode, pathOf, requestTemplate, shortTemplate } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { batchSketch } from '../sketches/request-sketch.ts';
import { N_PLUS_ONE } from '../thresholds.ts';
import { distinct, formatMs, plural } from '../words.ts';

/**
 *     GET /api/items/1   |===|
 *     GET /api/items/2   |====|          one request for each row, from the same place
 *     GET /api/items/3     |===|
 *     …
 */
export const nPlusOne: Rule = {
  name: 'n-plus-one',
  find: (scope) => {
    const groups = new Map<string, RequestStep[]>();
    for (const request of scope.requests) {
      const template = isByCode(request) && !isAsset(request) ? requestTemplate(request) : null;
      const origin = originOf(scope, request);
      if (template === null || origin === null) continue;
      addTo(groups, `${template}\n${origin}`, request);
    }
    const kinds = longestKinds([...groups], ([, requests]) => spanOf(requests));
    return kinds.flatMap(([key, requests]) => {
      // Equal addresses are duplicates, which have a rule of their own.
      const records = distinct(requests.map((request) => request.url)).length;
      return records >= N_PLUS_ONE.hint ? [toCandidate(scope, key.slice(0, key.indexOf('\n')), requests, records)] : [];
    });
  },
};

/** What makes requests belong together: the frame that made them, else the commit whose effects did. */
const originOf = (scope: Scope, request: RequestStep): string | null => {
  const frame = scope.callerOf(request);
  if (frame) return `${frame.url}:${frame.line}:${frame.column}`;
  let step: Step | undefined = request;
  for (let hops = 0; step && hops < 10; hops++) {
    if (step.kind === 'commit') return step.id;
    step = scope.analysis.stepById.get(step.causes[0]?.id ?? '');
  }
  return null;
};

/** From the first to the last answer. */
const spanOf = (requests: readonly RequestStep[]): Milliseconds =>
  largest(requests.map(endOf)) - (requests[0]?.at ?? 0);

const toCandidate = (scope: Scope, template: string, requests: readonly RequestStep[], records: number): Candidate => {
  const [first, ...others] = requests;
  const span = spanOf(requests);
  const longest = largest(requests.map((request) => endOf(request) - request.at));
  const changes = { together: new Map(others.map((request) => [request.id, first?.id ?? ''])) };
  const saved = scope.replay.saved(changes);
  const parallel = others.every((request, index) => request.at < endOf(requests[index] ?? request));
  const isHint = records < N_PLUS_ONE.count;
  const guessed = requests.some((request) => request.causes[0]?.evidence === 'guessed');
  const maker = first ? scope.callerOf(first) : null;
  return {
    rule: 'n-plus-one',
    component: null,
    title: `${requests.length} requests of ${shortTemplate(template)}, one for each record`,
    effort: 'M',
    confidence: isHint ? 'information' : guessed ? 'weak' : 'strong',
    evidence: guessed ? 'guessed' : 'observed',
    repeats: requests.length,
    // A hint is said without weight.
    claims: isHint ? [] : [{ kind: 'replay', changes }],
    cost: isHint ? null : span,
    savingNote: isHint
      ? 'not claimed for so few'
      : saved < 0.05
        ? `they ran side by side: one request for all saves ${plural(requests.length - 1, 'request')}; latency only where the server gains`
        : 'if all are asked at once, as long as the slowest took',
    where: first ? placeOf(scope.callerOf(first)) : null,
    steps: requests.map((request) => request.id),
    facts: [
      `${plural(requests.length, 'request')}, ${plural(records, 'address', 'addresses')}, ${formatMs(span)} from the first to the last answer`,
      `the slowest took ${formatMs(longest)}; ${parallel ? 'they overlap' : 'they wait for each other'}`,
      ...(maker?.function ? [`all made in ${maker.function}`] : []),
      ...(isHint ? [`fewer than ${N_PLUS_ONE.count}: it grows with the number of records`] : []),
    ],
    fix: `Ask for all records in one request (a list of ids, or the list with its details), where the rows' parent loads its data${parallel ? '' : '; until the server can, start the requests together with Promise.all'}.`,
    sketch: batchSketch(pathOf(shortTemplate(template)), maker?.function ?? '', parallel),
  };
};
