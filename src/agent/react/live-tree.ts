import type { FactId } from '../../protocol/facts/cause-ref.ts';
import { type Fiber, type FiberRoot, isComponent, isHost, Tag } from './fiber.ts';
import { fiberOf } from './handlers.ts';
import type { Identity } from './identity.ts';

/** Elements shown of one instance: a list of thousands is seen by its first ones. */
const MAX_ELEMENTS = 200;

/** From ids to what is on the page now, and back. Looks when asked, and holds no fiber in between. */
export interface LiveTree {
  /** Outermost elements of an instance in document order; empty if it is gone or has none. */
  readonly elementsOf: (instance: FactId) => readonly Element[];
  /** Components around a node, innermost first: the id of each that has one, else 0. */
  readonly instancesAt: (node: unknown) => readonly FactId[];
}

export const createLiveTree = (identity: Identity, roots: () => Iterable<FiberRoot>): LiveTree => {
  const find = (instance: FactId): Fiber | null => {
    for (const root of roots()) {
      for (const fiber of descendants(root.current)) {
        if (isComponent(fiber) && identity.knownId(fiber) === instance) return fiber;
      }
    }
    return null;
  };

  return {
    elementsOf: (instance) => {
      const fiber = find(instance);
      return fiber === null ? [] : hostElements(fiber, MAX_ELEMENTS);
    },
    instancesAt: (node) => {
      const ids: FactId[] = [];
      for (let fiber = fiberAround(node); fiber !== null; fiber = fiber.return)
        if (isComponent(fiber)) ids.push(identity.knownId(fiber));
      return ids;
    },
  };
};

/** Outermost elements below a component; the parent's element where it renders text alone. */
export const hostElements = (component: Fiber, limit: number): readonly Element[] => {
  const found: Element[] = [];
  let hasText = false;
  for (const fiber of descendants(component, isHost)) {
    if (fiber.tag === Tag.text) hasText = true;
    if (isHost(fiber) && fiber.tag !== Tag.hoistable && fiber.stateNode instanceof Element) found.push(fiber.stateNode);
    if (found.length >= limit) return found;
  }
  if (found.length === 0 && hasText) {
    let above = component.return;
    while (above !== null && !isHost(above)) above = above.return;
    if (above?.stateNode instanceof Element) found.push(above.stateNode);
  }
  return found;
};

/** All fibers below one, parents first, in document order; not those below a fiber where `ends`. */
export function* descendants(top: Fiber, ends: (fiber: Fiber) => boolean = () => false): Generator<Fiber> {
  const open: Fiber[] = [];
  if (top.child !== null) open.push(top.child);
  for (let fiber = open.pop(); fiber !== undefined; fiber = open.pop()) {
    yield fiber;
    if (fiber.sibling !== null) open.push(fiber.sibling);
    if (fiber.child !== null && !ends(fiber)) open.push(fiber.child);
  }
}

/** Fiber of the nearest element around a node that React rendered, out of shadow roots too. */
const fiberAround = (node: unknown): Fiber | null => {
  for (let at = node; at instanceof Node; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const fiber = fiberOf(at);
    if (fiber !== null) return fiber;
  }
  return null;
};
