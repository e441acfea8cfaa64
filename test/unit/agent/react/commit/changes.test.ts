import { expect, test } from 'vitest';
import { type ChangeReader, changesOf } from '../../../../../src/agent/react/commit/changes.ts';
import { createComparer } from '../../../../../src/agent/react/commit/equality.ts';
import { createHookReader } from '../../../../../src/agent/react/commit/hooks.ts';
import { type ContextItem, type Fiber, Tag } from '../../../../../src/agent/react/fiber.ts';
import { createPreviews } from '../../../../../src/agent/react/previews.ts';
import { component, fiber, hookList, link, pair, set, stateHook } from '../fake-fiber.ts';

const ids = new Map<Fiber, number>();
const reader = (visitedProviders: ReadonlySet<Fiber> = new Set()): ChangeReader => ({
  comparer: createComparer(() => 0),
  hooks: createHookReader(),
  preview: createPreviews(() => []).preview,
  instanceId: (target) => {
    const id = ids.get(target) ?? ids.size + 1;
    ids.set(target, id);
    return id;
  },
  visitedProviders,
});

const between = (before: Partial<Fiber>, after: Partial<Fiber>, parent?: Fiber) => {
  const previous = component('C', before);
  const next = pair(previous, component('C', after));
  if (parent !== undefined) link(parent, [next]);
  return changesOf(previous, next, reader());
};

test('props that are the same values are no changes, though the object is another one', () => {
  const shared = {};
  expect(between({ memoizedProps: { a: 1, shared } }, { memoizedProps: { a: 1, shared } })).toEqual([]);
});

test('every differing prop is told, with its equality and previews', () => {
  expect(between({ memoizedProps: { n: 1, o: { a: 1 } } }, { memoizedProps: { n: 2, o: { a: 1 } } })).toMatchObject([
    { kind: 'prop', name: 'n', hook: -1, equality: 'different', before: '1', after: '2' },
    { kind: 'prop', name: 'o', equality: 'equal-data', before: '{a: 1}' },
  ]);
});

test('a prop that came or went is a change', () => {
  expect(between({ memoizedProps: { a: 1 } }, { memoizedProps: { b: 1 } }).map(({ name }) => name)).toEqual(['b', 'a']);
});

test('a getter among the props is not run: unknown', () => {
  const props = () => ({
    get a(): never {
      throw new Error('ran');
    },
  });
  expect(between({ memoizedProps: props() }, { memoizedProps: props() })).toMatchObject([
    { name: 'a', equality: 'unknown' },
  ]);
});

test('a changed state hook is told by its index among stateful hooks', () => {
  const hooks = (n: number) => hookList({ state: { current: 0 } }, stateHook('a'), stateHook(n));
  expect(between({ memoizedState: hooks(0) }, { memoizedState: hooks(1) })).toMatchObject([
    { kind: 'state', name: '', hook: 1, equality: 'different', before: '0', after: '1' },
  ]);
});

test('a changed ref or memo is no input', () => {
  const hooks = (n: number) => hookList({ state: { current: n } }, { state: [n, [n]] });
  expect(between({ memoizedState: hooks(0) }, { memoizedState: hooks(1) })).toEqual([]);
});

test('class state by key; setState with nothing new in it is equal data', () => {
  const asClass = (memoizedState: object) => ({ tag: Tag.class, memoizedState });
  expect(between(asClass({ a: 1, b: 1 }), asClass({ a: 1, b: 2 }))).toMatchObject([
    { kind: 'class-state', name: 'b', equality: 'different' },
  ]);
  expect(between(asClass({ a: 1 }), asClass({ a: 1 }))).toMatchObject([
    { kind: 'class-state', name: '', equality: 'equal-data' },
  ]);
});

test('an unstable prop is followed to the component that made it', () => {
  // App makes onAdd; Middle hands it on
  const onAdd = () => 1;
  const before = () => 1;
  const app = component('App');
  const middle = component('Middle', { memoizedProps: { onAdd } });
  link(app, [middle]);
  const [change] = between({ memoizedProps: { onAdd: before } }, { memoizedProps: { onAdd } }, middle);
  expect(change).toMatchObject({ from: ids.get(app), dependencies: null });
});

test('a callback is blamed on the dependency that differed', () => {
  const made = () => () => 1;
  const [before, on] = [made(), made()];
  const options = () => ({ a: 1 });
  const app = pair(
    component('App', { memoizedState: hookList({ state: [before, [1, options()]] }) }),
    component('App', { memoizedState: hookList({ state: [on, [1, options()]] }) }),
  );
  const [change] = between({ memoizedProps: { on: before } }, { memoizedProps: { on } }, app);
  expect(change).toMatchObject({
    equality: 'same-text',
    from: ids.get(app),
    dependencies: [{ index: 1, equality: 'equal-data' }],
  });
});

const X = { displayName: 'X' };
const reads = (...items: readonly ContextItem[]): Partial<Fiber> => ({
  dependencies: { firstContext: items.reduceRight<ContextItem | null>((next, item) => ({ ...item, next }), null) },
});
const read = (context: object, memoizedValue: unknown): ContextItem => ({ context, memoizedValue, next: null });

test('of two contexts the changed one is named, with the owner of its provider', () => {
  const Y = { displayName: 'Y' };
  const app = component('App');
  const provider = fiber({ tag: Tag.provider, type: Y });
  link(app, [provider]);
  const changes = between(reads(read(X, 1), read(Y, 1)), reads(read(X, 1), read(Y, 2)), provider);
  expect(changes).toMatchObject([{ kind: 'context', name: 'Y', equality: 'different', from: ids.get(app) }]);
});

test('a new context value of equal content is equal data', () => {
  expect(between(reads(read(X, { a: 1 })), reads(read(X, { a: 1 })))).toMatchObject([
    { kind: 'context', name: 'X', equality: 'equal-data' },
  ]);
});

test('before React 18 the provider is asked, and only if this commit visited it', () => {
  const item = { context: X, next: null };
  const previous = component('C', reads(item));
  const next = pair(previous, component('C', reads(item)));
  const provider = pair(
    fiber({ tag: Tag.provider, type: { _context: X }, memoizedProps: { value: 1 } }),
    fiber({ tag: Tag.provider, type: { _context: X }, memoizedProps: { value: 2 } }, [next]),
  );
  expect(changesOf(previous, next, reader(new Set([provider])))).toMatchObject([{ name: 'X', equality: 'different' }]);
  expect(changesOf(previous, next, reader())).toEqual([]);
});

test('nothing changed, nothing told', () => {
  const same = set(component('C'), {});
  expect(changesOf(pair(component('C', { memoizedProps: same.memoizedProps }), same), same, reader())).toEqual([]);
});
