import { requestName } from '../../analysis/findings/request-identity.ts';
import { commitCost } from '../../analysis/findings/savings.ts';
import { describeServerTime } from '../../analysis/findings/server-time.ts';
import { formatMs, plural } from '../../analysis/findings/words.ts';
import type { RequestStep, Step } from '../../analysis/model.ts';
import { countRenders } from '../flow/flow-badges.ts';
import { stepName } from '../flow/flow-labels.ts';
import { escapeText } from './escape.ts';
import type { ReportScope } from './report-scope.ts';

/** Counted facts of one cascade, the weightiest first; one Markdown sentence each. */
export const observations = (scope: ReportScope): readonly string[] => [
  ...renderObservation(scope),
  ...pathObservation(scope),
  ...requestObservations(scope),
  ...commitObservation(scope),
  ...inputObservation(scope),
];

const renderObservation = ({ commits, interaction }: ReportScope): readonly string[] => {
  if (commits.length === 0) return ['React committed nothing.'];
  const counts = commits.map(countRenders);
  const sum = (pick: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0);
  const renders = sum((count) => count.renders);
  const mounts = sum((count) => count.mounts);
  const avoidable = sum((count) => count.avoidable);
  const totals = interaction?.totals ?? null;
  const time = totals && totals.renderMs !== null ? `, ${formatMs(totals.renderMs)} of components' own time` : '';
  const head = `${plural(commits.length, 'commit')} with ${plural(renders, 'render')}${mounts > 0 ? ` (${plural(mounts, 'mount')})` : ''}${time}.`;
  if (avoidable === 0) return [`${head} None of them was avoidable as far as can be told.`];
  const saved = totals && totals.avoidableMs !== null ? ` (${formatMs(totals.avoidableMs)} own time)` : '';
  return [`${head} **${avoidable} of ${renders} were avoidable**${saved}.`];
};

const lengthOf = (request: RequestStep): number => (request.end ?? request.at) - request.at;

const requestObservations = ({ requests }: ReportScope): readonly string[] => {
  const longest = requests.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (!longest) return [];
  const server = describeServerTime(longest);
  const open = longest.end === null ? 'had no answer when the recording ended' : `took ${formatMs(lengthOf(longest))}`;
  const words = `${escapeText(requestName(longest))} ${open}${server ? ` (${escapeText(server)})` : ''}.`;
  return [requests.length === 1 ? `One request: ${words}` : `${requests.length} requests; the longest: ${words}`];
};

const commitObservation = ({ commits }: ReportScope): readonly string[] => {
  const costs = commits.flatMap((commit) => {
    const cost = commitCost(commit);
    return cost === null ? [] : [{ commit, cost }];
  });
  const longest = costs.toSorted((a, b) => b.cost - a.cost)[0];
  if (!longest || commits.length < 2) return [];
  return [`The longest commit is commit ${longest.commit.number}: ${formatMs(longest.cost)}.`];
};

/**
 * The way to what happened last, by first causes:
 *
 *     POST /api/cart/items (120 ms) → timeout 800 ms → commit 5
 */
const pathObservation = ({ interaction, steps, analysis }: ReportScope): readonly string[] => {
  const last = steps.toSorted((a, b) => (b.end ?? b.at) - (a.end ?? a.at)).find((step) => step.kind !== 'paint');
  if (!interaction || !last) return [];
  const path: string[] = [];
  // Bounded: causes of damaged recordings may form a circle.
  for (let step: Step | undefined = last, hops = 0; step && step.kind !== 'interaction' && hops < 8; hops++) {
    if (step.kind !== 'update' && step.kind !== 'effect') path.unshift(pathName(step));
    step = analysis.stepById.get(step.causes[0]?.id ?? '');
  }
  return [`It settled ${formatMs(interaction.timing.settledAfter)} after the input, by way of ${path.join(' → ')}.`];
};

const pathName = (step: Step): string => {
  const name = escapeText(step.kind === 'request' ? requestName(step) : stepName(step));
  const duration = step.kind === 'request' && step.end !== null ? ` (${formatMs(step.end - step.at)})` : '';
  return `${name}${duration}`;
};

const inputObservation = ({ interaction }: ReportScope): readonly string[] => {
  const unknown = interaction?.steps.length === 0;
  return unknown ? ['Nothing that was recorded could be traced back to this input.'] : [];
};
