import type { BudgetCheck, InteractionCheck, LimitResult } from '../analysis/budget/check-model.ts';
import { MEASURE_NAMES } from '../analysis/compare/measures.ts';
import type {
  Comparison,
  ComponentDelta,
  Measure,
  MeasureName,
  RecordingComparison,
} from '../analysis/compare/model.ts';
import {
  checkSentence,
  faultsText,
  isFault,
  limitName,
  missingText,
  statusText,
  titleOf,
} from './check/check-words.ts';
import { changeText, MEASURE_WORDS, noiseSentence, sampleText, valueText } from './compare-words.ts';
import { escapeText } from './markdown/escape.ts';
import { list, table } from './markdown/table.ts';

/** What a comment is made of; at least one of the two. */
export interface CommentParts {
  /** Tells this comment from others of the same pull request: a run with the same name replaces it. */
  readonly name: string;
  readonly comparison: RecordingComparison | null;
  readonly check: BudgetCheck | null;
}

/** GitHub takes 65 536 characters. */
const MAX_LENGTH = 60_000;
/** Components that are named for an interaction; comparison.md has all. */
const MAX_COMPONENTS = 10;

/** The first line of a comment, hidden from readers, by which the next run finds it. */
export const commentMarker = (name: string): string => `<!-- clickfall ${name.replace(/[^\w.]+/g, '-')} -->`;

const isRegressed = (comparison: RecordingComparison | null): boolean =>
  comparison?.comparisons.some(({ regressions }) => regressions.length > 0) ?? false;

const headline = ({ comparison, check }: CommentParts): string =>
  [
    ...(check === null ? [] : [titleOf(check)]),
    ...(comparison === null ? [] : [isRegressed(comparison) ? 'a regression' : 'no regression']),
  ].join(', ');

/** A row per number: both sides and the limit, as far as there are any. */
const rowOf = (
  name: MeasureName,
  measure: Measure | undefined,
  result: LimitResult | undefined,
  columns: { readonly sides: boolean; readonly limit: boolean },
): readonly string[] => {
  const words = [
    measure?.significance === 'worse' || measure?.significance === 'better' ? measure.significance : '',
    measure?.significance === 'noise' ? 'within noise' : '',
    result === undefined ? '' : result.status === 'within' ? 'within' : `**${statusText(result)}**`,
  ].filter((word) => word !== '');
  const unit = measure?.unit ?? result?.unit ?? 'count';
  return [
    MEASURE_WORDS[name],
    ...(columns.sides ? [sampleText(unit, measure?.before ?? null)] : []),
    sampleText(unit, measure?.after ?? result?.sample ?? null),
    ...(columns.sides ? [measure === undefined ? '' : changeText(measure)] : []),
    ...(columns.limit ? [result === undefined ? '' : valueText(unit, result.limit)] : []),
    words.join(', '),
  ];
};

const numbersTable = (comparison: Comparison | undefined, check: InteractionCheck | undefined): string => {
  const columns = { sides: comparison !== undefined, limit: check !== undefined };
  const rows = MEASURE_NAMES.flatMap((name) => {
    const measure = comparison?.measures.find((candidate) => candidate.name === name);
    const result = check?.results.find((candidate) => candidate.component === null && candidate.name === name);
    const isKnown = (measure?.before ?? measure?.after ?? null) !== null;
    return isKnown || result !== undefined ? [rowOf(name, measure, result, columns)] : [];
  });
  const head = [
    'number',
    ...(columns.sides ? ['before', 'after', 'change'] : ['measured']),
    ...(columns.limit ? ['limit'] : []),
    '',
  ];
  return table(head, rows);
};

