import {
  applyMiddleware,
  compose,
  configureStore,
  createSlice,
  legacy_createStore,
  type Middleware,
  type StoreEnhancer,
} from '@reduxjs/toolkit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActions } from '../../../../src/agent/stores/actions.ts';
import { installReduxContract } from '../../../../src/agent/stores/redux-contract.ts';
import { createFakeAgent } from '../react/fake-agent.ts';

const COMPOSE = '__REDUX_DEVTOOLS_EXTENSION_COMPOSE__';
const EXTENSION = '__REDUX_DEVTOOLS_EXTENSION__';

type Composer = (...args: readonly unknown[]) => (...enhancers: readonly unknown[]) => StoreEnhancer;

beforeEach(() => {
  class Window {}
  vi.stubGlobal('Window', Window);
  vi.stubGlobal('window', new Window());
});
afterEach(() => vi.unstubAllGlobals());

const natives = {
  apply: Reflect.apply,
  failed: () => expect.fail('nothing fails here'),
  get: Reflect.get,
  set: Reflect.set,
  defineProperty: Reflect.defineProperty,
  getOwnPropertyDescriptor: Reflect.getOwnPropertyDescriptor,
};

const install = () => {
  const { agent, facts, state } = createFakeAgent();
  const actions = createActions(agent);
  installReduxContract(natives, actions);
  return { actions, facts, state, types: () => facts.flatMap((fact) => (fact.kind === 'action' ? [fact.type] : [])) };
};

const composer = (): Composer => Reflect.get(window, COMPOSE);
const counter = (count = 0, { type }: { type: string }) => (type === 'add' ? count + 1 : count);
const passing: Middleware = () => (next) => (action) => next(action);

test('a store that was made through it: silent until a recording runs, then every plain action is told', () => {
  const { actions, types } = install();
  const store = legacy_createStore(counter, composer()({ name: 'shop' })(applyMiddleware(passing)));
  store.dispatch({ type: 'add' });
  expect(types()).toEqual([]);
  actions.start('manual');
  const { dispatch } = store;
  dispatch({ type: 'add' });
  actions.stop();
  store.dispatch({ type: 'add' });
  expect(types()).toEqual(['add']);
  expect(store.getState()).toBe(3);
});

test('compose(…enhancers) without options, and with none at all', () => {
  const { actions, types } = install();
  const some = legacy_createStore(counter, composer()(applyMiddleware(passing)) as unknown as StoreEnhancer);
  const none = legacy_createStore(counter, composer()() as unknown as StoreEnhancer);
  actions.start('manual');
  some.dispatch({ type: 'add' });
  none.dispatch({ type: 'add' });
  expect(types()).toEqual(['add', 'add']);
});

test('the enhancer itself, as in createStore(reducer, window.__REDUX_DEVTOOLS_EXTENSION__())', () => {
  const { actions, facts } = install();
  const extension: (options: object) => StoreEnhancer = Reflect.get(window, EXTENSION);
  const store = legacy_createStore(
    counter,
    compose(applyMiddleware(passing), extension({ name: 'a' })) as StoreEnhancer,
  );
  actions.start('manual');
  store.dispatch({ type: 'add' });
  expect(facts).toMatchObject([{ kind: 'action', store: 'redux', name: 'a', type: 'add' }]);
});

test('errors, results and nested dispatches pass; the store keeps what Redux promises', () => {
  const { actions, types } = install();
  const slice = createSlice({
    name: 'cart',
    initialState: 0,
    reducers: {
      add: (count) => count + 1,
      fail: () => {
        throw new Error('no');
      },
    },
  });
  const store = configureStore({ reducer: slice.reducer });
  actions.start('manual');
  const enhanced = legacy_createStore(slice.reducer, composer()(applyMiddleware(passing)) as unknown as StoreEnhancer);
  const action = slice.actions.add();
  expect(enhanced.dispatch(action)).toBe(action);
  expect(() => enhanced.dispatch(slice.actions.fail())).toThrow('no');
  expect(() => enhanced.dispatch(5 as unknown as { type: string })).toThrow(/plain object/);
  expect(Object.keys(enhanced).toSorted()).toEqual(Object.keys(store).toSorted());
  expect(types()).toEqual(['cart/add', 'cart/fail', '']);
});

/** As Redux DevTools puts itself there: plain assignments; it sees every action, and its enhancer stays innermost. */
const realExtension = () => {
  const seen: string[] = [];
  const enhancer: StoreEnhancer = (createStore) => (reducer, state) => {
    const store = createStore(reducer, state);
    const dispatch: typeof store.dispatch = (action) => {
      seen.push(action.type);
      return store.dispatch(action);
    };
    return { ...store, dispatch };
  };
  const withEnhancer = (...enhancers: readonly StoreEnhancer[]) => compose(...enhancers, enhancer);
  const sent: unknown[] = [];
  const add = () => {
    Reflect.set(window, COMPOSE, (...args: readonly StoreEnhancer[]) =>
      typeof args[0] === 'object' ? withEnhancer : withEnhancer(...args),
    );
    const extension = Object.assign(() => enhancer, {
      connect: () => ({ send: (action: unknown) => sent.push(action) }),
    });
    Reflect.set(window, EXTENSION, extension);
  };
  return { add, seen, sent };
};

test.each(['before', 'after'])('beside the real extension, which came %s us', (order) => {
  const real = realExtension();
  if (order === 'before') real.add();
  const { actions, types, facts } = install();
  if (order === 'after') real.add();
  const store = legacy_createStore(counter, composer()({ trace: true })(applyMiddleware(passing)));
  const plain = legacy_createStore(counter, Reflect.get(window, EXTENSION)());
  const connection: { send: (action: unknown, state: unknown) => void } = Reflect.get(window, EXTENSION).connect({
    name: 'bears',
  });
  actions.start('manual');
  store.dispatch({ type: 'add' });
  plain.dispatch({ type: 'add' });
  connection.send({ type: 'feed' }, {});
  expect(real.seen).toEqual(['add', 'add']);
  expect(real.sent).toEqual([{ type: 'feed' }]);
  expect(types()).toEqual(['add', 'add', 'feed']);
  expect(facts.at(-1)).toMatchObject({ store: 'other', name: 'bears', end: null });
});

test('a page that switches the tools off finds them off', () => {
  install();
  Reflect.set(window, EXTENSION, undefined);
  expect(Reflect.get(window, EXTENSION)).toBeUndefined();
});

test('nothing of it is enumerable or an own property of window', () => {
  install();
  expect([Object.keys(window), Object.getOwnPropertyNames(window)]).toEqual([[], []]);
  expect(COMPOSE in window && EXTENSION in window).toBe(true);
});

test('a getter in an action is not run', () => {
  const { actions, types } = install();
  const store = legacy_createStore((state: number | undefined) => state ?? 0, composer()() as unknown as StoreEnhancer);
  actions.start('manual');
  let reads = 0;
  const read = () => {
    reads++;
    return 'x';
  };
  store.dispatch(Object.defineProperty({ type: '' }, 'type', { get: read, enumerable: true }));
  const byRedux = reads;
  expect(types()).toEqual(['']);
  actions.stop();
  store.dispatch(Object.defineProperty({ type: '' }, 'type', { get: read, enumerable: true }));
  expect(reads - byRedux).toBe(byRedux);
});
