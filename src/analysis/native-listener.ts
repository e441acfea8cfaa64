import type { FactId } from '../protocol/facts/cause-ref.ts';
import type { InputFact } from '../protocol/facts/input-facts.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { EntryPoint } from './model/interaction.ts';
import type { StackFrame } from './model/source-place.ts';
import type { Places } from './places.ts';

/** React's own listener, and what stands in its place in older versions. */
const REACT_LISTENER =
  /^(?:.*\.)?(?:dispatch(?:Discrete|Continuous|User\w*)?Event|batchedUpdates\w*|dispatchEventsForPlugins)\b/;
/** The agent asks for this many frames: a stack of that length may have lost its outermost one. */
const FULL_STACK = 50;

interface Call {
  readonly at: number;
  readonly stack: string;
  readonly cause: { readonly id: FactId } | null;
}

/**
 * A listener that the page added by hand: the outermost frame of what was called while the input was dispatched.
 *
 *     at setCount …
 *     at increase (app.js:10)
 *     at HTMLButtonElement.onNativeClick (app.js:20)      ◄ called by the browser
 *
 * null where nothing was called in time, or the frame is a library's.
 */
export const nativeListenerOf = (
  input: InputFact,
  document: number,
  facts: DocumentFacts,
  places: Places,
): EntryPoint | null => {
  const end = facts.inputEnds.get(input.id)?.at;
  if (end === undefined) return null;
  const calls: readonly Call[] = [...facts.updates, ...facts.requests, ...facts.actions];
  for (const { at, stack, cause } of calls) {
    if (cause?.id !== input.id || at > end || /^\s*at async /m.test(stack)) continue;
    const frames = places.framesOf(stack);
    const outermost = frames.at(-1);
    if (outermost === undefined || frames.length >= FULL_STACK || outermost.library) continue;
    if (!REACT_LISTENER.test(outermost.function)) return entryPoint(outermost, document, input.id);
  }
  return null;
};

const entryPoint = (
  { function: name, url, line, column, mapped }: StackFrame,
  document: number,
  input: FactId,
): EntryPoint => ({
  component: '',
  componentId: 0,
  path: '',
  handler: name.replace(/^.*\./, ''),
  prop: 'addEventListener',
  source: { url, line, column, mapped },
  document,
  input,
});