/** Limits of components that fail, and where the others went. */
const faultList = (budget: BudgetCheck, check: InteractionCheck): string =>
  list(
    check.results
      .filter((result) => isFault(budget, result))
      .flatMap((result) => {
        const where = faultsText(result);
        const measured = `${sampleText(result.unit, result.sample)}, limit ${valueText(result.unit, result.limit)}`;
        const parts = [
          ...(result.component === null ? [] : [`${measured}, ${statusText(result)}`]),
          ...(result.note === '' ? [] : [result.note]),
          ...(where === '' ? [] : [where]),
        ];
        return parts.length === 0 ? [] : [escapeText(`${limitName(result)}: ${parts.join('; ')}`)];
      }),
  );

const arrow = (before: number | undefined, after: number | undefined): string => `${before ?? 0} → ${after ?? 0}`;

const hasMore = ({ before, after }: ComponentDelta): boolean =>
  (after?.renders ?? 0) !== (before?.renders ?? 0) || (after?.avoidable ?? 0) !== (before?.avoidable ?? 0);

const componentsTable = ({ components }: Comparison): string => {
  const changed = components.filter(hasMore);
  if (changed.length === 0) return '';
  const rows = changed
    .slice(0, MAX_COMPONENTS)
    .map(({ path, before, after }) => [
      escapeText(path),
      arrow(before?.renders, after?.renders),
      arrow(before?.avoidable, after?.avoidable),
    ]);
  const rest = changed.length > MAX_COMPONENTS ? `\n\nand ${changed.length - MAX_COMPONENTS} more.` : '';
  return `<details><summary>Components that changed: ${changed.length}</summary>\n\n${table(
    ['component', 'renders', 'avoidable'],
    rows,
  )}${rest}\n\n</details>`;
};

const sectionOf = (
  budget: BudgetCheck | null,
  comparison: Comparison | undefined,
  check: InteractionCheck | undefined,
): string => {
  const after = comparison?.after.name ?? check?.group.name ?? '';
  const before = comparison?.before.name ?? after;
  return [
    `### ${escapeText(before === after ? after : `${before} → ${after}`)}`,
    comparison === undefined ? '' : list(comparison.remarks.map(escapeText)),
    numbersTable(comparison, check),
    budget === null || check === undefined ? '' : faultList(budget, check),
    comparison === undefined ? '' : componentsTable(comparison),
    comparison === undefined ? '' : noiseSentence(comparison),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const sections = ({ comparison, check }: CommentParts): readonly string[] => {
  const comparisons = comparison?.comparisons ?? [];
  const checks = check?.interactions ?? [];
  const compared = comparisons.map((one) =>
    sectionOf(
      check,
      one,
      checks.find(({ group }) => group.key === one.after.key),
    ),
  );
  const others = checks.filter(({ group }) => !comparisons.some(({ after }) => after.key === group.key));
  return [...compared, ...others.map((one) => sectionOf(check, undefined, one))];
};

/** As many whole sections as a comment may hold. */
const fitting = (parts: readonly string[]): readonly string[] => {
  let length = 0;
  const shown = parts.filter((part) => {
    length += part.length + 2;
    return length <= MAX_LENGTH;
  });
  const left = parts.length - shown.length;
  return left === 0 ? shown : [...shown, `${left} more did not fit into a comment.`];
};

/**
 * A comment for a pull request: before and after, limits, where it went. Markdown as GitHub shows it; its first line is the
 * marker. Text of the page is escaped.
 */
export const pullRequestComment = (parts: CommentParts): string => {
  const { name, comparison, check } = parts;
  return `${fitting(
    [
      commentMarker(name),
      `## Clickfall: ${headline(parts)}`,
      check === null ? '' : checkSentence(check),
      list([
        ...(check?.missing ?? []).map((match) => escapeText(`${missingText(match)}.`)),
        ...(comparison?.onlyBefore ?? []).map((group) => escapeText(`Only before: ${group.name}`)),
        ...(comparison?.onlyAfter ?? []).map((group) => escapeText(`Only after: ${group.name}`)),
      ]),
      ...sections(parts),
      list((check?.remarks ?? []).map(escapeText)),
    ].filter((part) => part !== ''),
  ).join('\n\n')}\n`;
};
