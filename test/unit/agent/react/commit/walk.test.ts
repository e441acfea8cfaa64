import { expect, test } from 'vitest';
import { createComparer } from '../../../../../src/agent/react/commit/equality.ts';
import { createHookReader } from '../../../../../src/agent/react/commit/hooks.ts';
import type { CommitContext } from '../../../../../src/agent/react/commit/render-facts.ts';
import { walkCommit } from '../../../../../src/agent/react/commit/walk.ts';
import { type Fiber, Tag } from '../../../../../src/agent/react/fiber.ts';
import { displayName, memoObject } from '../../../../../src/agent/react/names.ts';
import { createRefMemory } from '../../../../../src/agent/react/refs.ts';
import { internalsFor } from '../../../../../src/agent/react/versions.ts';
import { RenderFlag } from '../../../../../src/protocol/facts/commit-facts.ts';
import { unpackRenders } from '../../../../../src/protocol/packed-columns.ts';
import { component, effect, fiber, hookList, named, pair } from '../fake-fiber.ts';

const RENDERED = { flags: 1 };

/** Ids are handed out by name, so that columns can be read back. */
const walk = (previous: Fiber, next: Fiber, updated: readonly Fiber[] = [], hydrates = false) => {
  const hooks = createHookReader();
  const comparer = createComparer(() => 0);
  const names: string[] = [''];
  const idOf = (target: Fiber): number => {
    const name = displayName(target);
    const known = names.indexOf(name, 1);
    return known > 0 ? known : names.push(name) - 1;
  };
  const visitedProviders = new Set<Fiber>();
  const context: CommitContext = {
    internals: internalsFor('19.3.1'),
    isDevelopment: false,
    hasDurations: true,
    changes: { comparer, hooks, preview: () => '', instanceId: idOf, visitedProviders },
    remounts: { comparer, isKnownType: () => false },
    refs: createRefMemory(hooks),
    visitedProviders,
    isHydration: hydrates,
    retryLanes: 0,
    typeId: idOf,
    instanceId: idOf,
    wasUpdated: (target) => updated.includes(target),
    onVisit: () => {},
    skippedBy: (target, parentRendered) => (parentRendered && memoObject(target) !== null ? 'memo' : 'element'),
  };
  const { rows, isMount, isHydration } = walkCommit({ current: pair(previous, next) }, context);
  const columns = unpackRenders(rows.packed());
  if (columns === null) throw new Error('not readable');
  return {
    isMount,
    isHydration,
    columns,
    renders: columns.component.map((id, row) => {
      const flags = columns.flags[row] ?? 0;
      const said = Object.entries(RenderFlag).flatMap(([flag, bit]) => ((flags & bit) !== 0 ? [flag] : []));
      return [names[id], ...said].join(' ');
    }),
    bailouts: rows.bailouts().map(({ type, count, by }) => `${names[type]} ${count} ${by}`),
  };
};

const root = (element: unknown, children: readonly Fiber[] = []) =>
  fiber({ tag: Tag.root, memoizedState: { element } }, children);

test('the first commit of a root mounts everything, parents before children', () => {
  const app = component('App', RENDERED, [fiber({}, [component('A', RENDERED), component('B', RENDERED)])]);
  const result = walk(root(null), root('element', [app]));
  expect(result.isMount).toBe(true);
  expect(result.renders.map((text) => text.split(' ')[0])).toEqual(['App', 'A', 'B']);
  expect(result.columns.parent).toEqual([-1, 0, 0]);
  expect(result.columns.flags.every((flags) => (flags & RenderFlag.mount) !== 0)).toBe(true);
});

test('hydration is told from a mount', () => {
  const dehydrated = fiber({ tag: Tag.root, memoizedState: { element: 'element', isDehydrated: true } });
  expect(walk(dehydrated, root('element', [component('App', RENDERED)]))).toMatchObject({
    isMount: true,
    isHydration: true,
  });
});

test('before 18 the start of the commit tells', () => {
  const app = () => root('element', [component('App', RENDERED)]);
  expect(walk(root(null), app(), [], true)).toMatchObject({ isMount: true, isHydration: true });
  expect(walk(root(null), app())).toMatchObject({ isMount: true, isHydration: false });
});

test('an own update re-renders, its child follows, and what React did not visit stays out, stale flag or not', () => {
  // Root ─ App (own update) ─ Child
  //                         └ Shared (same fiber as before: not visited, though its flags say "rendered")
  const stale = component('Stale', RENDERED);
  const shared = pair(component('Shared', {}, [stale]), component('Shared', {}, [stale]));
  const before = component('App', {}, [component('Child')]);
  const child = component('Child', { ...RENDERED, memoizedProps: { other: 'object' } });
  if (before.child !== null) pair(before.child, child);
  const app = pair(before, component('App', RENDERED, [child, shared]));
  const { renders, columns } = walk(root('e', [before]), root('e', [app]), [app]);
  expect(renders).toEqual(['App ownUpdate', 'Child newProps parentRendered']);
  expect(columns.parent).toEqual([-1, 0]);
});

test('a skipped memo component under a rendered parent is a memo hit, a cloned one on the path is not', () => {
  const memo = { $$typeof: Symbol.for('react.memo'), type: named('Hit'), compare: null };
  const before = component('App', {}, [component('Hit', { elementType: memo, tag: Tag.simpleMemo })]);
  const hit = component('Hit', { elementType: memo, tag: Tag.simpleMemo, flags: 0 });
  if (before.child !== null) pair(before.child, hit);
  const app = pair(before, component('App', RENDERED, [hit]));
  const path = pair(component('Path', {}, [before]), component('Path', {}, [app]));
  const { renders, bailouts } = walk(root('e', [component('Path')]), root('e', [path]), [app]);
  expect(renders).toEqual(['App ownUpdate']);
  expect(bailouts).toEqual(['Path 1 element', 'Hit 1 memo']);
});

