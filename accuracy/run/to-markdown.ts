import type { AccuracyCase } from '../cases/expectation.ts';
import { OUTCOMES, type Outcome } from '../judge/outcome.ts';
import { PEERS, type PeerId } from './peer-session.ts';
import type { ToolResult } from './record-case.ts';
import type { ReactVersion } from './versions.ts';

/** All that was recorded of one case on one React. */
export interface CaseResult {
  readonly accuracyCase: AccuracyCase;
  readonly react: ReactVersion;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly clickfall: ToolResult;
  readonly peers: ReadonlyMap<PeerId, ToolResult>;
}

const cell = (text: string): string =>
  text.replace(/\|/g, '\\|').replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'));

/** Columns of equal width, as the house's formatter would lay them out. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${head.map((_, column) => (row[column] ?? '').padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
};

const countOf = (results: readonly ToolResult[], outcome: Outcome): string => {
  const count = results.filter(({ judgement }) => judgement.outcome === outcome).length;
  return count === 0 ? '' : String(count);
};

const totals = (results: readonly CaseResult[]): string => {
  const tools: readonly (readonly [string, readonly ToolResult[]])[] = [
    ['Clickfall', results.map(({ clickfall }) => clickfall)],
    ...PEERS.map(({ id, name }): readonly [string, readonly ToolResult[]] => [
      name,
      results.flatMap(({ peers }) => peers.get(id) ?? []),
    ]),
  ];
  return table(
    ['tool', 'asked', ...OUTCOMES],
    tools.map(([name, own]) => [name, String(own.length), ...OUTCOMES.map((outcome) => countOf(own, outcome))]),
  );
};

const details = ({ accuracyCase, react, clickfall, peers }: CaseResult): string => {
  const truth = accuracyCase.renders.map((expected) =>
    [
      `${expected.component}: ${expected.class}`,
      expected.certainty,
      expected.because,
      expected.causes.length === 0 ? '' : `(${expected.causes.join(', ')})`,
      expected.blame === null ? '' : `made by ${expected.blame}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const block = (name: string, { said, judgement }: ToolResult): string =>
    [
      `${name}: ${judgement.outcome}${judgement.because.length === 0 ? '' : ` (${judgement.because.join('; ')})`}`,
      ...said.map((line) => `  ${line}`),
    ].join('\n');
  const tools = PEERS.flatMap(({ id, name }) => {
    const result = peers.get(id);
    return result === undefined ? [] : [block(name, result)];
  });
  return [
    `### ${accuracyCase.id}: ${accuracyCase.what} (React ${react})`,
    '',
    '```text',
    'true',
    ...(truth.length === 0 ? ['  nothing renders'] : truth.map((line) => `  ${line}`)),
    block('Clickfall', clickfall),
    ...tools,
    '```',
    '',
  ].join('\n');
};

/** docs/accuracy.md: totals, one row per case, and what every tool said word for word. */
export const toMarkdown = (results: readonly CaseResult[], command: string): string => {
  const reacts = [...new Set(results.map(({ react }) => react))].sort();
  const cases = new Set(results.map(({ accuracyCase }) => accuracyCase.what)).size;
  const times = results.map(({ recordedAt }) => recordedAt.slice(0, 16).replace('T', ' ')).sort();
  const browser = /Chrome\/\d+/.exec(results[0]?.clickfall.userAgent ?? '')?.[0] ?? 'Chrome';
  return `# Accuracy

Written by \`${command}\`, not edited by hand. Recorded ${times[0]} to ${times.at(-1)} UTC in ${browser.replace('/', ' ')}.
${cases} cases, React ${reacts.join(', ')} (development builds), one real click each. Clickfall recorded through its
panel in DevTools; every other tool had the same page for itself, in its own browser, at the same time. How answers are
judged: [accuracy/README.md](../accuracy/README.md). \`--again\` goes on with a run that was interrupted.

A tool is only asked on React versions that it supports. \`right\` needs class, certainty, cause and blamed place of
every render; \`partly\` is true but leaves something of it open; \`silent\` claims nothing. None of the other tools
claims all of this, so a \`partly\` is what its authors promise, and no fault.

## Totals

${totals(results)}

## Cases

${table(
  ['case', 'what the page does', 'React', 'Clickfall', ...PEERS.map(({ name }) => name)],
  results.map(({ accuracyCase, react, clickfall, peers }) => [
    accuracyCase.id,
    cell(accuracyCase.what),
    react,
    clickfall.judgement.outcome,
    ...PEERS.map(({ id }) => peers.get(id)?.judgement.outcome ?? '–'),
  ]),
)}

## What was said

${results.map(details).join('\n')}`;
};
