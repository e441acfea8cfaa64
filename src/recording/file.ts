import { isRecord } from '../protocol/decode-checks.ts';
import { decodeFile } from './decode-file.ts';
import { importHar, isHar } from './import/import-har.ts';
import { importReactProfile, isReactProfile } from './import/import-react-profile.ts';
import type { Recording } from './recording.ts';
import { type Upgraders, upgrade } from './upgrade.ts';

export const FILE_FORMAT = 'clickfall-recording';

/** Raised when an older reader would misread a file; the change comes with an upgrader and a golden file. */
export const FILE_VERSION = 1;

const UPGRADERS: Upgraders = {};

/**
 * Content of a `.clickfall.json` file in pieces, none larger than one fact: a long recording is longer than V8's longest string
 * (512 MB). See docs/recording-format.md.
 */
export function* recordingPieces(recording: Recording): Generator<string> {
  const { startedAt, documents, network, places, notes, queryCounts, events, complete } = recording;
  const head = { format: FILE_FORMAT, version: FILE_VERSION, startedAt };
  yield `${JSON.stringify(head).slice(0, -1)},"documents":[`;
  for (const [index, { facts, ...document }] of documents.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(document).slice(0, -1)},"facts":`;
    yield* listPieces(facts);
    yield '}';
  }
  yield '],"network":';
  yield* listPieces(network);
  yield `,${JSON.stringify({ places: Object.fromEntries(places), notes, queryCounts, events, complete }).slice(1)}`;
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, item] of list.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`;
  yield ']';
}

/** The same as one text. Throws `RangeError` where that is too long. */
export const serializeRecording = (recording: Recording): string => [...recordingPieces(recording)].join('');

export type ParsedRecording = { readonly recording: Recording } | { readonly error: string };

const fail = (error: string): ParsedRecording => ({ error });

/** Files that people confuse with recordings get told what they hold. */
const foreignFile = (file: Readonly<Record<string, unknown>>): string => {
  if (file.format === 'clickfall-report') {
    return 'This is a Clickfall report, not a recording: open the .clickfall.json file it was made from.';
  }
  if (Array.isArray(file.traceEvents)) return 'This is a Chrome trace, not a Clickfall recording.';
  return 'This JSON file is not a Clickfall recording.';
};

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    // editors on Windows put a byte order mark before the text
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return null;
  }
};

/**
 * Reads a `.clickfall.json` file, a HAR file or a React DevTools profile. Everything in it is checked: it may come from
 * anybody.
 *
 * @param upgraders for tests; those of this version if left out.
 * @returns the recording, or one clear sentence. Never throws.
 */
export const parseRecording = (text: string, upgraders: Upgraders = UPGRADERS): ParsedRecording => {
  if (text.trim() === '') return fail('The file is empty.');
  const json = parseJson(text);
  if (json === null) {
    return fail(
      text.includes(`"${FILE_FORMAT}"`)
        ? 'This Clickfall recording is cut off or damaged: its JSON does not end properly.'
        : 'This file is not a Clickfall recording: it is not JSON.',
    );
  }
  const file = json.value;
  if (!isRecord(file)) return fail('This JSON file is not a Clickfall recording.');
  if (file.format !== FILE_FORMAT) {
    if (isHar(file)) return { recording: importHar(file) };
    return isReactProfile(file) ? importReactProfile(file) : fail(foreignFile(file));
  }
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    return fail('This Clickfall recording is damaged: it does not say its version.');
  }
  if (version > FILE_VERSION) {
    return fail(
      `This recording has version ${version}; this Clickfall reads versions up to ${FILE_VERSION}: update Clickfall to open it.`,
    );
  }
  const current = upgrade(file, version, FILE_VERSION, upgraders);
  if (current === null) return fail(`This recording has version ${version}, which can no longer be read.`);
  const decoded = decodeFile(current);
  return 'damaged' in decoded
    ? fail(`This Clickfall recording is damaged: "${decoded.damaged}" cannot be read.`)
    : decoded;
};
