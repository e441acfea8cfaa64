import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCommand } from '../../../src/protocol/decode-command.ts';
import { decodeEnvelope } from '../../../src/protocol/decode-envelope.ts';
import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import { parseRecording } from '../../../src/recording/file.ts';
import { toNetworkRequest } from '../../../src/recording/har.ts';
import { analysisProblems } from '../../fuzz/analysis-problems.ts';
import { caseRandom } from '../../fuzz/case-random.ts';
import { checkFile } from '../../fuzz/check-file.ts';
import { STREAM } from '../../fuzz/check-message.ts';
import { readCorpus } from '../../fuzz/corpus.ts';
import { createCases } from '../../fuzz/run-cases.ts';
import { exampleAnalysis } from '../../support/example-analysis.ts';

// A slice of `npm run fuzz`: the first cases of the same seed.

const SEED = 1;
const MESSAGES = 10_000;
const FILES = 300;

describe('a slice of the fuzzing', () => {
  const cases = createCases(SEED);

  test(`${MESSAGES} messages`, () => {
    for (let number = 0; number < MESSAGES / STREAM; number++) expect(cases.stream(number).problems).toEqual([]);
  });

  test(`${FILES} files: many can be read, many cannot`, () => {
    let accepted = 0;
    for (let number = 0; number < FILES; number++) {
      const outcome = cases.file(number);
      expect(outcome.problems, `file:${number}`).toEqual([]);
      if (outcome.accepted) accepted++;
    }
    expect(accepted).toBeGreaterThan(FILES / 4);
    expect(accepted).toBeLessThan(FILES);
  });
});

describe('the fuzzing itself', () => {
  test('makes the same case of the same seed and number', () => {
    const draw = (seed: number, number: number) => Array.from({ length: 5 }, caseRandom(seed, number).next);
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(1, 3));
    expect(draw(1, 2)).not.toEqual(draw(2, 2));
  });

  test('has originals that nothing is wrong with, packed and plain', () => {
    const corpus = readCorpus();
    for (const file of [...corpus.files, corpus.large]) {
      expect(checkFile(file, caseRandom(1, 1), exampleAnalysis())).toEqual({ accepted: true, problems: [] });
    }
    for (const fact of corpus.streams.flat()) expect(decodeFact(structuredClone(fact)), fact.kind).not.toBeNull();
  });

  test('tells of an analysis that is none', () => {
    const analysis = exampleAnalysis();
    expect(analysisProblems(analysis)).toEqual([]);
    const [first, second, ...rest] = analysis.steps;
    if (first === undefined || second === undefined) return expect.fail('no steps');
    const circle = [{ id: second.id, evidence: 'observed' as const }];
    const broken = { ...analysis, steps: [second, { ...first, end: first.at - 5, causes: circle }, ...rest] };
    const problems = analysisProblems(broken).join('; ');
    for (const problem of [
      `to ${first.at - 5}`,
      'comes after a later one',
      'is not found by its id',
      'cause themselves',
    ])
      expect(problems).toContain(problem);
  });
});

test('no reader throws, whatever it is given', () => {
  const readers: readonly ((value: unknown) => unknown)[] = [
    decodeEnvelope,
    decodeFact,
    decodeCommand,
    toNetworkRequest,
  ];
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true });
  fc.assert(
    fc.property(anything, (value) => {
      for (const read of readers) read(value);
      parseRecording(JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? 1 : member)) ?? '');
    }),
    { seed: SEED, numRuns: 500 },
  );
});
