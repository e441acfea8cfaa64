import type { Evidence } from '../../protocol/facts/cause-ref.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { Finding, Level, RuleName } from '../model/finding.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { Changes } from './changes.ts';
import type { Scope } from './scope.ts';

/** Looks at one interaction (or at what belongs to none) and says what could be better. Pure. */
export interface Rule {
  readonly name: RuleName;
  /** @param found what the rules before it in the registry found in the same scope. */
  readonly find: (scope: Scope, found: readonly Candidate[]) => readonly Candidate[];
}

/**
 * What a rule found, before it is weighed against the others: the same milliseconds are never promised twice
 * (savings.ts), and impact, effort and certainty become a priority (rank.ts).
 */
export interface Candidate {
  readonly rule: RuleName;
  readonly component: string | null;
  readonly title: string;
  readonly effort: Finding['effort'];
  readonly confidence: Finding['confidence'];
  /** The weakest link that the finding rests on. */
  readonly evidence: Evidence;
  /** How often it happens within the interaction. */
  readonly repeats: number;
  /** What the fix would take away. */
  readonly claims: readonly Claim[];
  /**
   * Measured time that the finding is about: the most that any fix could save. Decides impact where no saving can be
   * claimed. null: not measured.
   */
  readonly cost: Milliseconds | null;
  /** Impact where time cannot tell it, because it depends on the network or device of others. */
  readonly fixedImpact?: Level;
  /** Says what the saving depends on, or why none is claimed; "" if there is nothing to add. */
  readonly savingNote: string;
  readonly where: SourcePlace | null;
  readonly steps: readonly string[];
  readonly facts: readonly string[];
  readonly fix: string;
  /** The change as code built from the page's names (sketches/); left out or null where none helps. */
  readonly sketch?: string | null;
}

export type Claim =
  /** These renders would be skipped, with what they rendered only because of that. */
  | { readonly kind: 'renders'; readonly commit: CommitStep; readonly indices: readonly number[] }
  /** These renders would not happen, whatever they rendered: their own time only. */
  | { readonly kind: 'own-time'; readonly commit: CommitStep; readonly indices: readonly number[] }
  /** The whole commit would not happen. */
  | { readonly kind: 'commit'; readonly commit: CommitStep }
  /** The cascade would settle earlier, by what playing it again with these changes shows. */
  | { readonly kind: 'replay'; readonly changes: Changes };
