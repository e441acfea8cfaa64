import type { FactId } from '../../../protocol/facts/cause-ref.ts';
import type { Change, ChangeKind } from '../../../protocol/facts/change.ts';
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
export const changesOf = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => {
  const props = propChanges(previous, fiber, reader);
  const states = stateChanges(previous, fiber, reader);
  const contexts = contextChanges(previous, fiber, reader);
  return states.length === 0 && contexts.length === 0 ? props : [...props, ...states, ...contexts];
};

const stateChanges = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => {
  if (isFunctionComponent(fiber)) return hookChanges(previous, fiber, reader);
  return fiber.tag === Tag.class ? classStateChanges(previous, fiber, reader) : [];
};

const propChanges = (previous: Fiber, fiber: Fiber, reader: ChangeReader): readonly Change[] => {
  if (previous.memoizedProps === fiber.memoizedProps) return [];
  return differences(previous.memoizedProps, fiber.memoizedProps).map((difference) => {
    const { after } = difference;
    const change = changedMember('prop', difference, reader);
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
  const members = differences(before, after);
  // setState with nothing new in it: another object, equal in every key
  if (members.length === 0)
    return [{ ...changed('class-state', '', -1, before, after, reader), equality: 'equal-data' }];
  return members.map((difference) => changedMember('class-state', difference, reader));
};

/** As `changed`, for one key of two objects; a getter on either side leaves the equality unknown. */
const changedMember = (
  kind: ChangeKind,
  { key, before, after, isGetter }: Difference,
  reader: ChangeReader,
): Change => {
  const change = changed(kind, key.slice(0, MAX_NAME), -1, before, after, reader);
  return isGetter ? { ...change, equality: 'unknown' } : change;
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

/** A key whose value is another than before; undefined where there was none, and for getters, which are not run to find out. */
interface Difference {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly isGetter: boolean;
}

/** Of the own enumerable keys of either object. Each descriptor is asked for once: that is what comparing props costs. */
const differences = (before: unknown, after: unknown): readonly Difference[] => {
  const found: Difference[] = [];
  let shared = 0;
  if (isObject(after))
    for (const key of Object.keys(after)) {
      const one = isObject(before) ? getDescriptor(before, key) : undefined;
      const other = getDescriptor(after, key);
      if (one?.enumerable === true) shared++;
      if (one !== undefined && other !== undefined && isData(one) && isData(other) && Object.is(one.value, other.value))
        continue;
      found.push(difference(key, one, other));
    }
  const keysBefore = isObject(before) ? Object.keys(before) : [];
  if (keysBefore.length > shared)
    for (const key of keysBefore)
      if (!isObject(after) || !Object.hasOwn(after, key))
        found.push(difference(key, isObject(before) ? getDescriptor(before, key) : undefined, undefined));
  return found.length > MAX_KEYS ? found.slice(0, MAX_KEYS) : found;
};

const getDescriptor = Object.getOwnPropertyDescriptor;

const isData = (descriptor: PropertyDescriptor): boolean => 'value' in descriptor;

const difference = (
  key: string,
  one: PropertyDescriptor | undefined,
  other: PropertyDescriptor | undefined,
): Difference => ({
  key,
  before: one?.value,
  after: other?.value,
  isGetter: one?.get !== undefined || other?.get !== undefined,
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isReference = (value: unknown): boolean => typeof value === 'function' || isObject(value);
