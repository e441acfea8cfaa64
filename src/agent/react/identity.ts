import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { ComponentType } from '../../protocol/facts/component-types.ts';
import { createInstancePacker } from '../../protocol/packed-columns.ts';
import type { AgentContext } from '../agent-context.ts';
import { describeType, typeKey } from './describe-type.ts';
import { type Fiber, isFiber, Tag } from './fiber.ts';
import { functionBehind } from './names.ts';
import { componentAbove, ownerOf } from './owners.ts';
import type { Internals } from './versions.ts';

/** Ids of component types and instances, and the `types` facts that introduce them. */
export interface Identity {
  /** Id of the instance behind a fiber, the same for both of its fibers; it is introduced with the next `flush`. */
  readonly instanceId: (fiber: Fiber, internals: Internals) => FactId;
  readonly typeId: (fiber: Fiber, internals: Internals) => FactId;
  /** Id of the instance if it has one, else 0. Introduces nothing. */
  readonly knownId: (fiber: Fiber) => FactId;
  /** Id of the type of this fiber if it was given one, else 0. */
  readonly knownTypeId: (fiber: Fiber) => FactId;
  /** Emits what was introduced since the last flush. Call before any fact that names it. */
  readonly flush: () => void;
  /** A new recording knows nothing yet: everything is introduced again when it is next named. */
  readonly restart: () => void;
  /** The user's function behind a type id; undefined when it is gone. */
  readonly functionOf: (typeId: FactId) => unknown;
}

export const createIdentity = (agent: AgentContext): Identity => {
  const instances = new WeakMap<Fiber, FactId>();
  const types = new WeakMap<object, FactId>();
  const functions = new Map<FactId, WeakRef<object>>();
  let introduced = new Set<FactId>();
  let queue = emptyQueue();

  const typeId = (fiber: Fiber, internals: Internals): FactId => {
    const key = typeKey(fiber);
    let id = types.get(key);
    if (id === undefined) {
      id = agent.nextId();
      types.set(key, id);
      const fn = functionBehind(fiber);
      if (typeof fn === 'function') functions.set(id, new WeakRef(fn));
    }
    if (!introduced.has(id)) {
      introduced.add(id);
      queue.types.push({ id, ...describeType(fiber, internals, agent) });
    }
    return id;
  };

  const idOf = (fiber: Fiber): FactId => {
    const known = instances.get(fiber);
    if (known !== undefined) return known;
    const twin = fiber.alternate;
    const id = (twin === null ? undefined : instances.get(twin)) ?? agent.nextId();
    instances.set(fiber, id);
    return id;
  };

  const instanceId = (fiber: Fiber, internals: Internals): FactId => {
    const id = idOf(fiber);
    if (introduced.has(id)) return id;
    // ancestors first, so that no instance is introduced before its parent
    const path: Fiber[] = [];
    let above: Fiber | null = fiber;
    while (above !== null && !introduced.has(idOf(above))) {
      introduced.add(idOf(above));
      path.push(above);
      above = componentAbove(above);
    }
    for (let next = path.pop(); next !== undefined; next = path.pop()) introduce(next, internals);
    return id;
  };

  const introduce = (fiber: Fiber, internals: Internals): void => {
    const parent = componentAbove(fiber);
    // production builds do not tell owners: better none than a guess
    const owner = isFiber(wrapperOf(fiber)._debugOwner) ? ownerOf(fiber) : null;
    const ownerId = owner === null ? 0 : instanceId(owner, internals);
    const { key } = wrapperOf(fiber);
    queue.instances.add({
      id: idOf(fiber),
      type: typeId(fiber, internals),
      parent: parent === null ? 0 : idOf(parent),
      owner: ownerId,
      key: key === null ? -1 : queue.keys.push(key.slice(0, 500)) - 1,
    });
  };

  return {
    typeId,
    instanceId,
    knownId: (fiber) => instances.get(fiber) ?? (fiber.alternate === null ? 0 : (instances.get(fiber.alternate) ?? 0)),
    knownTypeId: (fiber) => types.get(typeKey(fiber)) ?? 0,
    flush: () => {
      const { types: newTypes, instances: rows, keys } = queue;
      if (newTypes.length === 0 && rows.rows() === 0) return;
      queue = emptyQueue();
      agent.emit({ kind: 'types', types: newTypes, instances: { rows: rows.rows(), packed: rows.text(), keys } });
    },
    restart: () => {
      introduced = new Set();
      queue = emptyQueue();
    },
    functionOf: (id) => functions.get(id)?.deref(),
  };
};

/** The element's own fiber: for a component inside a `memo` wrapper that is the wrapper. */
const wrapperOf = (fiber: Fiber): Fiber => (fiber.return?.tag === Tag.memo ? fiber.return : fiber);

const emptyQueue = () => ({ types: [] as ComponentType[], instances: createInstancePacker(), keys: [] as string[] });
