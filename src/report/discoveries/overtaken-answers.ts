import { requestTemplate, shortTemplate } from '../../analysis/findings/request-identity.ts';
import { groupBy } from '../../analysis/group-by.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Step, UpdateStep } from '../../analysis/model/step.ts';
import type { ReportScope } from '../document/report-scope.ts';
import { code } from '../document/text.ts';
import { updateName } from '../flow/flow-labels.ts';
import type { DiscoveryRule } from './discovery.ts';

/**
 * Two requests of one kind whose answers came the other way round and set the same state: the older one wins.
 *
 *     GET /search?q=a    |=============|  setResults
 *     GET /search?q=ab      |=====|  setResults
 */
export const overtakenAnswers: DiscoveryRule = (scope) => {
  const byTemplate = groupBy(scope.requests, (request) => (request.end === null ? null : requestTemplate(request)));
  return [...byTemplate].flatMap(([template, requests]) => {
    // The newest answer so far of those asked for later is enough: one sentence for each kind of request.
    const earliest = earliestEnds(requests);
    for (const [index, older] of requests.entries()) {
      const newer =
        (earliest[index + 1] ?? Number.POSITIVE_INFINITY) < (older.end ?? 0) ? overtaker(requests, index) : null;
      const update = newer && sharedUpdate(scope, older, newer);
      if (update) {
        return [
          [
            `The answers of ${shortTemplate(template)} came the other way round, and both set the same state: the older one was shown last, by `,
            code(updateName(update)),
            `${update.component ? ` of ${update.component}` : ''}.`,
          ],
        ];
      }
    }
    return [];
  });
};

/** The earliest answer of each request and those after it: nearly always later than all before, and nothing has to be looked for. */
const earliestEnds = (requests: readonly RequestStep[]): Float64Array => {
  const earliest = new Float64Array(requests.length);
  for (let index = requests.length - 1, end = Number.POSITIVE_INFINITY; index >= 0; index--) {
    end = Math.min(end, requests[index]?.end ?? end);
    earliest[index] = end;
  }
  return earliest;
};

const overtaker = (requests: readonly RequestStep[], index: number): RequestStep | null => {
  const older = requests[index];
  for (let at = index + 1; at < requests.length; at++) {
    const newer = requests[at];
    if (older !== undefined && newer !== undefined && isOvertaken(older, newer)) return newer;
  }
  return null;
};

const isOvertaken = (older: RequestStep, newer: RequestStep): boolean =>
  older.at < newer.at && older.end !== null && newer.end !== null && older.end > newer.end;

const sharedUpdate = (scope: ReportScope, older: RequestStep, newer: RequestStep): UpdateStep | null => {
  const keys = new Set(updatesBehind(scope, newer).map(stateOf));
  return updatesBehind(scope, older).find((update) => keys.has(stateOf(update))) ?? null;
};

const stateOf = (update: UpdateStep): string => `${update.componentId} ${update.hook || update.callee}`;

/** Updates that an answer made, also through timers and actions; not what their commits caused. */
const updatesBehind = ({ caused }: ReportScope, request: RequestStep): readonly UpdateStep[] => {
  const found: UpdateStep[] = [];
  const seen = new Set<string>();
  const work: Step[] = [...caused(request.id)];
  for (let step = work.pop(); step; step = work.pop()) {
    if (seen.has(step.id)) continue;
    seen.add(step.id);
    if (step.kind === 'update') found.push(step);
    else if (step.kind === 'timer' || step.kind === 'action') for (const next of caused(step.id)) work.push(next);
  }
  return found;
};
