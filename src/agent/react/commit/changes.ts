import type { Change, ChangeKind, FactId } from '../../../protocol/facts.ts';
import { ownValue } from '../../own-value.ts';
import { creatorOf } from '../creators.ts';
import { type Fiber, firstHook, type Hook, isFunctionComponent, Tag } from '../fiber.ts';
import { contextName } from '../names.ts';
import { contextDifferences } from './contexts.ts';
import type { Comparer } from './equality.ts';
import type { HookReader, StateKind } from './hooks.ts';

/** Bounds of the wire. More changed props of one component than this say nothing more. */
const MAX_KEYS = 500;
const MAX_NAME = 500;

/** What the changes of one commit are read with. */
export interface ChangeReader {
  readonly comparer: Comparer;
  readonly hooks: HookReader;
  /** Short text of a value, "" where values are not captured. */
  readonly preview: (value: unknown) => string;
  readonly instanceId: (fiber: Fiber) => FactId;
  /** Provider fibers that this commit has visited so far. */
  readonly visitedProviders: ReadonlySet<Fiber>;
}

/** Every input of a component that is not `Object.is`-equal to the last render's: props, hooks, class state, contexts. */
export const changesOf = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => [
  ...propChanges(previous, fiber, reader),
  ...(isFunctionComponent(fiber) ? hookChanges(previous, fiber, reader) : []),
  ...(fiber.tag === Tag.class ? classStateChanges(previous, fiber, reader) : []),
  ...contextChanges(previous, fiber, reader),
];

const propChanges = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => {
  if (previous.memoizedProps === fiber.memoizedProps) return [];
  return differingKeys(previous.memoizedProps, fiber.memoizedProps).map((name) => {
    const after = ownValue(fiber.memoizedProps, name);
    const change = changedMember('prop', name, previous.memoizedProps, fiber.memoizedProps, reader);
    if (!isReference(after) || (change.equality === 'different' && typeof after !== 'function')) return change;
    const creator = creatorOf(fiber, after, reader.comparer);
    if (creator === null) return change;
    return { ...change, from: reader.instanceId(creator.fiber), dependencies: creator.dependencies };
  });
};

const hookChanges = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => {
  const changes: Change[] = [];
  let before: Hook | null = firstHook(previous);
  let after: Hook | null = firstHook(fiber);
  if (before === null || after === null) return changes;
  for (const node of reader.hooks.read(fiber)) {
    if (before === null || after === null) return changes;
    if (isState(node.kind) && !Object.is(before.memoizedState, after.memoizedState))
      changes.push(changed(node.kind, '', node.index, before.memoizedState, after.memoizedState, reader));
    before = before.next;
    after = after.next;
  }
  return changes;
};

const isState = (kind: string): kind is StateKind =>
  kind !== 'ref' && kind !== 'effect' && kind !== 'cache' && kind !== 'other';

const classStateChanges = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => {
  const before = previous.memoizedState;
  const after = fiber.memoizedState;
  if (before === after) return [];
  const keys = differingKeys(before, after);
  // setState with nothing new in it: another object, equal in every key
  if (keys.length === 0) return [{ ...changed('class-state', '', -1, before, after, reader), equality: 'equal-data' }];
  return keys.map((key) => changedMember('class-state', key, before, after, reader));
};

/** As `changed`, for one key of two objects; a getter on either side leaves the equality unknown. */
const changedMember = (
  kind: ChangeKind,
  key: string,
  before: unknown,
  after: unknown,
  reader: ChangeReader,
): Change => {
  const change = changed(kind, key.slice(0, MAX_NAME), -1, ownValue(before, key), ownValue(after, key), reader);
  return isGetter(before, key) || isGetter(after, key) ? { ...change, equality: 'unknown' } : change;
};

const contextChanges = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] =>
  contextDifferences(previous, fiber, reader.visitedProviders).map(({ context, before, after, providerOwner }) => ({
    ...changed('context', contextName(context), -1, before, after, reader),
    from: providerOwner === null ? 0 : reader.instanceId(providerOwner),
  }));

const changed = (
  kind: ChangeKind,
  name: string,
  hook: number,
  before: unknown,
  after: unknown,
  reader: ChangeReader,
): Change => ({
  kind,
  name,
  hook,
  equality: reader.comparer.compare(before, after) ?? 'equal-data',
  before: reader.preview(before),
  after: reader.preview(after),
  from: 0,
  dependencies: null,
});

/** Own enumerable keys of either object whose values differ. A getter counts as differing: it is not run to find out. */
const differingKeys = (before: unknown, after: unknown): readonly string[] => {
  const keys: string[] = [];
  if (isObject(after)) for (const key of Object.keys(after)) if (!sameMember(before, after, key)) keys.push(key);
  if (isObject(before))
    for (const key of Object.keys(before)) if (!isObject(after) || !Object.hasOwn(after, key)) keys.push(key);
  return keys.slice(0, MAX_KEYS);
};

const sameMember = (before: unknown, after: object, key: string): boolean => {
  if (!isObject(before)) return false;
  const one = Object.getOwnPropertyDescriptor(before, key);
  const other = Object.getOwnPropertyDescriptor(after, key);
  return (
    one !== undefined && other !== undefined && 'value' in one && 'value' in other && Object.is(one.value, other.value)
  );
};

const isGetter = (holder: unknown, key: string): boolean =>
  isObject(holder) && Object.getOwnPropertyDescriptor(holder, key)?.get !== undefined;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isReference = (value: unknown): boolean => typeof value === 'function' || isObject(value);
