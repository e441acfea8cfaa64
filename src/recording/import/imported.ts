import { decodeFact } from '../../protocol/decode-fact.ts';
import type { Fact } from '../../protocol/facts/fact.ts';
import type { EpochMilliseconds } from '../../protocol/units.ts';
import { emptyRecording } from '../empty-recording.ts';
import type { NetworkRequest } from '../network-request.ts';
import type { Recording } from '../recording.ts';

/** What could be read of a file that another tool made. */
export interface ImportedParts {
  /** ISO 8601; "" where the file does not tell. */
  readonly startedAt: string;
  readonly page: { readonly url: string; readonly title: string };
  /** Unix time of 0 on the clock of the facts; 0 where the file does not tell. */
  readonly epoch: EpochMilliseconds;
  readonly facts: readonly Fact[];
  readonly network: readonly NetworkRequest[];
  /** What it is, what it holds, and what it lacks: one sentence each. */
  readonly says: readonly string[];
}

/** A recording of what a foreign file holds, and of nothing else. It goes through the checks that our own files go through. */
export const importedRecording = ({ startedAt, page, epoch, facts, network, says }: ImportedParts): Recording => {
  const started: readonly Fact[] = [
    {
      kind: 'document',
      url: page.url,
      title: page.title,
      userAgent: '',
      isTop: true,
      timeOrigin: epoch,
      at: 0,
      reactBeforeAgent: false,
    },
    { kind: 'started', at: 0, mode: 'manual', wallClockOffset: epoch, captureValues: false },
  ];
  const all = [...started, ...facts];
  const decoded = all.map(decodeFact).filter((fact) => fact !== null);
  return {
    ...emptyRecording(startedAt),
    documents: [
      {
        id: 'imported',
        ...page,
        userAgent: '',
        isTop: true,
        timeOrigin: epoch,
        wallClockOffset: epoch,
        facts: decoded,
        dropped: 0,
        lost: 0,
        refused: all.length - decoded.length,
        spent: 0,
      },
    ],
    network,
    events: says.map((text) => ({ type: 'imported', at: 0, text })),
    complete: true,
  };
};
