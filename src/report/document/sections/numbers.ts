import { inpOf } from '../../../analysis/findings/rank.ts';
import { formatMs, plural } from '../../../analysis/findings/words.ts';
import type { ReactInfo, RecordingInfo } from '../../../analysis/model/analysis.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { folded, list, numbers as numberColumns, table, words } from '../text.ts';

/** How it was recorded, and what a reader must know before trusting it; all that was counted behind it. */
export const numbers = ({ analysis, interaction }: ReportScope): readonly Block[] => {
  const { info, react } = analysis;
  return [
    ...list([
      [info.imported ? importedText(info) : recordedText(info)],
      ...(info.complete ? [] : [['The recording is not complete: no stop was seen.']]),
      ...(react.length > 0 ? react.map(reactText) : info.imported ? [] : [['No React was found on the page.']]),
      ...info.notes.map((note) => [note]),
    ]),
    ...(interaction ? folded('All numbers of this interaction', numberTable(interaction)) : []),
  ];
};

const recordedText = ({ startedAt, durationMs, overheadMs, dropped }: RecordingInfo): string => {
  const overhead = durationMs > 0 ? ` (${((overheadMs / durationMs) * 100).toFixed(1)} %)` : '';
  return `Recorded ${startedAt} for ${formatMs(durationMs)}; Clickfall itself took ${formatMs(overheadMs)}${overhead} in the page; ${plural(dropped, 'fact')} dropped.`;
};

const importedText = ({ startedAt, durationMs }: RecordingInfo): string =>
  `From another tool: ${formatMs(durationMs)}, begun ${startedAt || 'at a time that is not known'}.`;

const numberTable = ({ timing, totals }: Interaction): readonly Block[] => {
  const rows: readonly (readonly [string, string])[] = [
    ['input delay', formatMs(timing.inputDelay)],
    ['processing', formatMs(timing.processing)],
    ['presentation delay', formatMs(timing.presentationDelay)],
    ['input to next paint', formatMs(inpOf(timing))],
    ['settled after', formatMs(timing.settledAfter)],
    ['commits', `${totals.commits}`],
    ['renders', `${totals.renders}, ${plural(totals.mounts, 'mount')} among them`],
    ['avoidable', `${totals.avoidable}`],
    ['own time of all renders', formatMs(totals.renderMs)],
    ['own time of avoidable renders', formatMs(totals.avoidableMs)],
    ['requests', `${totals.requests}`],
  ];
  return table(
    'Numbers of this interaction',
    [...words('number'), ...numberColumns('value')],
    rows.map(([name, value]): readonly Text[] => [[name], [value]]),
  );
};

const reactText = ({ version, build, support, missing, hasDurations }: ReactInfo): Text => {
  const gaps = missing.length > 0 ? ` It cannot tell: ${missing.join('; ')}.` : '';
  const untested = support === 'full' ? '' : ` Support: ${support}.`;
  const times =
    build === 'development' && hasDurations
      ? ' Its durations are of development code and longer than those of users.'
      : '';
  return [`React ${version || 'of unknown version'}, ${build} build.${untested}${gaps}${times}`];
};
