import type { Change } from '../protocol/facts/change.ts';
import type { ComponentType, TypesFact } from '../protocol/facts/component-types.ts';
import type { Place } from '../recording/place.ts';
import { firstAtLeast } from './first-index.ts';
import { createInstanceTable, type InstanceTable, type TypeKnowledge } from './instance-table.ts';
import type { SourcePlace } from './model/source-place.ts';
import { createSourceNames, type HookName, type MadeAt } from './source-names.ts';

/** What is known of the component instances of one document. Ids are instance ids; unknown ids are tolerated. */
export interface Instances {
  /** All of it as data, for another thread: `readInstances` makes it readable there. */
  readonly table: InstanceTable;
  /** `CartIcon`; "Anonymous" where its function has no name, "(unknown)" where the instance was never announced. */
  readonly nameOf: (id: number) => string;
  /** `App › Header › CartIcon`, outermost first. */
  readonly pathOf: (id: number) => string;
  readonly keyOf: (id: number) => string | null;
  readonly typeOf: (id: number) => ComponentType | null;
  /** Id of its type, 0 for an instance that was never announced. */
  readonly typeIdOf: (id: number) => number;
  /** Nearest component ancestor, 0 for none. */
  readonly parentOf: (id: number) => number;
  /** JSX owner where the build tells it, else 0. */
  readonly ownerOf: (id: number) => number;
  /** Where its component is defined, null where it could not be found. */
  readonly sourceOf: (id: number) => SourcePlace | null;
  /** Name of a state hook, from its source or learnt from its setter's call sites; "" if unknown. `hook` as in `Change.hook`. */
  readonly hookNameOf: (id: number, hook: number) => string;
  /** What its source says of a stateful hook; null if unknown. */
  readonly hookOf: (id: number, hook: number) => HookName | null;
  /** Name of a context that the component reads: its own, else that of its variable; "" if unknown. */
  readonly contextNameOf: (id: number, change: Change) => string;
  /** The expression that made the new reference in a prop of it or in a context it reads; null if unknown. */
  readonly madeAt: (id: number, change: Change) => MadeAt | null;
  /** Its component is defined in a dependency, as far as its place is known. */
  readonly isLibrary: (id: number) => boolean;
  readonly typeById: (type: number) => ComponentType | null;
  readonly sourceOfType: (type: number) => SourcePlace | null;
  /** Number of instances that were announced of each type. */
  readonly countByType: ReadonlyMap<number, number>;
}

/** Paths deeper than this are cut: a cycle in damaged facts must not hang the analysis. */
const MAX_DEPTH = 500;
const UNKNOWN_NAME = '(unknown)';

/** A type's name as people read it. */
export const displayName = (type: ComponentType | null): string =>
  type === null ? UNKNOWN_NAME : type.name === '' ? 'Anonymous' : type.name;

/**
 * Joins the `types` facts of one document.
 *
 * @param knowledge what is known of component types.
 * @param places what the page's source says, by `Recording.places`' keys.
 */
export const createInstances = (
  facts: readonly TypesFact[],
  knowledge: TypeKnowledge,
  places: ReadonlyMap<string, Place> = new Map(),
): Instances => readInstances(createInstanceTable(facts, knowledge, places));

/** Makes a table readable. Costs next to nothing, however many instances there are. */
export const readInstances = (table: InstanceTable): Instances => {
  const types = new Map(table.types.map((type) => [type.id, type]));
  const sources = new Map(table.sources);
  const libraryTypes = new Set(table.libraryTypes);
  const hookNames = new Map(table.hookNames);
  const names = createSourceNames(new Map(table.places));
  const rowOf = createRowFinder(table.id);

  const typeById = (type: number): ComponentType | null => types.get(type) ?? null;
  const typeIdOf = (id: number): number => table.type[rowOf(id)] ?? 0;
  const typeOf = (id: number): ComponentType | null => typeById(typeIdOf(id));
  const parentOf = (id: number): number => table.parent[rowOf(id)] ?? 0;
  const nameOf = (id: number): string => displayName(typeOf(id));
  const hookOf = (id: number, hook: number): HookName | null => names.hookOf(typeOf(id), hook);
  const contextNameOf = (id: number, change: Change): string =>
    change.name || names.contextOf(typeOf(id), typeOf(change.from));
  const sourceOfType = (type: number): SourcePlace | null => sources.get(type) ?? null;

  return {
    table,
    nameOf,
    pathOf: (id) => {
      const path: string[] = [];
      for (let at = id, depth = 0; at !== 0 && depth < MAX_DEPTH; at = parentOf(at), depth++) path.push(nameOf(at));
      return path.reverse().join(' › ');
    },
    keyOf: (id) => table.keys[table.key[rowOf(id)] ?? -1] ?? null,
    typeOf,
    typeIdOf,
    parentOf,
    ownerOf: (id) => table.owner[rowOf(id)] ?? 0,
    sourceOf: (id) => sourceOfType(typeIdOf(id)),
    hookNameOf: (id, hook) => hookOf(id, hook)?.name || (hookNames.get(`${typeIdOf(id)}:${hook}`) ?? ''),
    hookOf,
    contextNameOf,
    madeAt: (id, change) => names.madeAt(typeOf(id), change, typeOf(change.from), contextNameOf(id, change)),
    isLibrary: (id) => libraryTypes.has(typeIdOf(id)),
    typeById,
    sourceOfType,
    countByType: new Map(table.countByType),
  };
};

/** Ids nearly always follow one another, so that the first guess is right; else they are searched. −1 for unknown ones. */
const createRowFinder = (ids: InstanceTable['id']): ((id: number) => number) => {
  const first = ids[0] ?? 0;
  return (id) => {
    if (ids[id - first] === id) return id - first;
    const row = firstAtLeast(ids, id);
    return ids[row] === id ? row : -1;
  };
};
