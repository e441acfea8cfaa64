import { unstableDependency } from '../../analysis/source-names.ts';
import type { Change, ChangeKind } from '../../protocol/facts/change.ts';
import type { CommitFact } from '../../protocol/facts/commit-facts.ts';
import type { ComponentType, TypesFact } from '../../protocol/facts/component-types.ts';
import type { Fact } from '../../protocol/facts/fact.ts';
import type { FunctionText } from '../../protocol/facts/input-facts.ts';
import { contextKey, madeKey, textKey } from '../../recording/place.ts';
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
}

/** A context's name where it has none, and where its value is made. */
export interface ContextWanted {
  readonly name: string;
  readonly consumer: KnownComponent;
  /** The provider's owner, and its owners. */
  readonly chain: readonly KnownComponent[];
  readonly nameKey: string | null;
  /** Text of the provider's owner. */
  readonly owner: FunctionText;
}

/** Levels that a prop is followed through at most. */
const MAX_CHAIN = 20;

/** Collects what is wanted while facts come in, so that nothing of it is left to do at the end. */
export interface CodeCollector {
  /** Facts of one document (`Envelope.document`), in their order: types come before what names them. */
  readonly add: (document: string, facts: readonly Fact[]) => void;
  readonly wanted: CodeWanted;
}

export const collectCode = (): CodeCollector => {
  const hooks = new Map<string, HooksWanted & { readonly kinds: Map<number, ChangeKind> }>();
  const made = new Map<string, MadeQuery>();
  const contexts = new Map<string, ContextWanted>();

  const wantHook = (type: ComponentType | null, hook: number, kind: ChangeKind | null) => {
    if (hook < 0 || type === null || type.text === null) return;
    const { text } = type;
    const wanted = hooks.get(textKey(text)) ?? { text, kinds: new Map() };
    hooks.set(textKey(text), wanted);
    if (kind !== null) wanted.kinds.set(hook, kind);
  };

  const trees = new Map<string, Tree>();
  const add: CodeCollector['add'] = (document, facts) => {
    const tree = trees.get(document) ?? createTree();
    trees.set(document, tree);
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
        owner,
      });
    };
    const wantCommit = ({ renders }: CommitFact) => {
      // renders of one type that share their changes came about the same way
      const seen = renders.changeSets.map(() => new Set<number>());
      for (let index = 0; index < renders.component.length; index++) {
        const set = renders.changes[index] ?? -1;
        const component = renders.component[index] ?? 0;
        const types = seen[set];
        const type = tree.typeIdOf(component);
        if (types === undefined || types.has(type)) continue;
        types.add(type);
        for (const change of renders.changeSets[set] ?? []) {
          wantHook(tree.typeOf(component), change.hook, change.kind);
          if (change.from === 0) continue;
          if (change.kind === 'context') wantContext(component, change);
          else if (change.kind === 'prop' && mayBeUnstable(change)) wantProp(component, change);
        }
      }
    };
    for (const fact of facts) {
      if (fact.kind === 'types') tree.add(fact);
      else if (fact.kind === 'commit') wantCommit(fact);
      else if (fact.kind === 'update') wantHook(tree.typeOf(fact.component), fact.hook, null);
    }
  };
  return { add, wanted: { hooks, made, contexts } };
};

const mayBeUnstable = ({ equality }: Change): boolean => equality !== 'different' && equality !== 'unknown';

interface Tree {
  readonly add: (fact: TypesFact) => void;
  readonly typeOf: (instance: number) => ComponentType | null;
  readonly typeIdOf: (instance: number) => number;
  readonly parentOf: (instance: number) => number;
  readonly ownerOf: (instance: number) => number;
}

const createTree = (): Tree => {
  const types = new Map<number, ComponentType>();
  const instances = new Map<number, { readonly type: number; readonly parent: number; readonly owner: number }>();
  return {
    add: (fact) => {
      for (const type of fact.types) types.set(type.id, type);
      fact.instances.id.forEach((id, row) => {
        const { type, parent, owner } = fact.instances;
        instances.set(id, { type: type[row] ?? 0, parent: parent[row] ?? 0, owner: owner[row] ?? 0 });
      });
    },
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
