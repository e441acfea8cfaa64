import type { EpochMilliseconds, Milliseconds } from '../protocol/units.ts';

/**
 * One HAR entry, reduced to what may be kept: no bodies, no cookies, no credentials.
 * Headers are an allow-list (see har.ts). Phases in milliseconds, null where the browser did not tell.
 */
export interface NetworkRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  /** `fetch`, `xhr`, `script`, `image`, `preflight`, … as Chrome names it; "" if only that code asked is known. */
  readonly resourceType: string;
  /** HAR's `startedDateTime`, truncated to 1 ms by Chrome. */
  readonly startedAt: EpochMilliseconds;
  readonly duration: Milliseconds;
  readonly phases: RequestPhases;
  readonly fromCache: boolean;
  readonly priority: string;
  readonly mimeType: string;
  /** Decoded size of the response body in bytes, −1 if unknown. */
  readonly contentSize: number;
  /** Bytes on the wire, −1 if unknown. */
  readonly transferSize: number;
  readonly contentEncoding: string;
  readonly serverTiming: readonly ServerTimingMetric[];
  /** 32 hex digits of a trace id that the request or response carried. */
  readonly traceId: string | null;
  /** Allow-listed headers, lower-case names. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly initiatorType: string;
  /** Frames of the initiator, innermost first, async parents appended; the agent's own frames removed. */
  readonly initiator: readonly InitiatorFrame[];
  /** Name that the agent's wrapper carried (`RequestFact.joinKey`), or null. */
  readonly joinKey: string | null;
}

export interface RequestPhases {
  readonly blocked: Milliseconds | null;
  readonly dns: Milliseconds | null;
  readonly connect: Milliseconds | null;
  readonly ssl: Milliseconds | null;
  readonly send: Milliseconds | null;
  readonly wait: Milliseconds | null;
  readonly receive: Milliseconds | null;
  /** Part of `blocked` that the request waited for a free connection (Chrome's `_blocked_queueing`). */
  readonly queueing?: Milliseconds | null;
}

export interface ServerTimingMetric {
  readonly name: string;
  /** 0 where the response gave none (that is what the standard says). */
  readonly dur: Milliseconds;
  readonly desc: string;
}

export interface InitiatorFrame {
  readonly function: string;
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}
