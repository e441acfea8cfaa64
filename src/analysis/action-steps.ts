import type { AnnouncedActions } from './announced-actions.ts';
import type { DocumentContext } from './document-context.ts';
import { type DraftStep, draftCauses, factKey } from './draft-step.ts';
import type { StackFrame } from './model/source-place.ts';

/** Functions of the libraries themselves, where their frames are not known to lie in a dependency. */
const STORE_INTERNAL = /^(?:.*\.)?(?:dispatch|setState|send|perform)$/;

const findCallSite = (stack: readonly StackFrame[]): StackFrame | null =>
  stack.find((frame) => !frame.library && !STORE_INTERNAL.test(frame.function)) ?? null;

/** Nothing in the contract names the library: its own frame does, where the sources are known or not minified. */
const isZustand = (frame: StackFrame | undefined): boolean =>
  frame !== undefined && (/[/\\]zustand/.test(frame.url) || /^\w*api\w*\.setState$/.test(frame.function));

/** All actions of one document as steps. */
export const draftActions = (
  { document, facts, places, clock }: DocumentContext,
  { beganAt }: AnnouncedActions,
): readonly DraftStep[] =>
  facts.actions.map((fact) => {
    const stack = places.framesOf(fact.stack);
    const site = findCallSite(stack);
    return {
      letter: 'a',
      keys: [factKey(document, fact.id)],
      at: clock.fromPage(document, beganAt.get(fact.id) ?? fact.at),
      end: fact.end === null ? null : clock.fromPage(document, Math.max(fact.at, fact.end)),
      causes: draftCauses(document, fact.cause),
      build: (base) => ({
        ...base,
        kind: 'action',
        store: fact.store === 'other' && isZustand(stack[0]) ? 'zustand' : fact.store,
        name: fact.name,
        type: fact.type,
        callSite:
          site === null
            ? null
            : { function: site.function, url: site.url, line: site.line, column: site.column, mapped: site.mapped },
        stack,
      }),
    };
  });
