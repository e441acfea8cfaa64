import type { Milliseconds } from '../../protocol/units.ts';
import type { SourcePlace } from './source-place.ts';

export type Level = 'high' | 'medium' | 'low';

export interface Finding {
  readonly id: string;
  readonly rule: RuleName;
  readonly interaction: string | null;
  /** Component it is about, or null for requests and page. */
  readonly component: string | null;
  readonly title: string;
  readonly impact: Level;
  readonly effort: 'S' | 'M' | 'L';
  readonly priority: Level;
  readonly confidence: 'proven' | 'strong' | 'weak' | 'measured' | 'information';
  /** `ms: null`: nothing can be claimed. */
  readonly saving: {
    readonly ms: Milliseconds | null;
    readonly basis: 'estimated' | 'measured';
    readonly note: string;
  };
  readonly where: SourcePlace | null;
  readonly steps: readonly string[];
  readonly facts: readonly string[];
  /** What to change, one or two sentences. */
  readonly fix: string;
  /** The change as a few lines of code with the page's own names, `…` for the rest; left out where code says no more. */
  readonly sketch?: string;
}

export type RuleName =
  | 'avoidable-render'
  | 'unstable-prop'
  | 'broken-memo'
  | 'unstable-context'
  | 'over-subscription'
  | 'expensive-component'
  | 'cascading-update'
  | 'remount'
  | 'discarded-render'
  | 'double-flush'
  | 'many-instances'
  | 'duplicate-request'
  | 'n-plus-one'
  | 'waterfall'
  | 'fetch-on-render'
  | 'slow-server'
  | 'large-response'
  | 'preflight'
  | 'queueing'
  | 'input-delay'
  | 'forced-reflow'
  | 'architecture';
