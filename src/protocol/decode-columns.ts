import * as v from 'valibot';
import { isColumn, isCount, isIndexBelow, isRecord, isTime, Limit } from './decode-checks.ts';
import { count, index, list, oneOf, text } from './decode-parts.ts';
import type { Change, ChangeKind, Equality } from './facts/change.ts';
import type { RenderColumns } from './facts/commit-facts.ts';
import type { InstanceColumns } from './facts/component-types.ts';
import { type PackedInstances, type PackedRenders, unpackInstances, unpackRenders } from './packed-columns.ts';

const equality = oneOf<Equality>({
  'equal-data': true,
  'equal-element': true,
  'equal-element-with-function': true,
  'same-text': true,
  different: true,
  unknown: true,
});

const change: v.GenericSchema<unknown, Change> = v.object({
  kind: oneOf<ChangeKind>({
    prop: true,
    state: true,
    reducer: true,
    store: true,
    context: true,
    'class-state': true,
    deferred: true,
    optimistic: true,
    action: true,
    transition: true,
  }),
  name: text(Limit.name),
  hook: index,
  equality,
  before: text(Limit.text),
  after: text(Limit.text),
  from: count,
  dependencies: v.nullable(list(v.object({ index: count, equality }), Limit.few)),
});

const changeSets = list(list(change, Limit.few), Limit.list);

/**
 * Columns of equal length whose references stay inside: parents come before their children, changes exist.
 * Numbers are checked in plain loops; only the change sets, of which many renders share one, pay for schema objects.
 * Files hold them as columns, messages packed.
 */
export const renderColumns = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): RenderColumns => {
    const columns = isPacked<PackedRenders>(dataset.value) ? unpackRenders(dataset.value) : dataset.value;
    if (isRenderColumns(columns)) {
      const { component, parent, start, self, subtree, flags, changes, changeSets } = columns;
      return { component, parent, start, self, subtree, flags, changes, changeSets };
    }
    addIssue({ message: 'no renders' });
    return NEVER;
  }),
);

const isPacked = <Packed extends PackedRenders | PackedInstances>(value: unknown): value is Packed =>
  isRecord(value) && typeof value.packed === 'string' && isCount(value.rows) && value.rows <= Limit.column;

function isRenderColumns(value: unknown): value is RenderColumns {
  if (!isRecord(value)) return false;
  const length = lengthOf(value.component);
  if (length === null) return false;
  const sets = value.changeSets;
  return (
    Array.isArray(sets) &&
    isColumn(value.component, length, isCount) &&
    isColumn(value.parent, length, isIndexBelow) &&
    isColumn(value.start, length, isTime) &&
    isColumn(value.self, length, isTime) &&
    isColumn(value.subtree, length, isTime) &&
    isColumn(value.flags, length, isCount) &&
    isColumn(value.changes, length, (member) => isIndexBelow(member, sets.length)) &&
    v.is(changeSets, sets)
  );
}

/** Columns of equal length whose keys exist. Parents and owners may have been sent with an earlier fact. */
export const instanceColumns = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): InstanceColumns => {
    const columns = isPacked<PackedInstances>(dataset.value) ? unpackInstances(dataset.value) : dataset.value;
    if (isInstanceColumns(columns)) {
      const { id, type, parent, owner, key, keys } = columns;
      return { id, type, parent, owner, key, keys };
    }
    addIssue({ message: 'no instances' });
    return NEVER;
  }),
);

function isInstanceColumns(value: unknown): value is InstanceColumns {
  if (!isRecord(value)) return false;
  const length = lengthOf(value.id);
  if (length === null) return false;
  const keys = value.keys;
  return (
    Array.isArray(keys) &&
    keys.length <= Limit.column &&
    areNames(keys) &&
    isColumn(value.id, length, isCount) &&
    isColumn(value.type, length, isCount) &&
    isColumn(value.parent, length, isCount) &&
    isColumn(value.owner, length, isCount) &&
    isColumn(value.key, length, (member) => isIndexBelow(member, keys.length))
  );
}

/** By index: `every` would pass over holes. */
const areNames = (keys: readonly unknown[]): keys is readonly string[] => {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key !== 'string' || key.length > Limit.name) return false;
  }
  return true;
};

/** A list of ids, as many as there may be renders. */
export const ids = v.custom<readonly number[]>((value) => {
  const length = lengthOf(value);
  return length !== null && isColumn(value, length, isCount);
});

const lengthOf = (value: unknown): number | null =>
  Array.isArray(value) && value.length <= Limit.column ? value.length : null;
