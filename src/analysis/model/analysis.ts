import type { EpochMilliseconds, Milliseconds } from '../../protocol/units.ts';
import type { Note } from '../../recording/recording.ts';
import type { Instances } from '../instances.ts';
import type { Finding } from './finding.ts';
import type { Interaction } from './interaction.ts';
import type { ComponentSummary } from './render.ts';
import type { Step } from './step.ts';

/**
 * The result of `analyze(recording)`: what the panel shows and what reports are made of.
 *
 * Times are milliseconds on the recording's clock: 0 is the recording's start on the page clock of its first document;
 * other documents are shifted by their `timeOrigin`. `null` is unknown, never 0.
 */
export interface Analysis {
  readonly page: { readonly url: string; readonly title: string; readonly userAgent: string };
  /** What the page's clock called 0 on the recording's: for readers that count from 1970. */
  readonly epoch: EpochMilliseconds;
  readonly react: readonly ReactInfo[];
  readonly info: RecordingInfo;
  readonly interactions: readonly Interaction[];
  /** All steps in time order; ids are stable for the same recording. */
  readonly steps: readonly Step[];
  readonly stepById: ReadonlyMap<string, Step>;
  /** Step ids that a step caused, in time order. */
  readonly effectsOf: ReadonlyMap<string, readonly string[]>;
  readonly components: readonly ComponentSummary[];
  /** Names, paths and sources of component instances, by `CommitStep.document`. */
  readonly instances: readonly Instances[];
  /** Worth reading, ranked. */
  readonly findings: readonly Finding[];
  /** Below the floor of 1 ms: folded away as "not worth it". */
  readonly minorFindings: readonly Finding[];
  readonly notes: readonly Note[];
}

export interface ReactInfo {
  readonly renderer: number;
  readonly version: string;
  readonly build: 'development' | 'profiling' | 'production' | 'unknown';
  readonly hasDurations: boolean;
  readonly support: 'full' | 'partial' | 'untested';
  /** What cannot be told, in words. */
  readonly missing: readonly string[];
}

export interface RecordingInfo {
  /** ISO 8601; "" where an imported file does not tell. */
  readonly startedAt: string;
  readonly durationMs: Milliseconds;
  /** Facts that did not make it: dropped by the outbox, lost on the way, refused by the decoder. */
  readonly dropped: number;
  readonly overheadMs: Milliseconds;
  readonly complete: boolean;
  /** Another tool's file, which `notes` tell of: nothing was recorded here. */
  readonly imported: boolean;
  /** Everything a reader must know before trusting it, one sentence each. */
  readonly notes: readonly string[];
}
