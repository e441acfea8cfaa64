import type { Milliseconds } from '../../protocol/units.ts';
import type { NetworkRequest, RequestPhases, ServerTimingMetric } from '../../recording/network-request.ts';
import type { QueryCounts } from '../../recording/query-counts.ts';
import type { StackFrame } from './source-place.ts';
import type { StepBase } from './step-base.ts';

export interface RequestStep extends StepBase {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  /** null while it has no answer; 0 for an aborted or failed one. */
  readonly status: number | null;
  readonly resourceType: string;
  readonly phases: RequestPhases | null;
  readonly serverTiming: readonly ServerTimingMetric[];
  /** App frames first where it could be told. */
  readonly initiator: readonly StackFrame[];
  readonly traceId: string | null;
  /** What the server says of itself in headers of its own (`x-runtime`, `x-request-id`, …), as they stand there; by lower-case name. */
  readonly serverHeaders: Readonly<Record<string, string>>;
  /** null: the response names no Django Debug Toolbar. */
  readonly debugToolbar: DebugToolbar | null;
  readonly contentSize: number | null;
  readonly transferSize: number | null;
  readonly contentEncoding: string;
  readonly httpVersion: string;
  readonly fromCache: boolean;
  readonly bodyHash: number | null;
  /** HAR entry joined by `key` (exact), by `order`, or none. */
  readonly join: 'key' | 'order' | 'none' | 'har-only';
  /** The browser's own entry, as far as it may be kept; null where none was joined. */
  readonly network: NetworkRequest | null;
  readonly responseAt: Milliseconds | null;
}

/** The Django Debug Toolbar that watched a request on the server. */
export interface DebugToolbar {
  readonly id: string;
  /** Where the toolbar answers with its SQL panel of this request: on the request's own origin. */
  readonly sqlPanel: string;
  /** null: not read. */
  readonly counts: QueryCounts | null;
}
