import type { ComponentType, InstanceColumns, TypesFact } from '../protocol/facts.ts';
import type { SourcePlace } from './model.ts';

/** What is known of the component instances of one document. Ids are instance ids; unknown ids are tolerated. */
export interface Instances {
  /** `CartIcon`; "Anonymous" where its function has no name, "(unknown)" where the instance was never announced. */
  readonly nameOf: (id: number) => string;
  /** `App › Header › CartIcon`, outermost first. */
  readonly pathOf: (id: number) => string;
  readonly keyOf: (id: number) => string | null;
  readonly typeOf: (id: number) => ComponentType | null;
  /** Nearest component ancestor, 0 for none. */
  readonly parentOf: (id: number) => number;
  /** JSX owner where the build tells it, else 0. */
  readonly ownerOf: (id: number) => number;
  /** Where its component is defined, null where it could not be found. */
  readonly sourceOf: (id: number) => SourcePlace | null;
  /** Name of a state hook, learnt from its setter's call sites; "" if unknown. `hook` as in `Change.hook`. */
  readonly hookNameOf: (id: number, hook: number) => string;
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
 */
export const createInstances = (
  facts: readonly TypesFact[],
  placeOfType: (type: ComponentType) => SourcePlace | null,
  learnHookNames: (typeOf: (instance: number) => number) => ReadonlyMap<string, string> = () => new Map(),
): Instances => {
  const types = new Map<number, ComponentType>();
  const sources = new Map<number, SourcePlace | null>();
  const rows = new Map<number, { readonly columns: InstanceColumns; readonly row: number }>();
  const countByType = new Map<number, number>();

  for (const fact of facts) {
    for (const type of fact.types) types.set(type.id, type);
    const columns = fact.instances;
    for (let row = 0; row < columns.id.length; row++) {
      const id = columns.id[row] ?? 0;
      const type = columns.type[row] ?? 0;
      if (!rows.has(id)) countByType.set(type, (countByType.get(type) ?? 0) + 1);
      rows.set(id, { columns, row });
    }
  }

  const typeById = (type: number): ComponentType | null => types.get(type) ?? null;
  const typeIdOf = (id: number): number => {
    const found = rows.get(id);
    return found === undefined ? 0 : (found.columns.type[found.row] ?? 0);
  };
  const typeOf = (id: number): ComponentType | null => typeById(typeIdOf(id));
  const parentOf = (id: number): number => {
    const found = rows.get(id);
    return found === undefined ? 0 : (found.columns.parent[found.row] ?? 0);
  };
  const ownerOf = (id: number): number => {
    const found = rows.get(id);
    return found === undefined ? 0 : (found.columns.owner[found.row] ?? 0);
  };
  const keyOf = (id: number): string | null => {
    const found = rows.get(id);
    return found === undefined ? null : (found.columns.keys[found.columns.key[found.row] ?? -1] ?? null);
  };
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
  const sourceOf = (id: number): SourcePlace | null => sourceOfType(typeOf(id)?.id ?? 0);

  const hookNames = learnHookNames(typeIdOf);
  const hookNameOf = (id: number, hook: number): string => hookNames.get(`${typeIdOf(id)}:${hook}`) ?? '';

  return {
    nameOf,
    pathOf,
    keyOf,
    typeOf,
    parentOf,
    ownerOf,
    sourceOf,
    hookNameOf,
    typeById,
    sourceOfType,
    countByType,
  };
};
