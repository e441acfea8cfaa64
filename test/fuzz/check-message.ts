import type { Random } from '../../bench/panel/random.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { decodeEnvelope } from '../../src/protocol/decode-envelope.ts';
import { decodeFact } from '../../src/protocol/decode-fact.ts';
import { WIRE_VERSION } from '../../src/protocol/envelope.ts';
import type { WireFact } from '../../src/protocol/packed-columns.ts';
import { append } from '../../src/recording/append.ts';
import { emptyRecording } from '../../src/recording/empty-recording.ts';
import { recordingProblems } from './check-outcome.ts';
import { mutateColumns } from './mutate-columns.ts';
import { mutateJson } from './mutate-json.ts';
import type { Nonsense } from './nonsense.ts';

/** Messages of one case: one after the other into one recording. */
export const STREAM = 100;

const DOCUMENTS = ['a', 'b', '__proto__', 'constructor'] as const;

/** A message as the agent sends it, or one that was changed on the way. */
const makeMessage = (facts: readonly WireFact[], seq: number, random: Random, nonsense: Nonsense): unknown => {
  const from = (seq * 3) % Math.max(1, facts.length);
  const message = {
    version: WIRE_VERSION,
    document: random.next() < 0.9 ? 'a' : random.pick(DOCUMENTS),
    seq: random.next() < 0.95 ? seq : random.between(1, 200),
    dropped: 0,
    spent: seq / 10,
    facts: structuredClone(facts.slice(from, from + 3)),
  };
  const luck = random.next();
  if (luck < 0.25) return message;
  if (luck < 0.5) mutateColumns(message.facts, random, nonsense);
  else if (luck < 0.9) mutateJson(message.facts, random, nonsense, true);
  else mutateJson(message, random, nonsense, true);
  return luck > 0.99 ? nonsense.liveValue(random) : message;
};

/** Runs one stream. @returns what is wrong, nothing if all is well. Throws where our code does. */
export const checkStream = (
  facts: readonly WireFact[],
  random: Random,
  nonsense: Nonsense,
  against: Analysis,
): readonly string[] => {
  const problems: string[] = [];
  let recording = emptyRecording('2026-01-02T03:04:05.000Z');
  for (let seq = 1; seq <= STREAM; seq++) {
    const decoded = decodeEnvelope(makeMessage(facts, seq, random, nonsense));
    if (decoded === null) continue;
    const { envelope, refused } = decoded;
    for (const fact of envelope.facts) {
      const text = JSON.stringify(fact);
      if (JSON.stringify(decodeFact(JSON.parse(text))) !== text)
        problems.push(`not itself when read again: ${text.slice(-1500)}`);
    }
    recording = append(recording, { type: 'envelope', envelope, refused });
  }
  problems.push(...recordingProblems(append(recording, { type: 'complete' }), random, against));
  return problems;
};