test('a memo wrapper and the component inside it count once', () => {
  const memo = { $$typeof: Symbol.for('react.memo'), type: named('Inner'), compare: () => true };
  const wrapper = (inner: Fiber) => fiber({ tag: Tag.memo, type: memo, elementType: memo }, [inner]);
  const inner = component('Inner');
  const before = component('App', {}, [wrapper(inner)]);
  const skipped = wrapper(inner);
  if (before.child !== null) pair(before.child, skipped);
  const app = pair(before, component('App', RENDERED, [skipped]));
  expect(walk(root('e', [before]), root('e', [app]), [app]).bailouts).toEqual(['Inner 1 memo']);
});

test('a comparator that says "different" on equal props disagrees; memo without one cannot', () => {
  const flagsOf = (compare: unknown) => {
    const memo = { $$typeof: Symbol.for('react.memo'), type: named('M'), compare };
    const inner = (props: object, flags: number) => component('M', { memoizedProps: props, flags });
    const wrapper = (child: Fiber, flags: number) =>
      fiber({ tag: Tag.memo, type: memo, elementType: memo, flags }, [child]);
    const one = inner({ a: 1 }, 0);
    const other = pair(one, inner({ a: 1 }, 1));
    const before = component('App', {}, [wrapper(one, 0)]);
    const after = wrapper(other, 1);
    if (before.child !== null) pair(before.child, after);
    const app = pair(before, component('App', RENDERED, [after]));
    return walk(root('e', [before]), root('e', [app]), [app]).renders[1];
  };
  expect(flagsOf(() => false)).toBe('M newProps parentRendered comparatorDisagreed');
  expect(flagsOf(null)).toBe('M newProps parentRendered');
});

test('an own update without work performed was discarded, and has no time', () => {
  const app = pair(component('App'), component('App', { flags: 0, actualDuration: 0, actualStartTime: 5 }));
  const { renders, columns } = walk(root('e', []), root('e', [app]), [app]);
  expect(renders).toEqual(['App ownUpdate discarded']);
  expect(columns.self).toEqual([-1]);
});

test('a forced class is told from one whose state changed', () => {
  const state = { n: 1 };
  const update = (before: object, after: object) => {
    const forced = pair(
      component('K', { tag: Tag.class, memoizedState: before }),
      component('K', { tag: Tag.class, memoizedState: after, ...RENDERED }),
    );
    return walk(root('e', []), root('e', [forced]), [forced]).renders[0];
  };
  expect(update(state, state)).toBe('K ownUpdate forceUpdate');
  expect(update(state, { n: 2 })).toBe('K ownUpdate');
});

test('self time is subtree time without what was rendered below', () => {
  const timed = (actualDuration: number, actualStartTime: number) => ({ ...RENDERED, actualDuration, actualStartTime });
  const app = component('App', timed(9, 10), [component('A', timed(4, 11)), component('B', timed(2, 16))]);
  const { columns } = walk(root(null), root('element', [app]));
  expect(columns).toMatchObject({ start: [10, 11, 16], self: [3, 4, 2], subtree: [9, 4, 2] });
});

test('content behind a boundary that was revealed is marked as a retry', () => {
  const before = fiber({ tag: Tag.suspense, memoizedState: {} });
  const boundary = pair(before, fiber({ tag: Tag.suspense, memoizedState: null }, [component('Lazy', RENDERED)]));
  expect(walk(root('e', [before]), root('e', [boundary])).renders).toEqual(['Lazy mount suspenseRetry']);
});

test('a tree of 20 000 levels does not overflow the stack', () => {
  let deepest = component('Level', RENDERED);
  for (let level = 1; level < 20_000; level++) deepest = component('Level', RENDERED, [deepest]);
  expect(walk(root(null), root('element', [deepest])).renders).toHaveLength(20_000);
});

const Cart = { displayName: 'CartContext' };
const consumer = (value: unknown, title: string, fields: Partial<Fiber> = {}) =>
  component(
    'Address',
    { ...RENDERED, dependencies: { firstContext: { context: Cart, memoizedValue: value, next: null } }, ...fields },
    [fiber({ type: 'i', memoizedProps: { title } })],
  );
const consuming = (before: Fiber, after: Fiber) => {
  if (before.child !== null && after.child !== null) pair(before.child, after.child);
  return walk(root(1, [before]), root(1, [pair(before, after)])).renders;
};

test('a consumer that makes the same of another value of its context', () => {
  expect(consuming(consumer({ n: 1 }, 'a'), consumer({ n: 2 }, 'a'))).toEqual(['Address outputSame']);
  expect(consuming(consumer({ n: 1 }, 'a'), consumer({ n: 2 }, 'b'))).toEqual(['Address']);
  // the value is equal: that is another matter
  expect(consuming(consumer({ n: 1 }, 'a'), consumer({ n: 1 }, 'a'))).toEqual(['Address']);
});

test('a consumer that wants its context for an effect', () => {
  const { hasEffect, passive } = internalsFor('19.3.1').effect;
  const ran = hookList({ state: effect(hasEffect | passive, () => {}, [1]) });
  const rested = hookList({ state: effect(passive, () => {}, [1]) });
  expect(consuming(consumer({ n: 1 }, 'a'), consumer({ n: 2 }, 'a', { memoizedState: ran }))).toEqual(['Address']);
  expect(consuming(consumer({ n: 1 }, 'a'), consumer({ n: 2 }, 'a', { memoizedState: rested }))).toEqual([
    'Address outputSame',
  ]);
});
