import { isCount, isRecord, Limit } from './decode-checks.ts';
import { type Envelope, WIRE_VERSION } from './envelope.ts';

/** Facts in one envelope. The agent sends at most 1 000; the rest is room for a later one. */
export const MAX_FACTS = 20_000;

/** Frame of an envelope whose facts were not looked at: all that the bridge checks, since the panel decodes the whole. */
export interface EnvelopeFrame extends Omit<Envelope, 'facts'> {
  readonly facts: readonly unknown[];
}

export const isEnvelope = (value: unknown): value is EnvelopeFrame =>
  isRecord(value) &&
  value.version === WIRE_VERSION &&
  typeof value.document === 'string' &&
  value.document.length > 0 &&
  value.document.length <= 64 &&
  isCount(value.seq) &&
  value.seq > 0 &&
  isCount(value.dropped) &&
  typeof value.spent === 'number' &&
  value.spent >= 0 &&
  value.spent <= Limit.number &&
  Array.isArray(value.facts) &&
  value.facts.length <= MAX_FACTS;
