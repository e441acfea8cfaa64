import { type Fiber, type FiberRoot, isComponent, performedWork, rootElement } from '../react/fiber.ts';

/**
 * Walks the components that React visited in the commit that `root.current` is the result of, parents first.
 * `parentRendered`: the nearest component above rendered in it. The explicit stack bears any depth.
 */
export const walkVisited = (root: FiberRoot, visit: (fiber: Fiber, parentRendered: boolean) => void): void => {
  const { current } = root;
  const fibers: Fiber[] = [];
  const below: boolean[] = [];
  const push = (parent: Fiber, parentRendered: boolean): void => {
    // the same children: React did not go there
    if (parent.alternate !== null && parent.child === parent.alternate.child) return;
    for (let child = parent.child; child !== null; child = child.sibling) {
      fibers.push(child);
      below.push(parentRendered);
    }
  };
  push(current, current.alternate === null || rootElement(current.alternate) !== rootElement(current));
  for (let fiber = fibers.pop(); fiber !== undefined; fiber = fibers.pop()) {
    let rendered = below.pop() ?? false;
    if (isComponent(fiber)) {
      visit(fiber, rendered);
      rendered = performedWork(fiber);
    }
    push(fiber, rendered);
  }
};
