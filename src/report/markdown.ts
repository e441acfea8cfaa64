import { formatMs, plural } from '../analysis/findings/words.ts';
import type { Analysis, Interaction } from '../analysis/model.ts';
import { componentTotals } from './component-totals.ts';
import { flowText } from './flow/flow-text.ts';
import { buildFlow } from './flow-tree.ts';
import { discoveries } from './markdown/discoveries.ts';
import { entryPointSection, placeText } from './markdown/entry-point.ts';
import { codeBlock, escapeText } from './markdown/escape.ts';
import { interactionName } from './markdown/interaction-name.ts';
import { interactionNumbers, recordingNumbers } from './markdown/numbers.ts';
import { observations } from './markdown/observations.ts';
import { opportunitiesSection } from './markdown/opportunities.ts';
import { type ReportScope, reportScope } from './markdown/report-scope.ts';
import { list, table } from './markdown/table.ts';
import { redact } from './redact.ts';

export interface MarkdownOptions {
  /** Interaction to tell in full; the most expensive one by default. */
  readonly interaction?: string;
  /** Lines of the execution flow, 80 by default. */
  readonly flowLines?: number;
  /** Keep values of URL queries; off unless the user asked for it. */
  readonly values?: boolean;
}

/** Components that are named; the rest is in the JSON report. */
const MAJOR_COMPONENTS = 8;

/**
 * The report for people, for pull requests and notes. One interaction is told in full, the others in one line each.
 * Text of the page is escaped.
 */
export const toMarkdown = (whole: Analysis, options: MarkdownOptions = {}): string => {
  const analysis = options.values ? whole : redact(whole);
  const ranked = analysis.interactions.toSorted((a, b) => costOf(b) - costOf(a));
  const main = ranked.find((interaction) => interaction.id === options.interaction) ?? ranked[0] ?? null;
  const scope = reportScope(analysis, main);
  const others = ranked.filter((interaction) => interaction !== main);
  return `${[
    `# ${title(main)}`,
    summary(analysis, main),
    ...(main ? [section('Entry point', entryPointSection(main))] : []),
    section('Major components involved', componentsTable(scope)),
    section('Key observations', list(observations(scope))),
    section('Execution flow', codeBlock(flowText(buildFlow(analysis, main?.id ?? null), flowLimits(options)))),
    section('Unexpected discoveries', list(discoveries(scope))),
    section('Opportunities', opportunitiesSection(scope)),
    section(
      'Numbers',
      [main ? interactionNumbers(main) : '', recordingNumbers(analysis)].filter((part) => part !== '').join('\n\n'),
    ),
    section('Other interactions', othersTable(analysis, others)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
};

const flowLimits = (options: MarkdownOptions): { readonly lines?: number } =>
  options.flowLines === undefined ? {} : { lines: options.flowLines };

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`);

const title = (main: Interaction | null): string => {
  if (!main) return 'A recording without an interaction';
  const { avoidable, renders } = main.totals;
  return `${escapeText(interactionName(main))}: ${formatMs(main.timing.settledAfter)}, ${avoidable} of ${plural(renders, 'render')} avoidable`;
};

const costOf = ({ timing, totals }: Interaction): number => timing.settledAfter + (totals.renderMs ?? 0);

const summary = (analysis: Analysis, main: Interaction | null): string => {
  const page = [analysis.page.title, analysis.page.url]
    .filter((text) => text !== '')
    .map(escapeText)
    .join(', ');
  if (!main) return page;
  const { timing, totals } = main;
  const parts = [
    `settled after **${formatMs(timing.settledAfter)}**`,
    plural(totals.commits, 'commit'),
    plural(totals.renders, 'render'),
    `**${totals.avoidable} avoidable**`,
    plural(totals.requests, 'request'),
  ];
  return `${parts.join(' · ')}  \n${page}`;
};

const componentsTable = ({ analysis, commits }: ReportScope): string => {
  const totals = componentTotals(analysis, commits);
  const rows = totals
    .slice(0, MAJOR_COMPONENTS)
    .map((total) => [
      escapeText(total.name),
      `${total.renders}`,
      `${total.avoidable}`,
      formatMs(total.self),
      total.source ? placeText(total.source) : 'unknown',
    ]);
  const rest = totals.length - rows.length;
  const shown = table(['component', 'renders', 'avoidable', 'own time', 'source'], rows);
  return rest > 0 ? `${shown}\n\nand ${plural(rest, 'more component')}.` : shown;
};

const othersTable = (analysis: Analysis, others: readonly Interaction[]): string =>
  table(
    ['interaction', 'settled after', 'commits', 'renders', 'avoidable', 'requests', 'findings'],
    others.map((interaction) => [
      escapeText(interactionName(interaction)),
      formatMs(interaction.timing.settledAfter),
      `${interaction.totals.commits}`,
      `${interaction.totals.renders}`,
      `${interaction.totals.avoidable}`,
      `${interaction.totals.requests}`,
      `${analysis.findings.filter((finding) => finding.interaction === interaction.id).length}`,
    ]),
  );
