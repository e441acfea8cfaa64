import type { AgentContext } from '../agent-context.ts';
import { isCallable, isObject, type Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import type { Sensor } from '../sensors/sensor.ts';
import { type Actions, actionType, type Store } from './actions.ts';

/** Where applications show their client to TanStack Query's development tools, by its documentation. */
const CLIENT_KEY = '__TANSTACK_QUERY_CLIENT__';

const STORE: Store = { kind: 'tanstack-query', name: '' };

/**
 * Actions of TanStack Query's caches (`fetch`, `success`, `invalidate`, …), for as long as a recording runs. The caches tell of
 * an action when it is done, and React hears of it in a later task.
 */
export const createQueryClient = ({ guard }: AgentContext, natives: Natives, actions: Actions): Sensor => {
  const { apply, get } = natives;
  let unsubscribe: (() => void)[] = [];

  const call = (owner: object, key: string, ...args: readonly unknown[]): unknown => {
    const method: unknown = get(owner, key);
    return isCallable(method) ? apply(method, owner, args) : undefined;
  };

  const tell = (event: unknown): void => {
    if (ownValue(event, 'type') !== 'updated') return;
    const mutation = ownValue(event, 'mutation');
    const type = actionType(ownValue(event, 'action'));
    const subject = keyStart(mutation === undefined ? ownValue(event, 'query') : mutation);
    const words = mutation === undefined ? subject : `mutation ${subject}`.trim();
    actions.announce(STORE, words === '' ? type : `${words}/${type}`);
  };

  /** First part of the key, where it is a text: the rest may hold what the user typed. */
  const keyStart = (subject: unknown): string => {
    const options = ownValue(subject, 'options');
    const key = ownValue(subject, 'queryKey') ?? ownValue(options, 'mutationKey');
    const first = ownValue(key, '0');
    return typeof first === 'string' ? first : '';
  };

  const listen = (): void => {
    const client = natives.getOwnPropertyDescriptor(window, CLIENT_KEY)?.value;
    if (unsubscribe.length > 0 || !isObject(client)) return;
    for (const key of ['getQueryCache', 'getMutationCache']) {
      const cache = call(client, key);
      if (!isObject(cache)) continue;
      const stop = call(cache, 'subscribe', (event: unknown) => guard('query-client', () => tell(event), undefined));
      if (isCallable(stop)) unsubscribe.push(() => apply(stop, undefined, []));
    }
  };
  const listenLate = (): void => guard('query-client', listen, undefined);

  return {
    start: () => {
      listen();
      // a recording that begins at load is there before the application is
      natives.listen(window, 'load', listenLate, { once: true });
    },
    stop: () => {
      natives.unlisten(window, 'load', listenLate);
      for (const stop of unsubscribe.splice(0)) stop();
      unsubscribe = [];
    },
  };
};
