import { inpOf } from '../../../analysis/findings/rank.ts';
import { formatMs, plural } from '../../../analysis/findings/words.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { atPlace, code, list, strong } from '../text.ts';
import { largestHops, wayToSettled } from '../way-to-settled.ts';
import { hopShare } from './hop-share.ts';

/** What someone who reads nothing else should know. */
export const inShort = (scope: ReportScope): readonly Block[] => {
  const { interaction } = scope;
  return interaction ? list([whatHappens(interaction), ...whereTimeGoes(scope, interaction), ...whatFirst(scope)]) : [];
};

const whatHappens = ({ entryPoint, totals, timing }: Interaction): Text => {
  const counts = [
    plural(totals.commits, 'commit'),
    plural(totals.renders, 'render'),
    plural(totals.requests, 'request'),
  ];
  const by = entryPoint?.handler ? [code(entryPoint.handler), ' sets off '] : ['It sets off '];
  return [
    ...by,
    `${counts.join(', ')}; all has settled `,
    strong(formatMs(timing.settledAfter)),
    ' after the input, ',
    strong(`${totals.avoidable} of ${plural(totals.renders, 'render')}`),
    ' avoidable.',
  ];
};

const whereTimeGoes = (scope: ReportScope, { timing }: Interaction): readonly Text[] => {
  const hops = largestHops(wayToSettled(scope)).slice(0, 2);
  const inp = inpOf(timing);
  const paint = inp === null ? '' : ` The next paint came ${formatMs(inp)} after the input.`;
  if (hops.length === 0) return paint === '' ? [] : [[paint.trim()]];
  return [['Most of that is ', strong(hops.map(hopShare).join(' and ')), `.${paint}`]];
};

const whatFirst = ({ findings }: ReportScope): readonly Text[] => {
  const architecture = findings.find(({ rule }) => rule === 'architecture');
  if (architecture) return [[strong('No single fix suffices:'), ` ${architecture.title}.`]];
  const [first] = findings;
  return first ? [['First to change: ', strong(first.title), ...atPlace(first.where), '.']] : [];
};
