import type { FactId } from '../protocol/facts/cause-ref.ts';
import type { UpdateFact } from '../protocol/facts/update-fact.ts';
import type { AnnouncedActions } from './announced-actions.ts';
import type { DocumentContext } from './document-context.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type DraftStep, draftCauses, type FactKey, factKey } from './draft-step.ts';
import type { StackFrame } from './model/source-place.ts';
import type { Places } from './places.ts';

/**
 * React's and the DOM's own functions between the call site and our accessor, as the published builds name them
 * (ReactFiberHooks, ReactFiberClassComponent, ReactFiberWorkLoop); minified ones are told by being library frames.
 */
const REACT_INTERNAL =
  /^(?:dispatchSetState|dispatchReducerAction|dispatchOptimisticSetState|dispatchAction|dispatchActionState|scheduleUpdateOnFiber|markRootUpdated|enqueue\w*|forceStoreRerender|handleStoreChange|updateContainer\w*|requestFormReset|startTransition)|^(?:.*\.)?(?:setState|forceUpdate|enqueueSetState|enqueueForceUpdate|enqueueReplaceState)$/;

/**
 * The frame that called the setter: the first of the app below React's own. React's functions may follow further out,
 * where the setter was called inside of `startTransition(() => …)`: those did not call it.
 */
export const findCallSite = (stack: readonly StackFrame[]): StackFrame | null => {
  const isReact = ({ function: name }: StackFrame): boolean => REACT_INTERNAL.test(name);
  const entry = stack.slice(0, 12).findIndex(isReact);
  return stack.slice(entry + 1).find((frame) => !frame.library && !isReact(frame)) ?? null;
};

/** People count hooks from 1. */
export const hookLabel = (name: string, hook: number): string => name || (hook < 0 ? '' : `#${hook + 1}`);

const draftUpdate = (
  { document, instances, places, clock }: DocumentContext,
  fact: UpdateFact,
  commit: FactKey | undefined,
  action: FactId | undefined,
): DraftStep => {
  const stack = places.framesOf(fact.stack);
  const site = findCallSite(stack);
  const place = site === null ? null : places.placeOf(site);
  const hook = instances.hookOf(fact.component, fact.hook);
  return {
    letter: 'u',
    keys: [factKey(document, fact.id)],
    at: clock.fromPage(document, fact.at),
    end: null,
    // an action that was announced afterwards stands between the update and its cause
    causes:
      action === undefined
        ? draftCauses(document, fact.cause)
        : [{ key: factKey(document, action), evidence: 'inferred' }],
    build: (base, idOf) => ({
      ...base,
      kind: 'update',
      component: fact.component === 0 ? '' : instances.nameOf(fact.component),
      componentId: fact.component,
      updateType: fact.type,
      hook: hookLabel(hook?.name || place?.binding || instances.hookNameOf(fact.component, fact.hook), fact.hook),
      ...(hook === null ? {} : { hookPath: hook.path }),
      callee: place?.callee ?? '',
      lane: fact.lane,
      how: fact.how,
      during: fact.during,
      effectOf: fact.effectOf,
      callSite:
        site === null
          ? null
          : { function: site.function, url: site.url, line: site.line, column: site.column, mapped: site.mapped },
      stack,
      commit: commit === undefined ? null : idOf(commit),
    }),
  };
};

/**
 * Names of state hooks, learnt from their setters' call sites (`const [items, setItems] = …` ⇒ "items"): key by
 * component type and hook index.
 */
export const learnHookNames = (
  facts: DocumentFacts,
  typeOf: (instance: number) => number,
  places: Places,
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const fact of facts.updates) {
    if (fact.hook < 0 || fact.component === 0) continue;
    const site = findCallSite(places.framesOf(fact.stack));
    const binding = site === null ? '' : (places.placeOf(site)?.binding ?? '');
    if (binding !== '') names.set(`${typeOf(fact.component)}:${fact.hook}`, binding);
  }
  return names;
};

/** All updates of one document as steps. */
export const draftUpdates = (context: DocumentContext, { actionOf }: AnnouncedActions): readonly DraftStep[] => {
  const { document, facts } = context;
  const commitOf = new Map<number, FactKey>();
  for (const commit of facts.commits) for (const id of commit.updates) commitOf.set(id, factKey(document, commit.id));
  return facts.updates.map((fact) => draftUpdate(context, fact, commitOf.get(fact.id), actionOf.get(fact.id)));
};
