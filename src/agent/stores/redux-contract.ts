import { callOnce } from '../call-once.ts';
import { type Callable, isCallable, isObject } from '../natives.ts';
import type { ActionListener } from './action-relay.ts';
import type { Store, StoreNatives } from './actions.ts';
import { offerContract } from './contract-slot.ts';
import { createConnections, storeName } from './devtools-connection.ts';

type AnyFunction = (...args: readonly unknown[]) => unknown;

/**
 * Redux DevTools' contract, for stores that are made on this page. Ours is the store enhancer next to the bare store, so that
 * it sees plain actions only, whoever dispatches them: components, thunks, sagas.
 *
 *     compose(applyMiddleware(…), autoBatch, ours)(createStore)          dispatch ► middleware ► ours ► reducer, listeners
 *     compose(applyMiddleware(…), autoBatch, ours, real)(createStore)    Redux DevTools stays where it wants to be
 */
export const installReduxContract = (natives: StoreNatives, actions: ActionListener): void => {
  const { apply } = natives;
  const call = (fn: Callable, args: readonly unknown[]): unknown => apply(fn, undefined, args);
  const connections = createConnections(natives, actions);

  /** The store with a `dispatch` that is told of; a store that is no plain object is left alone. */
  const watched = (made: unknown, store: Store): unknown => {
    if (!isPlainObject(made)) return made;
    const dispatch: unknown = natives.get(made, 'dispatch');
    if (!isCallable(dispatch)) return made;
    const told: AnyFunction = (...args) =>
      callOnce(
        natives,
        (native, self, given) => actions.perform(store, args[0], () => apply(native, self, given)),
        dispatch,
        made,
        args,
      );
    return { ...made, dispatch: told };
  };

  const enhancer = (options: unknown): AnyFunction => {
    const store: Store = { kind: 'redux', name: storeName(options) };
    return (createStore) =>
      (...args: readonly unknown[]) =>
        isCallable(createStore) ? watched(call(createStore, args), store) : undefined;
  };

  /** As Redux's own `compose`: the last one is next to `createStore`. */
  const compose =
    (enhancers: readonly unknown[]): AnyFunction =>
    (createStore) =>
      enhancers.reduceRight((inner, outer) => (isCallable(outer) ? call(outer, [inner]) : inner), createStore);

  /** `compose(options)(…enhancers)` and `compose(…enhancers)`. */
  const composing =
    (composeWith: (enhancers: readonly unknown[], options: unknown) => unknown): AnyFunction =>
    (...args) => {
      const [options] = args;
      if (args.length !== 1 || !isObject(options) || isCallable(options)) {
        return composeWith([...args, enhancer(null)], null);
      }
      return (...enhancers: readonly unknown[]) => composeWith([...enhancers, enhancer(options)], options);
    };

  offerContract(natives, {
    key: '__REDUX_DEVTOOLS_EXTENSION_COMPOSE__',
    standIn: composing((enhancers) => compose(enhancers)),
    chain: (real) => {
      const ours = composing((enhancers, options) => {
        const withOptions = options === null ? real : call(real, [options]);
        return isCallable(withOptions) ? call(withOptions, enhancers) : compose(enhancers);
      });
      return new Proxy(real, { apply: (_target, _self, args) => ours(...args) });
    },
  });

  offerContract(natives, {
    key: '__REDUX_DEVTOOLS_EXTENSION__',
    standIn: Object.assign((...args: readonly unknown[]) => enhancer(args[0]), connections.standIn),
    chain: (real) =>
      new Proxy(real, {
        // real(options) is an enhancer of its own: ours goes around it
        apply: (target, self, args: readonly unknown[]) => {
          const made = apply(target, self, args);
          return isCallable(made) ? compose([enhancer(args[0]), made]) : made;
        },
        get: (target, key, receiver) => {
          const value: unknown = Reflect.get(target, key, receiver);
          return key === 'connect' && isCallable(value) ? connections.chainConnect(value, real) : value;
        },
      }),
  });
};

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
