import type { Random } from '../../bench/panel/random.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { isRecord } from '../../src/protocol/decode-checks.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { recordingProblems } from './check-outcome.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateColumns } from './mutate-columns.ts';
import { mutateJson } from './mutate-json.ts';
import type { Nonsense } from './nonsense.ts';

const factsOf = (file: unknown): readonly unknown[] => {
  const documents = isRecord(file) && Array.isArray(file.documents) ? file.documents : [];
  return documents.flatMap((document) => (isRecord(document) && Array.isArray(document.facts) ? document.facts : []));
};

/** A file as a stranger may send it. */
export const makeFile = (text: string, random: Random, nonsense: Nonsense): string => {
  const luck = random.next();
  if (luck < 0.25) return mutateBytes(text, random);
  const file: unknown = JSON.parse(text);
  if (luck < 0.5) mutateColumns(factsOf(file), random, nonsense);
  else if (luck < 0.75) mutateJson(factsOf(file), random, nonsense);
  else mutateJson(file, random, nonsense);
  return JSON.stringify(file);
};

/** The sentence that a reader gets: one, whole, on one line. */
const SENTENCE = /^[A-Z"][^\n]{5,200}\.$/;

/** Reads one file. @returns what is wrong, and whether it could be read. Throws where our code does. */
export const checkFile = (text: string, random: Random, against: Analysis) => {
  const parsed = parseRecording(text);
  if ('error' in parsed) {
    return { accepted: false, problems: SENTENCE.test(parsed.error) ? [] : [`no sentence: ${parsed.error}`] };
  }
  return { accepted: true, problems: recordingProblems(parsed.recording, random, against) };
};
