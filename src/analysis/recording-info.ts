import type { Milliseconds } from '../protocol/units.ts';
import type { Recording } from '../recording/recording.ts';
import type { Clock } from './clock.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { ReactInfo, RecordingInfo } from './model/analysis.ts';
import type { Step } from './model/step.ts';

const count = (amount: number, one: string, many: string): string => `${amount} ${amount === 1 ? one : many}`;

const lossNotes = (recording: Recording): readonly string[] => {
  const sum = (of: (document: Recording['documents'][number]) => number) =>
    recording.documents.reduce((total, document) => total + of(document), 0);
  const dropped = sum((document) => document.dropped);
  const lost = sum((document) => document.lost);
  const refused = sum((document) => document.refused);
  const notes: string[] = [];
  const trimmed = sum((document) => document.trimmed ?? 0);
  if (trimmed > 0)
    notes.push(
      `The oldest ${count(trimmed, 'fact was', 'facts were')} dropped: the recording was full (see the settings).`,
    );
  if (dropped > 0)
    notes.push(`${count(dropped, 'fact was', 'facts were')} dropped in the page: too many came at once.`);
  if (lost > 0) notes.push(`${count(lost, 'message', 'messages')} from the page never arrived.`);
  if (refused > 0) notes.push(`Malformed facts that were refused: ${refused}.`);
  return notes;
};

const gapNotes = (documents: readonly DocumentFacts[]): readonly string[] => {
  const gaps = new Map<string, number>();
  for (const facts of documents) {
    for (const gap of facts.gaps) {
      const key = `${gap.sensor}: ${gap.reason}`;
      gaps.set(key, Math.max(gaps.get(key) ?? 0, gap.count));
    }
  }
  return [...gaps].map(
    ([what, times]) => `Not everything was recorded. ${what}${times > 1 ? ` (${times} times)` : ''}.`,
  );
};

const reactNotes = (documents: readonly DocumentFacts[], react: readonly ReactInfo[]): readonly string[] => {
  const notes: string[] = [];
  const late = documents.some((facts) => facts.documents.some((fact) => fact.reactBeforeAgent));
  if (late) {
    notes.push(
      'React was on the page before Clickfall: no durations and fewer exact causes; reload the page for full detail.',
    );
  } else if (react.length === 0) {
    notes.push('No React was found on this page: requests, marks and frames are recorded, components are not.');
  }
  if (react.some((info) => !info.hasDurations)) {
    notes.push('This build of React does not measure renders: durations and savings are unknown.');
  }
  for (const info of react) {
    if (info.support === 'untested') notes.push(`React ${info.version} is newer than what was tested with.`);
  }
  return notes;
};

/** Such a recording is no picture of the page as its author left it. */
const trialNotes = (documents: readonly DocumentFacts[]): readonly string[] => {
  const names = new Set<string>();
  for (const { trials, types } of documents) {
    const known = types.flatMap((fact) => fact.types);
    for (const trial of trials)
      if (trial.status === 'on') names.add(known.find(({ id }) => id === trial.type)?.name || 'a component');
  }
  return names.size === 0
    ? []
    : [
        `Recorded while memo was tried on ${[...names].join(', ')}: React skipped them for that, not for their own code.`,
      ];
};

const stepNotes = (steps: readonly Step[]): readonly string[] => {
  let cut = 0;
  let unanswered = 0;
  for (const step of steps) {
    if (step.kind === 'commit' && step.budgetEnded) cut++;
    if (step.kind === 'request' && step.join === 'none' && step.resourceType !== 'beacon') unanswered++;
  }
  const notes: string[] = [];
  if (cut > 0) notes.push(`In ${count(cut, 'commit', 'commits')} comparing stopped early: some verdicts are unknown.`);
  if (unanswered > 0) {
    notes.push(`${count(unanswered, 'request has', 'requests have')} no network entry: phases and sizes are unknown.`);
  }
  return notes;
};

const durationOf = (documents: readonly DocumentFacts[], steps: readonly Step[], clock: Clock): Milliseconds => {
  let end = 0;
  for (const step of steps) end = Math.max(end, step.end ?? step.at);
  documents.forEach((facts, document) => {
    for (const fact of [...facts.stopped, ...facts.settled]) end = Math.max(end, clock.fromPage(document, fact.at));
  });
  return end;
};

const isImported = ({ events }: Recording): boolean => events.some(({ type }) => type === 'imported');

/** What a reader must know of the recording before trusting it. */
export const readRecordingInfo = (
  recording: Recording,
  documents: readonly DocumentFacts[],
  react: readonly ReactInfo[],
  steps: readonly Step[],
  clock: Clock,
): RecordingInfo => ({
  startedAt: recording.startedAt,
  durationMs: durationOf(documents, steps, clock),
  dropped: recording.documents.reduce(
    (sum, { dropped, lost, refused, trimmed = 0 }) => sum + dropped + lost + refused + trimmed,
    0,
  ),
  overheadMs: recording.documents.reduce((sum, document) => sum + document.spent, 0),
  complete: recording.complete,
  imported: isImported(recording),
  notes: [
    ...(recording.complete ? [] : ['The recording was not ended: what came later is missing.']),
    ...lossNotes(recording),
    ...gapNotes(documents),
    // an imported file says itself what it lacks
    ...(isImported(recording) ? [] : reactNotes(documents, react)),
    ...trialNotes(documents),
    ...stepNotes(steps),
    ...recording.events.map((event) => event.text),
  ],
});
