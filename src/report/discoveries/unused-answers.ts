import { isByCode, requestTemplate, shortTemplate } from '../../analysis/findings/request-identity.ts';
import { listNames, plural } from '../../analysis/findings/words.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { DiscoveryRule } from './discovery.ts';

/** What an answer causes comes with it; later than this before the end, its consequences may not have been seen. */
const SEEN_WITHIN: Milliseconds = 50;
const NAMED = 4;

/**
 * Data that was asked for, came, and changed nothing: it was known already, or nobody looked.
 *
 *     GET /api/stock/4   |=====|              no update, request or timer behind its answer
 *
 * The page's own call must have been seen: what else follows from an answer cannot be told.
 */
export const unusedAnswers: DiscoveryRule = ({ requests, caused, analysis: { info } }) => {
  if (!info.complete) return [];
  const unused = requests.filter(
    (request) =>
      request.method === 'GET' &&
      isByCode(request) &&
      (request.join === 'key' || request.join === 'order') &&
      isAnswered(request) &&
      (request.end ?? request.at) + SEEN_WITHIN <= info.durationMs &&
      caused(request.id).length === 0,
  );
  if (unused.length === 0) return [];
  const counts = new Map<string, number>();
  for (const request of unused) {
    const name = shortTemplate(requestTemplate(request) ?? `GET ${request.url}`);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].map(([name, count]) => (count > 1 ? `${name} × ${count}` : name));
  return [
    [
      `${plural(unused.length, 'answer')} changed nothing: no update, request or timer followed ${listNames(names, NAMED)}. The page knew the data already, or only keeps it for later.`,
    ],
  ];
};

const isAnswered = ({ status, end }: RequestStep): boolean =>
  end !== null && status !== null && status >= 200 && status < 400;
