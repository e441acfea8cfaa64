import { decodeFact } from './decode-fact.ts';
import { type Envelope, WIRE_VERSION } from './envelope.ts';
import type { Fact } from './facts/fact.ts';
import { isEnvelope } from './is-envelope.ts';

export interface DecodedEnvelope {
  readonly envelope: Envelope;
  /** Facts that were left out because they are malformed, too large, or of an unknown kind. */
  readonly refused: number;
}

/**
 * Reads a message of the page's agent. The page can forge one, so every part of it is checked.
 *
 * @returns null if the envelope itself does not fit; single facts that do not fit are counted. Never throws.
 */
export const decodeEnvelope = (value: unknown): DecodedEnvelope | null => {
  try {
    if (!isEnvelope(value)) return null;
    const facts: Fact[] = [];
    for (const item of value.facts) {
      const fact = decodeFact(item);
      if (fact !== null) facts.push(fact);
    }
    const { document, seq, dropped, spent } = value;
    return {
      envelope: { version: WIRE_VERSION, document, seq, dropped, spent, facts },
      refused: value.facts.length - facts.length,
    };
  } catch {
    return null;
  }
};
