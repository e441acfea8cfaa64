import { formatMs, plural } from '../../analysis/findings/words.ts';
import type { Finding } from '../../analysis/model.ts';
import { placeText } from './entry-point.ts';
import { codeBlock, escapeText } from './escape.ts';
import type { ReportScope } from './report-scope.ts';
import { list, table } from './table.ts';

/** Findings by priority, what each would save, and how; those below the floor in one line. */
export const opportunitiesSection = ({ findings, minorFindings, interaction }: ReportScope): string => {
  const settled = interaction?.timing.settledAfter ?? null;
  const rows = findings.map((finding) => [
    finding.priority,
    escapeText(finding.title),
    finding.where ? placeText(finding.where) : 'unknown',
    savingText(finding, settled),
    finding.confidence,
    finding.effort,
  ]);
  const fixes = findings
    .map((finding, index) => `${index + 1}. ${escapeText(finding.fix)}${noteOf(finding)}`)
    .join('\n');
  return [
    rows.length === 0 ? 'Nothing that is worth a change was found.' : '',
    table(['priority', 'what', 'where', 'saves', 'certainty', 'effort'], rows),
    fixes === '' ? '' : `What to change, in the same order:\n\n${fixes}`,
    sketchesText(findings),
    minorText(minorFindings),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** `14.2 ms → 4.6 ms`: what an interaction takes now, and after this change alone. */
const savingText = (finding: Finding, settled: number | null): string => {
  const { ms, basis } = finding.saving;
  if (ms === null) return 'not claimed';
  if (ms < 0.05) return 'no time here';
  const sign = basis === 'estimated' ? '~' : '';
  return settled === null
    ? `${sign}${formatMs(ms)}`
    : `${sign}${formatMs(ms)} (${formatMs(settled)} → ${sign}${formatMs(settled - ms)})`;
};

const noteOf = ({ saving }: Finding): string => (saving.note ? ` *(${escapeText(saving.note)})*` : '');

/** Folded away: code is for who does the change. */
const sketchesText = (findings: readonly Finding[]): string => {
  const sketches = findings.flatMap(({ title, sketch }, index) =>
    sketch === undefined ? [] : [`**${index + 1}:** ${escapeText(title)}`, codeBlock(sketch.split('\n'), 'tsx')],
  );
  if (sketches.length === 0) return '';
  const summary = 'Sketches of these changes (… stands for your code)';
  return ['<details>', `<summary>${summary}</summary>`, '', sketches.join('\n\n'), '', '</details>'].join('\n');
};

const minorText = (minor: readonly Finding[]): string =>
  minor.length === 0
    ? ''
    : `Not worth it (less than 1 ms, or covered by the above): ${plural(minor.length, 'finding')}.\n\n${list(minorTitles(minor))}`;

const MINOR_SHOWN = 8;

const minorTitles = (minor: readonly Finding[]): readonly string[] => {
  const titles = minor.slice(0, MINOR_SHOWN).map((finding) => escapeText(finding.title));
  return minor.length > MINOR_SHOWN ? [...titles, `and ${minor.length - MINOR_SHOWN} more`] : titles;
};
