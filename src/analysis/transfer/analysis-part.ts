import type { Change } from '../../protocol/facts/change.ts';
import type { InstanceTable } from '../instance-table.ts';
import type { Analysis } from '../model/analysis.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { Finding } from '../model/finding.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Step } from '../model/step.ts';
import type { Verdict } from '../model/verdict.ts';

/** One message of an analysis in transfer, in the order of this list. Plain data. */
export type AnalysisPart = HeadPart | InteractionsPart | StepsPart | FindingsPart;

/** First, and once. */
export interface HeadPart extends Pick<Analysis, 'page' | 'epoch' | 'react' | 'info' | 'components' | 'notes'> {
  readonly kind: 'head';
  /** Per document. */
  readonly instances: readonly InstanceTable[];
  /** All verdicts, each once. `StepsPart.verdict` counts them from 1. */
  readonly verdicts: readonly Verdict[];
}

export interface InteractionsPart {
  readonly kind: 'interactions';
  readonly interactions: readonly Interaction[];
}

export interface StepsPart {
  readonly kind: 'steps';
  readonly steps: readonly PackedStep[];
  /** Columns of all renders of this part, commit after commit. */
  readonly component: Int32Array | Float64Array;
  readonly start: Float64Array;
  /** Bits of `RenderFlag` above 16 are for judging only, which is done. */
  readonly flags: Uint16Array;
  /** Place in `HeadPart.verdicts` from 1, 0 for none. */
  readonly verdict: Uint32Array;
  /** See `RENDER_INTEGERS`. */
  readonly integers: Int32Array;
  /** See `RENDER_DURATIONS`. */
  readonly durations: Float32Array;
}

export interface FindingsPart {
  readonly kind: 'findings';
  readonly findings: readonly Finding[];
  readonly minorFindings: readonly Finding[];
}

export type PackedStep = Exclude<Step, CommitStep> | PackedCommit;

export type PackedCommit = Omit<CommitStep, 'renders'> & { readonly renders: PackedRenders };

export interface PackedRenders {
  readonly length: number;
  /** Renders before it in the same part. */
  readonly offset: number;
  readonly changeSets: readonly (readonly Change[])[];
}

/** Indices, −1 for none. */
export const RENDER_INTEGERS = ['parent', 'changes'] as const;
/** In ms. 24 bits keep a duration of 10 s to 1 µs; page clocks tick in steps of 5 µs at best. */
export const RENDER_DURATIONS = ['self', 'subtree', 'savings'] as const;

/** What of a part is handed over rather than copied. */
export const transferOf = (part: AnalysisPart): readonly ArrayBufferLike[] =>
  part.kind === 'steps'
    ? [part.component, part.start, part.flags, part.verdict, part.integers, part.durations].map(({ buffer }) => buffer)
    : [];
