import type { ComponentType, TypesFact } from '../../../src/protocol/facts/component-types.ts';
import type { FunctionText } from '../../../src/protocol/facts/input-facts.ts';
import type { ComponentLine } from './component-line.ts';

/** Component types and instances that a picture names. An instance is the same wherever its path is the same. */
export interface Actors {
  /** Ids of the line's copies below a parent (0 for a root), made known as needed. */
  readonly place: (component: ComponentLine, parent: number) => readonly number[];
  /** Instance by name or `App/Cart`; 0 if no line names it. */
  readonly find: (name: string) => number;
  readonly typeIdOf: (name: string) => number;
  readonly textOf: (name: string) => FunctionText | null;
  readonly pathOf: (instance: number) => string;
  /** Adds to what is known of a component's type, by name. */
  readonly describe: (name: string, traits: Partial<ComponentType>) => void;
  /** Index of a named hook; names count from 0 in order of appearance, `#3` is index 2. */
  readonly hookIndex: (component: string, hook: string) => number;
  readonly setOwner: (instance: number, owner: number) => void;
  readonly toFact: () => TypesFact;
}

interface Instance {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly key: string | null;
  owner: number;
}

export const createActors = (nextId: () => number): Actors => {
  const types = new Map<string, ComponentType>();
  const instances = new Map<string, Instance>();
  const byId = new Map<number, Instance>();
  const hooks = new Map<string, string[]>();

  const describe = (name: string, traits: Partial<ComponentType>): void => {
    const known = types.get(name) ?? {
      id: nextId(),
      name,
      type: 'function',
      memo: 'no',
      compiled: false,
      text: { start: `function ${name}(`, length: 100 },
      stack: null,
      memoUnsafe: false,
    };
    types.set(name, { ...known, ...traits });
  };

  const placeOne = (component: ComponentLine, parent: number, copy: number): number => {
    const path = `${parent}/${component.name}[${component.key ?? ''}]${copy}`;
    const known = instances.get(path);
    if (known !== undefined) return known.id;
    const instance: Instance = { id: nextId(), name: component.name, parent, key: component.key, owner: parent };
    instances.set(path, instance);
    byId.set(instance.id, instance);
    return instance.id;
  };

  const namesTo = (id: number): readonly string[] => {
    const instance = byId.get(id);
    return instance === undefined ? [] : [...namesTo(instance.parent), instance.name];
  };

  return {
    place: (component, parent) => {
      describe(component.name, component.traits);
      return Array.from({ length: component.count }, (_, copy) => placeOne(component, parent, copy));
    },
    find: (name) => {
      for (const { id } of instances.values()) {
        if (`/${namesTo(id).join('/')}`.endsWith(`/${name}`)) return id;
      }
      return 0;
    },
    typeIdOf: (name) => {
      describe(name, {});
      return types.get(name)?.id ?? 0;
    },
    textOf: (name) => types.get(name)?.text ?? null,
    pathOf: (id) => namesTo(id).join(' › '),
    describe,
    hookIndex: (component, hook) => {
      if (/^#\d+$/.test(hook)) return Number(hook.slice(1)) - 1;
      const names = hooks.get(component) ?? [];
      hooks.set(component, names);
      if (!names.includes(hook)) names.push(hook);
      return names.indexOf(hook);
    },
    setOwner: (id, owner) => {
      const instance = byId.get(id);
      if (instance !== undefined) instance.owner = owner;
    },
    toFact: () => {
      const all = [...instances.values()];
      const keys = all.flatMap((instance) => instance.key ?? []);
      return {
        kind: 'types',
        types: [...types.values()],
        instances: {
          id: all.map((instance) => instance.id),
          type: all.map((instance) => types.get(instance.name)?.id ?? 0),
          parent: all.map((instance) => instance.parent),
          owner: all.map((instance) => instance.owner),
          key: all.map((instance) => (instance.key === null ? -1 : keys.indexOf(instance.key))),
          keys,
        },
      };
    },
  };
};
