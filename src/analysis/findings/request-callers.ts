import type { RequestStep } from '../model/request-step.ts';
import type { SourcePlace, StackFrame } from '../model/source-place.ts';
import { requestTemplate } from './request-identity.ts';

/** The place in the app that decided to make a request. */
export interface Caller extends SourcePlace {
  /** "" where it has no name. */
  readonly function: string;
}

export type CallerOf = (request: RequestStep) => Caller | null;

/**
 * Most apps make all requests in one helper, which says nothing about who asked. A frame through which requests of
 * several templates go is such a helper:
 *
 *     send     api.ts:20             /cart, /stock/:id, /delivery    helper
 *     getJson  api.ts:3              /stock/:id, /delivery           helper
 *              CartRow.tsx:21        /stock/:id                      the caller
 *
 * Where every frame is one, or there is but one request, the innermost frame of the app is all that can be said.
 */
export const createCallers = (requests: readonly RequestStep[]): CallerOf => {
  const templates = new Map<string, Set<string>>();
  for (const request of requests) {
    const template = requestTemplate(request) ?? request.url;
    for (const frame of appFrames(request)) {
      const known = templates.get(keyOf(frame));
      if (known) known.add(template);
      else templates.set(keyOf(frame), new Set([template]));
    }
  }
  return (request) => {
    const frames = appFrames(request);
    const frame = frames.find((candidate) => (templates.get(keyOf(candidate))?.size ?? 0) <= 1) ?? frames[0];
    return frame
      ? { function: frame.function, url: frame.url, line: frame.line, column: frame.column, mapped: frame.mapped }
      : null;
  };
};

/** Frames of the app, innermost first; all of them where every one lies in a library. */
const appFrames = ({ initiator }: RequestStep): readonly StackFrame[] => {
  const own = initiator.filter((frame) => !frame.library);
  return own.length > 0 ? own : initiator;
};

const keyOf = ({ url, line, column }: StackFrame): string => `${url}:${line}:${column}`;

export const placeOf = (caller: Caller | null): SourcePlace | null =>
  caller && { url: caller.url, line: caller.line, column: caller.column, mapped: caller.mapped };
