import type { AnalysisPart } from '../../analysis/transfer/analysis-part.ts';
import type { Additions, RecordedDocument, Recording } from '../../recording/recording.ts';
import type { WrittenFormat } from '../panel-actions.ts';
import type { RecordingPart } from './recording-part.ts';

/**
 * - `analyse`: the analysis of a recording; for one that is no file yet, its file too
 * - `write`: a file of it
 *
 * `additions`: what the user added to it, instead of what it holds itself; null: nothing since it was made.
 */
export type Task =
  | { readonly kind: 'analyse'; readonly additions: Additions | null }
  /** `values` as in `ExportOptions`. */
  | {
      readonly kind: 'write';
      readonly format: WrittenFormat;
      readonly values: boolean;
      readonly additions: Additions;
    };

/** What the panel's thread sends: one `begin`; for a recording that is no file its parts, the last one marked. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly task: Task; readonly recording: number; readonly file: Blob | null }
  | { readonly kind: 'part'; readonly part: RecordingPart; readonly isLast: boolean };

/** A recording where it is kept, and a number that tells it from others. */
export interface RecordingSource {
  readonly number: number;
  /** Its file; the recording itself until that is written. */
  readonly content: Blob | Recording;
}

/** What is known of a recording without its facts. */
export type RecordingHead = Pick<Recording, 'startedAt' | 'notes' | 'queryCounts'> & {
  /** Of which other tool's file it is, what that holds, and what it lacks; "" for a recording of ours. */
  readonly imported: string;
  readonly documents: readonly DocumentHead[];
  /** Trials of memo that were on in it. */
  readonly tried: readonly TriedMemo[];
};
export interface TriedMemo {
  /** `Envelope.document` */
  readonly document: string;
  readonly type: number;
}
export type DocumentHead = Pick<RecordedDocument, 'id' | 'url' | 'isTop'>;

/** What a worker answers, `end` last. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: TaskProgress }
  /** The recording could be read. */
  | { readonly kind: 'opened'; readonly head: RecordingHead }
  /** It could not: one sentence. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'analysis'; readonly part: AnalysisPart }
  /** All has come but the findings: enough to be shown. */
  | { readonly kind: 'judged' }
  | { readonly kind: 'analysed' }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'end' };

export type TaskStage = 'reading' | 'analysing' | 'showing';

export interface TaskProgress {
  readonly stage: TaskStage;
  /** Until all is judged, from 0 to 1. */
  readonly done: number;
}

export const headOf = ({ startedAt, notes, queryCounts, documents, events }: Recording): RecordingHead => ({
  imported: events.flatMap(({ type, text }) => (type === 'imported' ? text : [])).join(' '),
  startedAt,
  notes,
  queryCounts,
  documents: documents.map(({ id, url, isTop }) => ({ id, url, isTop })),
  tried: documents.flatMap(({ id, facts }) =>
    facts.flatMap((fact) => (fact.kind === 'trial' && fact.status === 'on' ? [{ document: id, type: fact.type }] : [])),
  ),
});
