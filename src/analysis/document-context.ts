import type { Clock } from './clock.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Instances } from './instances.ts';
import type { Places } from './places.ts';

/** One document with everything that making its steps needs. */
export interface DocumentContext {
  /** Its index in the recording. */
  readonly document: number;
  readonly facts: DocumentFacts;
  readonly instances: Instances;
  readonly places: Places;
  readonly clock: Clock;
}
