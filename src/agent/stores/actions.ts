import { Limit } from '../../protocol/decode-checks.ts';
import type { ActionFact, StoreKind } from '../../protocol/facts/async-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext } from '../agent-context.ts';
import { cutText } from '../cut-text.ts';
import type { Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import type { Sensor } from '../sensors/sensor.ts';
import type { ActionListener } from './action-relay.ts';

/** Which store, as far as the library and the application tell. */
export interface Store {
  readonly kind: StoreKind;
  /** "" for none. */
  readonly name: string;
}

/** Turns actions into facts while a recording runs; else it does nothing. */
export interface Actions extends Sensor, ActionListener {}

export type StoreNatives = Pick<
  Natives,
  'apply' | 'failed' | 'get' | 'set' | 'defineProperty' | 'getOwnPropertyDescriptor'
>;

type Begun = Omit<ActionFact, 'end'>;

export const createActions = (context: AgentContext): Actions => {
  const { guard, emit, now, nextId, causes, stack } = context;
  let isRecording = false;

  const begin = (store: Store, type: string): Begun => ({
    kind: 'action',
    id: nextId(),
    store: store.kind,
    name: cutText(store.name, Limit.name),
    type: cutText(type, Limit.name),
    at: now(),
    cause: causes.ambient(),
    stack: stack(),
  });
  const send = (begun: Begun, end: Milliseconds | null): void => emit({ ...begun, end });

  return {
    start: () => {
      isRecording = true;
    },
    stop: () => {
      isRecording = false;
    },
    perform: (store, action, dispatch) => {
      if (!isRecording) return dispatch();
      const begun = guard<Begun | null>('stores', () => begin(store, actionType(action)), null);
      if (begun === null) return dispatch();
      const leave = guard<(() => void) | null>('stores', () => causes.enter(begun.id), null);
      try {
        return dispatch();
      } finally {
        guard(
          'stores',
          () => {
            leave?.();
            send(begun, now());
          },
          undefined,
        );
      }
    },
    announce: (store, action) => {
      if (isRecording) guard('stores', () => send(begin(store, actionType(action)), null), undefined);
    },
  };
};

/** Type of an action, which may be just a string; "" for one that has none. Runs no getter of the page. */
export const actionType = (action: unknown): string => {
  if (typeof action === 'string') return action;
  const type = ownValue(action, 'type');
  if (typeof type === 'symbol') return type.description ?? '';
  return typeof type === 'string' ? type : '';
};
