/**
 * One event of the Trace Event Format: what Chrome's Performance panel and Perfetto read. `ts` and `dur` are whole
 * microseconds.
 */
export interface TraceEvent {
  readonly ph: 'M' | 'I' | 'b' | 'e' | 'X' | 's' | 'f';
  readonly cat: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of a pair `b` and `e`. */
  readonly id2?: { readonly local: string };
  /** Of a flow `s` and `f`. */
  readonly id?: number;
  /** An arrow ends at the slice around it. */
  readonly bp?: 'e';
  /** Of an instant: thread. */
  readonly s?: 't';
  readonly args?: Readonly<Record<string, unknown>>;
}

/** The page's main thread, as Chrome has it. */
export const PAGE = { pid: 1, tid: 1 } as const;
export const BROWSER = { pid: 2, tid: 2 } as const;
/** Our own threads, for Perfetto. */
export const CLICKFALL_PID = 3;

export const metadataEvent = (name: string, pid: number, tid: number, args: TraceEvent['args'] = {}): TraceEvent => ({
  ph: 'M',
  cat: '__metadata',
  name,
  pid,
  tid,
  ts: 0,
  args,
});
