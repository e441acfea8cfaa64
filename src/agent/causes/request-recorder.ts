import { Limit } from '../../protocol/decode-checks.ts';
import type { RequestFact, RequestProgressFact } from '../../protocol/facts/async-facts.ts';
import type { AgentContext } from '../agent-context.ts';
import type { Callable, Natives } from '../natives.ts';
import { bodyHash } from './body-hash.ts';
import { type CauseNode, factNode } from './cause-node.ts';
import type { InFlight } from './in-flight.ts';
import type { Places } from './places.ts';
import { requestUrl } from './request-url.ts';
import type { Place } from './trampoline.ts';

export interface RequestStart {
  readonly api: RequestFact['api'];
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

export interface RecordedRequest {
  readonly api: RequestFact['api'];
  readonly node: CauseNode;
  readonly joinKey: string;
  /** Of its call. */
  readonly place: Place | null;
}

/** Sends the facts of requests, whichever API made them. */
export interface RequestRecorder {
  readonly begin: (start: RequestStart) => RecordedRequest;
  /** `body` may come more than once (clones, streams). */
  readonly progress: (request: RecordedRequest, step: RequestProgressFact['step'], status: number) => void;
}

export const createRequestRecorder = (
  context: AgentContext,
  natives: Natives,
  inFlight: InFlight,
  places: Places,
): RequestRecorder => ({
  begin: ({ api, method, url, body }) => {
    const cause = context.causes.ambient();
    const id = context.nextId();
    const node = factNode(id);
    const joinKey = `__cf_${id}`;
    const stack = context.stack();
    context.emit({
      kind: 'request',
      id,
      api,
      method: method.slice(0, Limit.name),
      url: requestUrl(url, natives.documentBase(), natives.NativeUrl),
      at: context.now(),
      cause,
      stack,
      joinKey,
      bodyHash: bodyHash(body),
    });
    inFlight.open(node);
    return { api, node, joinKey, place: places.ofStack(api, stack) };
  },
  progress: ({ api, node }, step, status) => {
    // a fetch is open again while its body is read; an XHR reads its body by itself
    if (api !== 'xhr' || step !== 'response') inFlight.close(node);
    context.emit({ kind: 'request-progress', id: node.id, at: context.now(), step, status });
  },
});

/**
 * Makes a call of a native from a function that carries `name`: the browser's own record of the request names its caller, and by
 * that name the two records of one request are joined. A computed method name needs no `eval`, so it passes every CSP.
 */
export const namedCall = (
  { apply }: Natives,
  name: string,
  native: Callable,
  self: unknown,
  args: readonly unknown[],
): (() => unknown) => {
  const named: Readonly<Record<string, () => unknown>> = {
    [name]() {
      return apply(native, self, args);
    },
  };
  return named[name] ?? (() => apply(native, self, args));
};
