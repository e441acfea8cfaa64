import { unstableDependency } from '../../analysis/source-names.ts';
import type { Change, ChangeKind, CommitFact, ComponentType, Fact, FunctionText } from '../../protocol/facts.ts';
import { contextKey, hookKey, madeKey, textKey } from '../../recording/place.ts';
import type { RecordedDocument } from '../../recording/recording.ts';
import type { MadeQuery } from './code/creator.ts';
import type { KnownComponent } from './code/jsx-calls.ts';

/** What a reader will want to know of the page's code: names of hooks and contexts, and where references were made. */
export interface CodeWanted {
  /** By the component's text. */
  readonly hooks: ReadonlyMap<string, HooksWanted>;
  readonly made: ReadonlyMap<string, MadeQuery>;
  readonly contexts: ReadonlyMap<string, ContextWanted>;
}

export interface HooksWanted {
  readonly text: FunctionText;
  /** Kinds that were seen, by hook index: source that counts otherwise was misread. */
  readonly kinds: ReadonlyMap<number, ChangeKind>;
  readonly keyOf: (hook: number) => string;
}

/** A context's name where it has none, and where its value is made. */
export interface ContextWanted {
  readonly name: string;
  readonly consumer: KnownComponent;
  /** The provider's owner, and its owners. */
  readonly chain: readonly KnownComponent[];
  readonly nameKey: string | null;
  readonly valueKey: (name: string) => string;
}

/** Levels that a prop is followed through at most. */
const MAX_CHAIN = 20;

export const codeWanted = (documents: readonly RecordedDocument[]): CodeWanted => {
  const hooks = new Map<string, HooksWanted & { readonly kinds: Map<number, ChangeKind> }>();
  const made = new Map<string, MadeQuery>();
  const contexts = new Map<string, ContextWanted>();

  const wantHook = (type: ComponentType | null, hook: number, kind: ChangeKind | null) => {
    if (hook < 0 || type === null || type.text === null) return;
    const { text } = type;
    const wanted = hooks.get(textKey(text)) ?? { text, kinds: new Map(), keyOf: (index) => hookKey(index, text) };
    hooks.set(textKey(text), wanted);
    if (kind !== null) wanted.kinds.set(hook, kind);
  };

  for (const { facts } of documents) {
    const tree = readTree(facts);
    const wantProp = (component: number, change: Change) => {
      const creator = tree.typeOf(change.from)?.text ?? null;
      const receiver = tree.typeOf(component);
      const from = receiver === null ? null : chainFrom(tree, component);
      const creatorAt = from === null ? -1 : from.ids.indexOf(change.from);
      if (creator === null || receiver === null || from === null || creatorAt < 0) return;
      for (const dependency of [-1, unstableDependency(change)]) {
        const key = madeKey(receiver.name, change.name, dependency, creator);
        const { isExact, chain } = from;
        if (made.has(key)) continue;
        made.set(key, { receiver, context: '', prop: change.name, dependency, chain, isExact, creatorAt });
      }
    };
    const wantContext = (component: number, change: Change) => {
      const owner = tree.typeOf(change.from)?.text ?? null;
      const consumer = tree.typeOf(component);
      if (owner === null || consumer === null) return;
      const nameKey = change.name !== '' || consumer.text === null ? null : contextKey(consumer.text, owner);
      const key = nameKey ?? madeKey(change.name, 'value', -1, owner);
      if (contexts.has(key)) return;
      contexts.set(key, {
        name: change.name,
        consumer,
        chain: [change.from, ...chainFrom(tree, change.from).ids].flatMap((id) => tree.typeOf(id) ?? []),
        nameKey,
        valueKey: (name) => madeKey(name, 'value', -1, owner),
      });
    };
    const wantCommit = ({ renders }: CommitFact) => {
      // renders of one type that share their changes came about the same way
      const seen = new Set<string>();
      for (let index = 0; index < renders.component.length; index++) {
        const set = renders.changes[index] ?? -1;
        const component = renders.component[index] ?? 0;
        if (set < 0) continue;
        const key = `${tree.typeIdOf(component)}:${set}`;
        if (seen.has(key)) continue;
        seen.add(key);
        for (const change of renders.changeSets[set] ?? []) {
          wantHook(tree.typeOf(component), change.hook, change.kind);
          if (change.from === 0) continue;
          if (change.kind === 'context') wantContext(component, change);
          else if (change.kind === 'prop' && mayBeUnstable(change)) wantProp(component, change);
        }
      }
    };
    for (const fact of facts) {
      if (fact.kind === 'commit') wantCommit(fact);
      else if (fact.kind === 'update') wantHook(tree.typeOf(fact.component), fact.hook, null);
    }
  }
  return { hooks, made, contexts };
};

const mayBeUnstable = ({ equality }: Change): boolean => equality !== 'different' && equality !== 'unknown';

interface Tree {
  readonly typeOf: (instance: number) => ComponentType | null;
  readonly typeIdOf: (instance: number) => number;
  readonly parentOf: (instance: number) => number;
  readonly ownerOf: (instance: number) => number;
}

const readTree = (facts: readonly Fact[]): Tree => {
  const types = new Map<number, ComponentType>();
  const instances = new Map<number, { readonly type: number; readonly parent: number; readonly owner: number }>();
  for (const fact of facts) {
    if (fact.kind !== 'types') continue;
    for (const type of fact.types) types.set(type.id, type);
    fact.instances.id.forEach((id, row) => {
      const { type, parent, owner } = fact.instances;
      instances.set(id, { type: type[row] ?? 0, parent: parent[row] ?? 0, owner: owner[row] ?? 0 });
    });
  }
  return {
    typeOf: (instance) => types.get(instances.get(instance)?.type ?? 0) ?? null,
    typeIdOf: (instance) => instances.get(instance)?.type ?? 0,
    parentOf: (instance) => instances.get(instance)?.parent ?? 0,
    ownerOf: (instance) => instances.get(instance)?.owner ?? 0,
  };
};

/** Owners of an instance, innermost first; its ancestors where the build does not tell owners. */
const chainFrom = (tree: Tree, instance: number) => {
  const isExact = tree.ownerOf(instance) !== 0;
  const above = isExact ? tree.ownerOf : tree.parentOf;
  const ids: number[] = [];
  for (let id = above(instance); id !== 0 && ids.length < MAX_CHAIN; id = above(id)) ids.push(id);
  return { isExact, ids, chain: ids.map((id) => tree.typeOf(id) ?? UNKNOWN) };
};

const UNKNOWN: KnownComponent = { name: '', text: null };
