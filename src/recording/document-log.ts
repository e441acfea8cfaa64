import type { Envelope } from '../protocol/envelope.ts';
import type { Fact } from '../protocol/facts/fact.ts';
import type { DocumentFact } from '../protocol/facts/session-facts.ts';
import { factWeight, rendersIn } from './fact-weight.ts';
import { createOwnIds } from './own-ids.ts';
import type { RecordedDocument } from './recording.ts';
import { type Amount, type Trimmed, trimFacts } from './trim.ts';

/** One document of a recording while it grows. */
export interface DocumentLog {
  readonly add: (envelope: Envelope, refused: number) => void;
  readonly amount: () => Amount;
  /** Takes the oldest facts away: see `trimFacts`. */
  readonly trim: (excess: Amount) => Trimmed;
  readonly current: () => RecordedDocument;
}

type Description = Pick<DocumentFact, 'url' | 'title' | 'userAgent' | 'isTop' | 'timeOrigin'>;

/** Until its `document` fact arrives. `timeOrigin` 0 means unknown: such a document is not shifted against others. */
const UNDESCRIBED: Description = { url: '', title: '', userAgent: '', isTop: true, timeOrigin: 0 };

/** Holes remembered, so that an envelope that comes late is not called lost; far more than a port ever reorders. */
const MAX_HOLES = 1_000;

/**
 * Collects the envelopes of one document. Facts before `started` are left over from before the recording and are
 * dropped, except those that describe the document and its React.
 *
 *     seq     4   5   7   6   9          8 never came: lost = 1; 6 came late: not lost
 *             ^ first seen: what was before belongs to another recording
 */
export const createDocumentLog = (id: string, begun?: RecordedDocument): DocumentLog => {
  let description: Description = begun ?? UNDESCRIBED;
  let wallClockOffset = begun?.wallClockOffset ?? null;
  let started = begun !== undefined;
  let lastSeq = 0;
  let lost = begun?.lost ?? 0;
  let dropped = begun?.dropped ?? 0;
  let spent = begun?.spent ?? 0;
  let refusedSoFar = begun?.refused ?? 0;
  const holes = new Set<number>();
  let trimmed = begun?.trimmed ?? 0;
  let facts: Fact[] = [...(begun?.facts ?? [])];
  let hasOwnId = createOwnIds(facts);
  let renders = facts.reduce((sum, fact) => sum + rendersIn(fact), 0);
  let bytes = facts.reduce((sum, fact) => sum + factWeight(fact), 0);

  /** False for an envelope that was already read. */
  const takeSeq = (seq: number): boolean => {
    if (holes.delete(seq)) {
      lost--;
      return true;
    }
    // 1 again: the agent counts anew for a panel that dialled again
    if (lastSeq === 0 || seq === 1) {
      lastSeq = seq;
      holes.clear();
      return true;
    }
    if (seq <= lastSeq) return false;
    lost += seq - lastSeq - 1;
    for (let hole = lastSeq + 1; hole < seq && holes.size < MAX_HOLES; hole++) holes.add(hole);
    lastSeq = seq;
    return true;
  };

  const addFact = (fact: Fact): void => {
    if (fact.kind === 'document') description = fact;
    if (fact.kind === 'started') {
      started = true;
      wallClockOffset ??= fact.wallClockOffset;
    }
    if (!started && fact.kind !== 'document' && fact.kind !== 'renderer') return;
    if (!hasOwnId(fact)) {
      refusedSoFar++;
      return;
    }
    facts.push(fact);
    renders += rendersIn(fact);
    bytes += factWeight(fact);
  };

  return {
    add: (envelope, refused) => {
      if (!takeSeq(envelope.seq)) return;
      dropped = Math.max(dropped, envelope.dropped);
      spent = Math.max(spent, envelope.spent);
      refusedSoFar += refused;
      for (const fact of envelope.facts) addFact(fact);
    },
    amount: () => ({ renders, bytes }),
    trim: (excess) => {
      const result = trimFacts(facts, excess);
      facts = [...result.kept];
      hasOwnId = createOwnIds(facts);
      renders -= result.trimmed.renders;
      bytes -= result.trimmed.bytes;
      trimmed += result.trimmed.facts;
      return result.trimmed;
    },
    current: () => ({
      id,
      url: description.url,
      title: description.title,
      userAgent: description.userAgent,
      isTop: description.isTop,
      timeOrigin: description.timeOrigin,
      wallClockOffset: wallClockOffset ?? description.timeOrigin,
      facts,
      dropped,
      lost,
      refused: refusedSoFar,
      spent,
      ...(trimmed === 0 ? {} : { trimmed }),
    }),
  };
};
