import type { Change, ComponentType, TypesFact } from '../protocol/facts.ts';
import type { SourcePlace } from './model.ts';
import { type HookName, type MadeAt, NO_SOURCE_NAMES, type SourceNames } from './source-names.ts';

/** What is known of the component instances of one document. Ids are instance ids; unknown ids are tolerated. */
export interface Instances {
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
 * @param placeOfType finds a component's definition.
 * @param learnHookNames names by `type:hook`, asked for once all types are known.
 * @param names what the page's source says.
 * @param isLibraryType whether a component is defined in a dependency.
 */
export const createInstances = (
  facts: readonly TypesFact[],
  placeOfType: (type: ComponentType) => SourcePlace | null,
  learnHookNames: (typeOf: (instance: number) => number) => ReadonlyMap<string, string> = () => new Map(),
  names: SourceNames = NO_SOURCE_NAMES,
  isLibraryType: (type: ComponentType) => boolean = () => false,
): Instances => {
  const types = new Map<number, ComponentType>();
  const sources = new Map<number, SourcePlace | null>();
  const rowOf = new Map<number, number>();
  const typeColumn: number[] = [];
  const parentColumn: number[] = [];
  const ownerColumn: number[] = [];
  const keyColumn: (string | null)[] = [];
  const countByType = new Map<number, number>();

  for (const fact of facts) {
    for (const type of fact.types) types.set(type.id, type);
    const { id, type, parent, owner, key, keys } = fact.instances;
    for (let index = 0; index < id.length; index++) {
      const instance = id[index] ?? 0;
      const typeId = type[index] ?? 0;
      const known = rowOf.get(instance);
      const row = known ?? typeColumn.length;
      if (known === undefined) countByType.set(typeId, (countByType.get(typeId) ?? 0) + 1);
      rowOf.set(instance, row);
      typeColumn[row] = typeId;
      parentColumn[row] = parent[index] ?? 0;
      ownerColumn[row] = owner[index] ?? 0;
      keyColumn[row] = keys[key[index] ?? -1] ?? null;
    }
  }

  const typeById = (type: number): ComponentType | null => types.get(type) ?? null;
  const typeIdOf = (id: number): number => typeColumn[rowOf.get(id) ?? -1] ?? 0;
  const typeOf = (id: number): ComponentType | null => typeById(typeIdOf(id));
  const parentOf = (id: number): number => parentColumn[rowOf.get(id) ?? -1] ?? 0;
  const ownerOf = (id: number): number => ownerColumn[rowOf.get(id) ?? -1] ?? 0;
  const keyOf = (id: number): string | null => keyColumn[rowOf.get(id) ?? -1] ?? null;
  const nameOf = (id: number): string => displayName(typeOf(id));
  const pathOf = (id: number): string => {
    const names: string[] = [];
    for (let at = id, depth = 0; at !== 0 && depth < MAX_DEPTH; at = parentOf(at), depth++) names.push(nameOf(at));
    return names.reverse().join(' › ');
  };
  const sourceOfType = (type: number): SourcePlace | null => {
    const known = sources.get(type);
    if (known !== undefined) return known;
    const found = typeById(type);
    const source = found === null ? null : placeOfType(found);
    sources.set(type, source);
    return source;
  };
  const libraryTypes = new Map<number, boolean>();
  const isLibrary = (id: number): boolean => {
    const type = typeOf(id);
    if (type === null) return false;
    const known = libraryTypes.get(type.id) ?? isLibraryType(type);
    libraryTypes.set(type.id, known);
    return known;
  };
  const sourceOf = (id: number): SourcePlace | null => sourceOfType(typeOf(id)?.id ?? 0);

  const hookNames = learnHookNames(typeIdOf);
  const hookOf = (id: number, hook: number): HookName | null => names.hookOf(typeOf(id), hook);
  const hookNameOf = (id: number, hook: number): string =>
    hookOf(id, hook)?.name || (hookNames.get(`${typeIdOf(id)}:${hook}`) ?? '');
  const contextNameOf = (id: number, change: Change): string =>
    change.name || names.contextOf(typeOf(id), typeOf(change.from));
  const madeAt = (id: number, change: Change): MadeAt | null =>
    names.madeAt(typeOf(id), change, typeOf(change.from), contextNameOf(id, change));

  return {
    nameOf,
    pathOf,
    keyOf,
    typeOf,
    typeIdOf,
    parentOf,
    ownerOf,
    sourceOf,
    hookNameOf,
    hookOf,
    contextNameOf,
    madeAt,
    isLibrary,
    typeById,
    sourceOfType,
    countByType,
  };
};
