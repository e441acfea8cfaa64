import { componentTotals } from '../../../analysis/component-totals.ts';
import { inpOf } from '../../../analysis/findings/rank.ts';
import { commitCost } from '../../../analysis/findings/savings.ts';
import { formatMs, plural } from '../../../analysis/findings/words.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { RequestStep } from '../../../analysis/model/request-step.ts';
import { countRenders } from '../../flow/flow-badges.ts';
import { stepName } from '../../flow/flow-labels.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { list, strong } from '../text.ts';
import { largestHops, wayText, wayToSettled } from '../way-to-settled.ts';
import { hopShare } from './hop-share.ts';

/** Counted facts, the weightiest first; one sentence each. */
export const observations = (scope: ReportScope): readonly Block[] =>
  list([
    ...nothing(scope),
    ...renders(scope),
    ...heaviest(scope),
    ...way(scope),
    ...requests(scope),
    ...longestCommit(scope),
    ...afterPaint(scope),
    ...evidence(scope),
  ]);

const nothing = ({ interaction }: ReportScope): readonly Text[] =>
  interaction?.steps.length === 0 ? [['Nothing that was recorded could be traced back to this input.']] : [];

const renders = ({ commits, interaction }: ReportScope): readonly Text[] => {
  if (commits.length === 0) return [['React committed nothing.']];
  const counts = commits.map(countRenders);
  const sum = (pick: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0);
  const all = sum((count) => count.renders);
  const mounts = sum((count) => count.mounts);
  const avoidable = sum((count) => count.avoidable);
  const totals = interaction?.totals ?? null;
  const time = totals && totals.renderMs !== null ? `, ${formatMs(totals.renderMs)} of components' own time` : '';
  const head = `${plural(commits.length, 'commit')} with ${plural(all, 'render')}${mounts > 0 ? ` (${plural(mounts, 'mount')})` : ''}${time}. `;
  if (avoidable === 0) return [[`${head}None of them was avoidable as far as can be told.`]];
  const saved = totals && totals.avoidableMs !== null ? ` (${formatMs(totals.avoidableMs)} own time)` : '';
  return [[head, strong(`${avoidable} of ${all} were avoidable`), `${saved}.`]];
};

/** Below this share one component is no more to blame than others. */
const HEAVY_SHARE = 0.5;

const heaviest = ({ analysis, commits }: ReportScope): readonly Text[] => {
  const totals = componentTotals(analysis, commits);
  const [first] = totals;
  const sum = totals.reduce((time, { self }) => time + (self ?? 0), 0);
  if (!first || first.self === null || totals.length < 2 || first.self < sum * HEAVY_SHARE) return [];
  const share = Math.round((first.self / sum) * 100);
  return [
    [`${first.name} alone takes ${formatMs(first.self)} of it (${share} %), in ${plural(first.renders, 'render')}.`],
  ];
};

const way = (scope: ReportScope): readonly Text[] => {
  const { interaction } = scope;
  const hops = wayToSettled(scope);
  if (!interaction || hops.hops.length === 0) return [];
  const parts = largestHops(hops).slice(0, 3).map(hopShare);
  const shares = parts.length > 0 ? ` Most of the way: ${parts.join(', ')}.` : '';
  return [
    [`It settled ${formatMs(interaction.timing.settledAfter)} after the input, by way of ${wayText(hops)}.${shares}`],
  ];
};

const lengthOf = (request: RequestStep): number => (request.end ?? request.at) - request.at;

const requests = ({ requests: all }: ReportScope): readonly Text[] => {
  const longest = all.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (!longest) return [];
  const open = longest.end === null ? 'had no answer when the recording ended' : `took ${formatMs(lengthOf(longest))}`;
  const words = `${stepName(longest)} ${open}.`;
  return [[all.length === 1 ? `One request: ${words}` : `${all.length} requests; the longest: ${words}`]];
};

const longestCommit = ({ commits }: ReportScope): readonly Text[] => {
  const costs = commits.flatMap((commit) => {
    const cost = commitCost(commit);
    return cost === null ? [] : [{ commit, cost }];
  });
  const longest = costs.toSorted((a, b) => b.cost - a.cost)[0];
  if (!longest || commits.length < 2) return [];
  const all = costs.reduce((sum, { cost }) => sum + cost, 0);
  return [
    [
      `The longest commit is ${stepName(longest.commit)}: ${formatMs(longest.cost)} of ${formatMs(all)} that React worked in all.`,
    ],
  ];
};

const startOf = (commit: CommitStep): number => commit.renderStart;

/** What INP does not count: the user sees the page change once more. */
const afterPaint = ({ interaction, commits }: ReportScope): readonly Text[] => {
  const inp = inpOf(interaction?.timing ?? null);
  if (!interaction || inp === null) return [];
  const later = commits.filter((commit) => startOf(commit) > interaction.at + inp).length;
  return later === 0
    ? []
    : [
        [
          `${later} of ${plural(commits.length, 'commit')} came after the next paint (${formatMs(inp)}): INP does not count them, users see them.`,
        ],
      ];
};

const evidence = ({ steps }: ReportScope): readonly Text[] => {
  const unsure = steps.filter(({ kind, causes }) => kind !== 'paint' && causes[0]?.evidence !== 'observed');
  const unknown = unsure.filter(({ causes }) => causes.length === 0).length;
  const guessed = unsure.filter(({ causes }) => causes[0]?.evidence === 'guessed').length;
  const told = steps.filter(({ kind }) => kind !== 'paint').length;
  if (told === 0) return [];
  const parts = [
    ...(unsure.length - unknown - guessed > 0 ? [`${unsure.length - unknown - guessed} inferred`] : []),
    ...(guessed > 0 ? [`${guessed} guessed from time`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
  ];
  const rest = parts.length > 0 ? `, ${parts.join(', ')}` : '';
  return [[`Of ${plural(told, 'cause')} ${told - unsure.length} were observed${rest}.`]];
};
