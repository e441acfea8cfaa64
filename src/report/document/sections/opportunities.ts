import { commitCost } from '../../../analysis/findings/savings.ts';
import { formatMs, listNames, plural } from '../../../analysis/findings/words.ts';
import type { Finding } from '../../../analysis/model/finding.ts';
import { stepName } from '../../flow/flow-labels.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { aside, atPlace, folded, list, paragraph, strong, table, words } from '../text.ts';

/** At least so many fixes are in sight; those of high and medium priority are in any case. */
const FIXES_SHOWN = 3;
const MINOR_SHOWN = 8;
/** Below this a time is told as none. */
const NO_TIME = 0.05;

/** What to change, most important first: now and after; how, and why, behind it. The architecture has its own section. */
export const opportunities = (scope: ReportScope): readonly Block[] => {
  const findings = scope.findings.filter(({ rule }) => rule !== 'architecture');
  const shown = Math.max(FIXES_SHOWN, findings.filter(({ priority }) => priority !== 'low').length);
  return [
    ...(findings.length === 0 ? [paragraph('Nothing that is worth a change was found.')] : []),
    ...table(
      'Opportunities, most important first; each “after” is for that change alone',
      words('#', 'priority', 'what', 'now → after', 'certainty', 'effort'),
      findings.map((finding, index): readonly Text[] => [
        [`${index + 1}`],
        [finding.priority],
        [finding.title, ...atPlace(finding.where)],
        [changeText(finding, scope)],
        [finding.confidence],
        [finding.effort],
      ]),
    ),
    ...(findings.length === 0 ? [] : [paragraph(howTitle(shown, findings.length))]),
    ...list(findings.slice(0, shown).map(fixText), true),
    ...folded(
      'Each of them in detail: facts, and the change as code (… stands for your code)',
      findings.flatMap(details),
    ),
    ...folded(
      `Not worth it (less than 1 ms, or covered by the above): ${plural(scope.minorFindings.length, 'finding')}`,
      list(minorTitles(scope.minorFindings)),
    ),
  ];
};

const howTitle = (shown: number, all: number): string =>
  shown >= all ? 'What to change, in the same order:' : `What to change, for the first ${shown}:`;

const fixText = ({ fix, saving }: Finding): Text => (saving.note ? [fix, ' ', aside(`(${saving.note})`)] : [fix]);

const details = (finding: Finding, index: number): readonly Block[] => [
  paragraph(strong(`${index + 1}.`), ` ${finding.title}`, ...atPlace(finding.where)),
  ...list([fixText(finding), ...finding.facts.map((fact) => [fact])]),
  ...(finding.sketch === undefined
    ? []
    : [{ kind: 'code', language: 'tsx', lines: finding.sketch.split('\n') } as const]),
];

/**
 * What the change is measured by: the commits or the answers it is about.
 *
 *     commit 3: 41 ms → about 12.1 ms      3 requests → 1      settled 940 ms → about 820 ms
 */
const changeText = (finding: Finding, scope: ReportScope): string => {
  const { ms, note } = finding.saving;
  const counts = countsText(finding, scope);
  if (ms === null) return [...counts, note || 'not claimed'].join('; ');
  if (ms < NO_TIME) return counts.length > 0 ? counts.join('; ') : 'no time here';
  return [...counts, timesText(finding, ms, scope)].join('; ');
};

const countsText = ({ rule, steps }: Finding, scope: ReportScope): readonly string[] => {
  if (rule === 'duplicate-request' || rule === 'n-plus-one') return [`${plural(steps.length, 'request')} → 1`];
  if (rule !== 'cascading-update') return [];
  const own = new Set(steps);
  const gone = scope.commits.filter(({ id }) => own.has(id)).length;
  return [`${plural(scope.commits.length, 'commit')} → ${scope.commits.length - gone}`];
};

const timesText = ({ steps, saving }: Finding, ms: number, { analysis, interaction }: ReportScope): string => {
  const [sign, basis] = saving.basis === 'estimated' ? ['about ', ''] : ['', ' (measured)'];
  const own = steps.flatMap((id) => analysis.stepById.get(id) ?? []);
  const commits = own.filter((step) => step.kind === 'commit');
  const costs = commits.map(commitCost);
  const now = costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
  const arrow = (from: number): string => `${formatMs(from)} → ${sign}${formatMs(Math.max(0, from - ms))}${basis}`;
  // What is about requests is played again: it says when all has settled.
  if (interaction && own.some(({ kind }) => kind === 'request'))
    return `settled ${arrow(interaction.timing.settledAfter)}`;
  if (commits.length === 0 || now === null || now < ms) return `saves ${sign}${formatMs(ms)}${basis}`;
  return `${listNames(commits.map(stepName), 2)}: ${arrow(now)}`;
};

const minorTitles = (minor: readonly Finding[]): readonly Text[] => {
  const titles = minor.slice(0, MINOR_SHOWN).map(({ title }) => [title]);
  return minor.length > MINOR_SHOWN ? [...titles, [`and ${minor.length - MINOR_SHOWN} more`]] : titles;
};
