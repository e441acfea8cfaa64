import { inpOf } from '../../analysis/findings/rank.ts';
import { formatMs, plural } from '../../analysis/findings/words.ts';
import type { Analysis, Interaction, ReactInfo } from '../../analysis/model.ts';
import { escapeText } from './escape.ts';
import { list, table } from './table.ts';

/** The phases of one interaction, and how much was counted. */
export const interactionNumbers = ({ timing, totals }: Interaction): string => {
  const inp = inpOf(timing);
  return table(
    ['number', 'value'],
    [
      ['input delay', formatMs(timing.inputDelay)],
      ['processing', formatMs(timing.processing)],
      ['presentation delay', formatMs(timing.presentationDelay)],
      ['input to next paint', formatMs(inp)],
      ['settled after', formatMs(timing.settledAfter)],
      ['commits', `${totals.commits}`],
      ['renders', `${totals.renders}, ${plural(totals.mounts, 'mount')} among them`],
      ['avoidable', `${totals.avoidable}`],
      ['own time of all renders', formatMs(totals.renderMs)],
      ['own time of avoidable renders', formatMs(totals.avoidableMs)],
      ['requests', `${totals.requests}`],
    ],
  );
};

/** What was recorded, by what, and what a reader must know before trusting it. */
export const recordingNumbers = (analysis: Analysis): string => {
  const { info, react } = analysis;
  const overhead = info.durationMs > 0 ? ` (${((info.overheadMs / info.durationMs) * 100).toFixed(1)} %)` : '';
  return list([
    `Recorded ${escapeText(info.startedAt)} for ${formatMs(info.durationMs)}; Clickfall itself took ${formatMs(info.overheadMs)}${overhead} in the page; ${plural(info.dropped, 'fact')} dropped.`,
    ...(info.complete ? [] : ['The recording is not complete: no stop was seen.']),
    ...(react.length === 0 ? ['No React was found on the page.'] : react.map(reactText)),
    ...info.notes.map(escapeText),
  ]);
};

const reactText = ({ version, build, support, missing, hasDurations }: ReactInfo): string => {
  const gaps = missing.length > 0 ? ` It cannot tell: ${escapeText(missing.join('; '))}.` : '';
  const untested = support === 'full' ? '' : ` Support: ${support}.`;
  const times =
    build === 'development' && hasDurations
      ? ' Its durations are of development code and longer than those of users.'
      : '';
  return `React ${escapeText(version || 'of unknown version')}, ${build} build.${untested}${gaps}${times}`;
};
