import type { ChangeKind } from '../../../protocol/facts/change.ts';

export type StatefulKind = Exclude<ChangeKind, 'prop' | 'context' | 'class-state'>;

/**
 * React's own hooks; null: keeps no state that a render can be blamed on. Counted as the page's agent counts them
 * (`Change.hook`): each stateful hook once.
 */
export const HOOKS: ReadonlyMap<string, StatefulKind | null> = new Map<string, StatefulKind | null>([
  ['useState', 'state'],
  ['useReducer', 'reducer'],
  ['useSyncExternalStore', 'store'],
  // use-sync-external-store: one store, the rest are refs, memos and an effect
  ['useSyncExternalStoreWithSelector', 'store'],
  ['useOptimistic', 'optimistic'],
  ['useActionState', 'action'],
  ['useFormState', 'action'],
  ['useTransition', 'transition'],
  ['useDeferredValue', 'deferred'],
  ['useRef', null],
  ['useMemo', null],
  ['useCallback', null],
  ['useEffect', null],
  ['useLayoutEffect', null],
  ['useInsertionEffect', null],
  ['useImperativeHandle', null],
  ['useId', null],
  ['useEffectEvent', null],
  ['useContext', null],
  ['useDebugValue', null],
  ['useFormStatus', null],
  ['use', null],
]);

export const isHookName = (name: string): boolean => name === 'use' || /^use[A-Z0-9]/.test(name);
