import { isRecord } from '../protocol/decode-checks.ts';
import { listOf, memberOf, numberOf, textOf } from './har-reader.ts';
import type { InitiatorFrame } from './network-request.ts';

/** Name of the agent's wrapper in the call stack; it carries the number of the page's own record of the request. */
const JOIN_KEY = /^__cf_\d+$/;

/** Async parents nest as deep as the page chains them; the nearest frames are the ones that are read. */
const MAX_FRAMES = 100;

export interface Initiator {
  readonly type: string;
  readonly frames: readonly InitiatorFrame[];
  readonly joinKey: string | null;
}

/** DevTools' protocol counts lines and columns from 0, people and V8's stacks from 1. */
const fromOne = (value: number | null): number => Math.max(0, value ?? 0) + 1;

const allFrames = (stack: unknown): readonly InitiatorFrame[] => {
  const frames: InitiatorFrame[] = [];
  let part = stack;
  for (let depth = 0; depth < MAX_FRAMES && frames.length < MAX_FRAMES && isRecord(part); depth++) {
    for (const frame of listOf(part, 'callFrames')) {
      frames.push({
        function: textOf(frame, 'functionName'),
        url: textOf(frame, 'url'),
        line: fromOne(numberOf(frame, 'lineNumber')),
        column: fromOne(numberOf(frame, 'columnNumber')),
      });
    }
    part = memberOf(part, 'parent');
  }
  return frames.slice(0, MAX_FRAMES);
};

/** Chrome's `_initiator` of a HAR entry. Frames of the agent itself are recognised by its wrapper's script and left out. */
export const readInitiator = (initiator: unknown): Initiator => {
  const all = allFrames(memberOf(initiator, 'stack'));
  const wrapper = all.find((frame) => JOIN_KEY.test(frame.function));
  const frames = all.filter(
    (frame) =>
      !JOIN_KEY.test(frame.function) && (wrapper === undefined || wrapper.url === '' || frame.url !== wrapper.url),
  );
  const url = textOf(initiator, 'url');
  const parsed: readonly InitiatorFrame[] =
    all.length === 0 && url !== '' && numberOf(initiator, 'lineNumber') !== null
      ? [
          {
            function: '',
            url,
            line: fromOne(numberOf(initiator, 'lineNumber')),
            column: fromOne(numberOf(initiator, 'columnNumber')),
          },
        ]
      : frames;
  return { type: textOf(initiator, 'type'), frames: parsed, joinKey: wrapper?.function ?? null };
};
