import { largest } from '../../../analysis/extent.ts';
import { inpOf } from '../../../analysis/findings/rank.ts';
import { commitCost } from '../../../analysis/findings/savings.ts';
import { INP_LIMITS } from '../../../analysis/findings/thresholds.ts';
import { formatMs, listNames } from '../../../analysis/findings/words.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { list, paragraph, strong } from '../text.ts';
import { largestHops, percent, shareOf, wayToSettled } from '../way-to-settled.ts';
import { hopShare } from './hop-share.ts';

/** How far the changes above reach, and whether the way it is built is the matter. */
export const verdict = (scope: ReportScope): readonly Block[] => {
  const architecture = scope.findings.filter(({ rule }) => rule === 'architecture');
  return [
    ...architecture.map(({ title, fix }) => paragraph(strong('No single fix suffices.'), ` ${title}. ${fix}`)),
    ...list([
      ...architecture.flatMap(({ facts }) => facts.map((fact) => [fact])),
      ...reach(scope),
      ...elsewhere(scope),
      ...firstPaint(scope),
    ]),
  ];
};

/** What React would do less, if every change were made that a saving is claimed for. */
const reach = ({ findings, commits }: ReportScope): readonly Text[] => {
  const ids = new Set<string>(commits.map(({ id }) => id));
  const savings = findings
    .filter(({ steps }) => steps.some((id) => ids.has(id)))
    .flatMap(({ saving }) => (saving.ms !== null && saving.ms > 0 ? saving.ms : []));
  const costs = commits.map(commitCost);
  const now = costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
  const saved = savings.reduce((sum, ms) => sum + ms, 0);
  if (now === null || now === 0 || savings.length === 0) return [];
  const after = Math.max(0, now - saved);
  const most = largest(savings);
  const single = most >= saved / 2 ? `, ${formatMs(most)} of it by one change` : ', by no single one of them';
  return [
    [
      'With all changes that a saving is claimed for, React works ',
      strong(`about ${formatMs(after)} instead of ${formatMs(now)}`),
      ` in this interaction${savings.length > 1 ? single : ''}.`,
    ],
  ];
};

/** Below this share of the way React is not what one waits for. */
const HARDLY = 0.2;

/** Rendering less does not help where the way leads elsewhere. */
const elsewhere = (scope: ReportScope): readonly Text[] => {
  const way = wayToSettled(scope);
  const [largest] = largestHops(way);
  const react = shareOf(way, 'react');
  if (!largest || largest.kind === 'react' || react >= HARDLY) return [];
  const onWay = new Set(way.hops.map(({ step }) => step.id));
  const touching = scope.findings.filter(({ steps }) => steps.some((id) => onWay.has(id)));
  const which =
    scope.findings.length === 0
      ? ''
      : touching.length === 0
        ? ' None of the opportunities lies on it.'
        : ` On it: ${listNames(
            touching.map(({ title }) => `“${title}”`),
            2,
          )}.`;
  return [
    [
      `When it settles is decided elsewhere: ${hopShare(largest)}. React is ${percent(react)} of the way there, so that fewer renders hardly shorten it.${which}`,
    ],
  ];
};

/** web.dev/articles/inp */
const firstPaint = ({ interaction }: ReportScope): readonly Text[] => {
  const inp = inpOf(interaction?.timing ?? null);
  if (inp === null) return [];
  const [good, poor] = INP_LIMITS;
  const word = inp <= good ? 'good' : inp <= poor ? 'needs improvement' : 'poor';
  return [[`Input to next paint: ${formatMs(inp)}, ${word} (up to ${good} ms is good, above ${poor} ms poor).`]];
};
