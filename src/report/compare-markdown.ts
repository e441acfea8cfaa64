import type {
  Comparison,
  ComponentCounts,
  ComponentDelta,
  RecordingComparison,
  StepDelta,
} from '../analysis/compare/model.ts';
import { formatMs } from '../analysis/findings/words.ts';
import { changeText, MEASURE_WORDS, noiseSentence, outcomeSentence, sampleText } from './compare-words.ts';
import { escapeText } from './markdown/escape.ts';
import { list, table } from './markdown/table.ts';

/** Rows that are named; the rest is in the JSON. */
const MAX_ROWS = 20;

/** A comparison for people, for the pull request that brought the change. Text of the page is escaped. */
export const compareToMarkdown = (result: RecordingComparison): string => {
  const { comparisons, onlyBefore, onlyAfter } = result;
  const regressed = comparisons.some(({ regressions }) => regressions.length > 0);
  return `${[
    `# ${regressed ? 'A regression' : comparisons.length === 0 ? 'Nothing to compare' : 'No regression'}`,
    ...comparisons.map(comparisonSection),
    section('Only before', list(onlyBefore.map(({ name }) => escapeText(name)))),
    section('Only after', list(onlyAfter.map(({ name }) => escapeText(name)))),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
};

const section = (title: string, body: string, level = '##'): string =>
  body === '' ? '' : `${level} ${title}\n\n${body}`;

const comparisonSection = (comparison: Comparison): string => {
  const { before, after, remarks, measures, components, steps } = comparison;
  const name = before.name === after.name ? before.name : `${before.name} → ${after.name}`;
  const changed = components.filter(hasChanged);
  const gone = steps.filter(({ presence }) => presence !== 'both');
  return [
    `## ${escapeText(name)}`,
    outcomeSentence(comparison),
    noiseSentence(comparison),
    list(remarks),
    table(
      ['number', 'before', 'after', 'change', ''],
      measures
        .filter((measure) => measure.before !== null || measure.after !== null)
        .map((measure) => [
          MEASURE_WORDS[measure.name],
          sampleText(measure.unit, measure.before),
          sampleText(measure.unit, measure.after),
          changeText(measure),
          measure.significance === 'equal' || measure.significance === 'unknown' ? '' : measure.significance,
        ]),
    ),
    section('Components that changed', limited(changed, componentsTable), '###'),
    section('Steps that vanished or are new', limited(gone, stepList), '###'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const limited = <T>(rows: readonly T[], show: (rows: readonly T[]) => string): string => {
  const shown = show(rows.slice(0, MAX_ROWS));
  return rows.length > MAX_ROWS ? `${shown}\n\nand ${rows.length - MAX_ROWS} more.` : shown;
};

const hasChanged = ({ before, after }: ComponentDelta): boolean =>
  before?.renders !== after?.renders || before?.avoidable !== after?.avoidable || before?.mounts !== after?.mounts;

const arrow = (before: number | undefined, after: number | undefined): string => `${before ?? 0} → ${after ?? 0}`;

const componentsTable = (rows: readonly ComponentDelta[]): string =>
  table(
    ['component', '', 'renders', 'avoidable', 'own time', 'verdict'],
    rows.map(({ path, presence, before, after }) => [
      escapeText(path),
      presence === 'both' ? '' : presence,
      arrow(before?.renders, after?.renders),
      arrow(before?.avoidable, after?.avoidable),
      `${formatMs(before?.self ?? null)} → ${formatMs(after?.self ?? null)}`,
      `${verdictText(before)} → ${verdictText(after)}`,
    ]),
  );

/** What most of its renders were. */
const verdictText = (counts: ComponentCounts | null): string => {
  if (counts === null) return 'none';
  if (counts.avoidable > 0) return counts.certainty ? `avoidable, ${counts.certainty}` : 'avoidable';
  if (counts.necessary > 0) return 'necessary';
  return counts.unknown > 0 ? 'unknown' : 'mount';
};

const stepList = (steps: readonly StepDelta[]): string =>
  list(
    steps.map(({ kind, label, presence, before, after }) => {
      const figures = before ?? after;
      const cost = figures?.renders ? `, ${figures.renders} renders` : '';
      return `${presence}: ${kind} ${escapeText(label)}${cost}`;
    }),
  );
