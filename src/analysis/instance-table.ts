import type { ComponentType, TypesFact } from '../protocol/facts/component-types.ts';
import type { Place } from '../recording/place.ts';
import type { SourcePlace } from './model/source-place.ts';
import { fitsInt32, type NumberColumn } from './number-column.ts';
import { isSourceName } from './source-names.ts';

/** All that is known of the instances of one document, as data that can be sent to another thread. Columns of equal length. */
export interface InstanceTable {
  /** Instance ids, ascending. */
  readonly id: NumberColumn;
  /** Id of the component type. */
  readonly type: NumberColumn;
  /** Instance id of the nearest component ancestor, 0 for none. */
  readonly parent: NumberColumn;
  /** Instance id of the JSX owner, 0 where it is not known. */
  readonly owner: NumberColumn;
  /** Index in `keys`, −1 for none. */
  readonly key: NumberColumn;
  readonly keys: readonly string[];
  readonly types: readonly ComponentType[];
  /** By type id; types whose definition was not found are left out. */
  readonly sources: readonly (readonly [number, SourcePlace])[];
  /** Ids of types that are defined in a dependency. */
  readonly libraryTypes: readonly number[];
  /** By `type:hook`: what the call sites of setters call their state. */
  readonly hookNames: readonly (readonly [string, string])[];
  /** By type id. */
  readonly countByType: readonly (readonly [number, number])[];
  /** Places of hooks, contexts and new references. */
  readonly places: readonly (readonly [string, Place])[];
}

/** What is known of component types beside their facts. */
export interface TypeKnowledge {
  /** Finds a component's definition. */
  readonly placeOfType: (type: ComponentType) => SourcePlace | null;
  /** Names by `type:hook`, asked for once all instances are known. */
  readonly learnHookNames?: (typeOf: (instance: number) => number) => ReadonlyMap<string, string>;
  /** Whether a component is defined in a dependency; false if left out. */
  readonly isLibraryType?: (type: ComponentType) => boolean;
}

interface Rows {
  readonly id: number[];
  readonly type: number[];
  readonly parent: number[];
  readonly owner: number[];
  readonly key: number[];
}

/** Joins the `types` facts of one document. What comes later about an instance replaces what came before. */
export const createInstanceTable = (
  facts: readonly TypesFact[],
  { placeOfType, learnHookNames = () => new Map(), isLibraryType = () => false }: TypeKnowledge,
  places: ReadonlyMap<string, Place>,
): InstanceTable => {
  const types = new Map<number, ComponentType>();
  const rows: Rows = { id: [], type: [], parent: [], owner: [], key: [] };
  const rowOf = new Map<number, number>();
  const keyIndex = new Map<string, number>();
  const countByType = new Map<number, number>();
  for (const fact of facts) {
    for (const type of fact.types) types.set(type.id, type);
    addInstances(rows, rowOf, keyIndex, countByType, fact.instances);
  }
  const hookNames = learnHookNames((instance) => rows.type[rowOf.get(instance) ?? -1] ?? 0);
  const allTypes = [...types.values()];
  return {
    ...sortedById(rows),
    keys: [...keyIndex.keys()],
    types: allTypes,
    sources: allTypes.flatMap((type) => {
      const source = placeOfType(type);
      return source === null ? [] : [[type.id, source] as const];
    }),
    libraryTypes: allTypes.filter(isLibraryType).map(({ id }) => id),
    hookNames: [...hookNames],
    countByType: [...countByType],
    places: [...places].filter(([key]) => isSourceName(key)),
  };
};

const addInstances = (
  rows: Rows,
  rowOf: Map<number, number>,
  keyIndex: Map<string, number>,
  countByType: Map<number, number>,
  { id, type, parent, owner, key, keys }: TypesFact['instances'],
): void => {
  const keyOf = (index: number): number => {
    const text = keys[index];
    if (text === undefined) return -1;
    const known = keyIndex.get(text) ?? keyIndex.size;
    keyIndex.set(text, known);
    return known;
  };
  for (let index = 0; index < id.length; index++) {
    const instance = id[index] ?? 0;
    const typeId = type[index] ?? 0;
    const known = rowOf.get(instance);
    const row = known ?? rows.id.length;
    if (known === undefined) countByType.set(typeId, (countByType.get(typeId) ?? 0) + 1);
    rowOf.set(instance, row);
    rows.id[row] = instance;
    rows.type[row] = typeId;
    rows.parent[row] = parent[index] ?? 0;
    rows.owner[row] = owner[index] ?? 0;
    rows.key[row] = keyOf(key[index] ?? -1);
  }
};

/** Ids beyond 2^31 are allowed by the decoder, so that only `key` fits into 32 bits for sure. */
const sortedById = ({ id, type, parent, owner, key }: Rows) => {
  const order = Uint32Array.from(id.keys());
  if (id.some((value, row) => row > 0 && value < (id[row - 1] ?? 0))) {
    order.sort((a, b) => (id[a] ?? 0) - (id[b] ?? 0));
  }
  const ids = (column: readonly number[]): NumberColumn => {
    const sorted = Float64Array.from(order, (row) => column[row] ?? 0);
    return fitsInt32(sorted) ? Int32Array.from(sorted) : sorted;
  };
  return {
    id: ids(id),
    type: ids(type),
    parent: ids(parent),
    owner: ids(owner),
    key: Int32Array.from(order, (row) => key[row] ?? -1),
  };
};
