import { analyze } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { caseRandom } from './case-random.ts';
import { checkFile, makeFile } from './check-file.ts';
import { checkStream } from './check-message.ts';
import { isPolluted } from './check-outcome.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { createNonsense, type Nonsense } from './nonsense.ts';

export interface Outcome {
  /** A file that could be read. */
  readonly accepted: boolean;
  /** Empty: all is well. */
  readonly problems: readonly string[];
}

/** Longest that a case may take: some hundred times what it takes by rights, and more for more bytes. */
const MOST_MS = 1_000;
const MS_PER_BYTE = 0.005;

/** One in so many files is the large one. */
const LARGE_EVERY = 200;

interface Bench {
  readonly corpus: Corpus;
  readonly nonsense: Nonsense;
  readonly against: Analysis;
  readonly seed: number;
}

const runStream = ({ corpus, nonsense, against, seed }: Bench, number: number): Outcome => {
  const facts = corpus.streams[number % corpus.streams.length] ?? [];
  return { accepted: true, problems: checkStream(facts, caseRandom(seed, number), nonsense, against) };
};

const runFile = ({ corpus, nonsense, against, seed }: Bench, number: number): Outcome => {
  const random = caseRandom(seed, number);
  const original =
    number % LARGE_EVERY === 0 ? corpus.large : (corpus.files[number % corpus.files.length] ?? corpus.large);
  const text = makeFile(original, random, nonsense);
  const begun = performance.now();
  const outcome = checkFile(text, random, against);
  const most = MOST_MS + text.length * MS_PER_BYTE;
  const took = performance.now() - begun;
  if (took <= most) return outcome;
  // a machine that had other work is no slow reader
  const second = performance.now();
  checkFile(text, random, against);
  if (performance.now() - second <= most) return outcome;
  return { ...outcome, problems: [...outcome.problems, `took ${Math.round(took)} ms for ${text.length} bytes`] };
};

const guarded = (run: () => Outcome): Outcome => {
  let outcome: Outcome;
  try {
    outcome = run();
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { accepted: false, problems: [`threw ${text}`] };
  }
  return isPolluted() ? { ...outcome, problems: [...outcome.problems, 'a prototype was changed'] } : outcome;
};

/** Cases by their number; the same seed and number is the same case. */
export const createCases = (seed: number) => {
  const corpus = readCorpus();
  const original = parseRecording(corpus.files[0] ?? '');
  if ('error' in original) throw new Error(original.error);
  const bench: Bench = { corpus, nonsense: createNonsense(seed), against: analyze(original.recording), seed };
  return {
    stream: (number: number): Outcome => guarded(() => runStream(bench, number)),
    file: (number: number): Outcome => guarded(() => runFile(bench, number)),
  };
};
