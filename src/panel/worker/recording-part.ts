import type { Fact } from '../../protocol/facts/fact.ts';
import { emptyRecording } from '../../recording/empty-recording.ts';
import type { NetworkRequest } from '../../recording/network-request.ts';
import type { RecordedDocument, Recording } from '../../recording/recording.ts';

/**
 * One message of a recording on its way into a worker or a database: first everything but network entries and facts, then
 * those in order.
 */
export type RecordingPart =
  | { readonly kind: 'head'; readonly recording: Recording }
  | { readonly kind: 'network'; readonly requests: readonly NetworkRequest[] }
  | { readonly kind: 'facts'; readonly document: number; readonly facts: readonly Fact[] };

/** Copying so many takes the sender some 10 ms: below a frame of 16 ms. */
const PART_FACTS = 1_000;
const PART_RENDERS = 20_000;
const PART_REQUESTS = 500;

const weightOf = (fact: Fact): number => {
  if (fact.kind === 'commit') return fact.renders.component.length / PART_RENDERS + 1 / PART_FACTS;
  if (fact.kind === 'types') return fact.instances.id.length / PART_RENDERS + 1 / PART_FACTS;
  return 1 / PART_FACTS;
};

/** Cuts a recording into parts that each can be sent without being felt. A single fact is never cut. */
export function* recordingParts(recording: Recording): Generator<RecordingPart> {
  const documents = recording.documents.map((document): RecordedDocument => ({ ...document, facts: [] }));
  yield { kind: 'head', recording: { ...recording, documents, network: [] } };
  for (let from = 0; from < recording.network.length; from += PART_REQUESTS)
    yield { kind: 'network', requests: recording.network.slice(from, from + PART_REQUESTS) };
  for (const [document, { facts }] of recording.documents.entries()) {
    let from = 0;
    let weight = 0;
    for (let at = 0; at < facts.length; at++) {
      const fact = facts[at];
      if (fact !== undefined) weight += weightOf(fact);
      if (weight < 1 && at < facts.length - 1) continue;
      yield { kind: 'facts', document, facts: facts.slice(from, at + 1) };
      from = at + 1;
      weight = 0;
    }
  }
}

/** Puts a recording together again. */
export const joinRecording = (parts: readonly RecordingPart[]): Recording => {
  const head = parts.find((part) => part.kind === 'head')?.recording ?? emptyRecording('');
  return {
    ...head,
    network: parts.flatMap((part) => (part.kind === 'network' ? part.requests : [])),
    documents: head.documents.map((document, index) => ({
      ...document,
      facts: parts.flatMap((part) => (part.kind === 'facts' && part.document === index ? part.facts : [])),
    })),
  };
};
