import { type CallerOf, createCallers } from '../../../analysis/findings/request-callers.ts';
import { requestTemplate, shortTemplate } from '../../../analysis/findings/request-identity.ts';
import { describeServerTime } from '../../../analysis/findings/server-time.ts';
import { distinct, formatMs, listNames, plural } from '../../../analysis/findings/words.ts';
import { groupBy } from '../../../analysis/group-by.ts';
import type { RequestStep } from '../../../analysis/model/request-step.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import { stepName } from '../../flow/flow-labels.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { longestServerPart } from '../server-part.ts';
import { numbers, paragraph, placeText, table, words } from '../text.ts';

const NAMED = 12;

/** Requests of one kind in one row each, in time order, with who asked and what came of the answer. */
export const requests = (scope: ReportScope): readonly Block[] => {
  const groups = groupBy(scope.requests, (request) =>
    shortTemplate(requestTemplate(request) ?? `${request.method} ${request.url}`),
  );
  const callerOf = createCallers(scope.analysis.steps.filter((step) => step.kind === 'request'));
  const rows = [...groups].slice(0, NAMED).map(([name, group]): readonly Text[] => {
    const longest = group.reduce((best, request) => (lengthOf(request) > lengthOf(best) ? request : best));
    return [
      [name],
      [`${group.length}`],
      [longest.end === null ? 'no answer' : formatMs(lengthOf(longest))],
      [serverText(longest)],
      askedIn(group, callerOf),
      [whatFollowed(scope, group)],
    ];
  });
  return [
    ...table(
      'Requests, in time order',
      [...words('request'), ...numbers('times', 'longest'), ...words('server', 'asked in', 'its answer led to')],
      rows,
    ),
    ...(groups.size > NAMED ? [paragraph(`and ${plural(groups.size - NAMED, 'more kind')} of requests.`)] : []),
  ];
};

const lengthOf = (request: RequestStep): Milliseconds => (request.end ?? request.at) - request.at;

const serverText = (request: RequestStep): string => {
  const part = longestServerPart(request);
  const words = [describeServerTime(request), part ? `${part.name} ${formatMs(part.ms)}` : ''].filter(
    (text) => text !== '',
  );
  return words.join(' · ') || 'unknown';
};

const askedIn = (group: readonly RequestStep[], callerOf: CallerOf): Text => {
  const first = group.flatMap((request) => callerOf(request) ?? [])[0];
  return first ? placeText(first) : ['unknown'];
};

const whatFollowed = ({ caused }: ReportScope, group: readonly RequestStep[]): string => {
  const names = distinct(
    group.flatMap(({ id }) =>
      caused(id)
        .filter(({ kind }) => kind !== 'paint')
        .map(stepName),
    ),
  );
  return names.length === 0 ? 'nothing seen' : listNames(names, 3);
};
