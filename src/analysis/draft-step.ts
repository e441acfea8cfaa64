import type { CauseRef, Evidence, FactId } from '../protocol/facts/cause-ref.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { InteractionStep, Step } from './model/step.ts';

/** Kind letters of step ids; also their order where times are equal: what can cause comes before what is caused. */
export const STEP_LETTERS = ['i', 't', 'r', 'a', 'u', 'c', 'f', 'm', 'l', 'p'] as const;
export type StepLetter = (typeof STEP_LETTERS)[number];

/** Identifies a fact among all documents. */
export type FactKey = string;

export const factKey = (document: number, id: FactId | string): FactKey => `${document}:${id}`;

/** A cause by the key of its fact; the step's id is not known yet. */
export interface DraftCause {
  readonly key: FactKey;
  readonly evidence: Evidence;
}

export type StepBase = Pick<InteractionStep, 'id' | 'at' | 'end' | 'causes' | 'interaction'>;

/** A step before ids, causes and interactions are known. */
export interface DraftStep {
  readonly letter: StepLetter;
  /** Keys of the facts that it stands for; the first is its own. */
  readonly keys: readonly FactKey[];
  readonly at: Milliseconds;
  readonly end: Milliseconds | null;
  /** A script that only the network saw: `import()` and `lazy` load such. */
  readonly isScript?: boolean;
  /** The first one decides the interaction where they disagree. */
  readonly causes: readonly DraftCause[];
  /** `idOf`: step id of a fact, null if that fact did not become a step. */
  readonly build: (base: StepBase, idOf: (key: FactKey) => string | null) => Step;
}

export const draftCauses = (document: number, cause: CauseRef | null): readonly DraftCause[] =>
  cause === null ? [] : [{ key: factKey(document, cause.id), evidence: cause.evidence }];
