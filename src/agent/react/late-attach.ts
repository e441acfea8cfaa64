import { type Fiber, type FiberRoot, isFiber, Tag } from './fiber.ts';

/** Elements looked at: a page that shows no React within the first ones has its root close to the top or none. */
const MAX_ELEMENTS = 20_000;

/** Keys by which React marks the elements of its roots and their descendants, 16 (`Containere` is no typo here) to 19. */
const MARK = /^(__reactContainer|__reactFiber\$|__reactInternalInstance\$|_reactRootContainer$)/;

/** Roots of a React that loaded before the hook, found by the marks it leaves on the DOM. */
export const findRoots = (): readonly FiberRoot[] => {
  const roots = new Set<FiberRoot>();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(), looked = 0; node !== null && looked < MAX_ELEMENTS; looked++) {
    const root = rootBehind(node);
    if (root !== null) roots.add(root);
    node = walker.nextNode();
  }
  return [...roots];
};

const rootBehind = (element: object): FiberRoot | null => {
  for (const key of Object.keys(element)) {
    if (!MARK.test(key)) continue;
    const mark: unknown = Reflect.get(element, key);
    const inner = typeof mark === 'object' && mark !== null && '_internalRoot' in mark ? mark._internalRoot : mark;
    const root = isFiber(inner) ? rootAbove(inner) : inner;
    if (isRoot(root)) return root;
  }
  return null;
};

const rootAbove = (fiber: Fiber): unknown => {
  let top = fiber;
  while (top.return !== null) top = top.return;
  return top.tag === Tag.root ? top.stateNode : null;
};

const isRoot = (value: unknown): value is FiberRoot =>
  typeof value === 'object' && value !== null && 'current' in value && isFiber(value.current) && isOfThisWindow(value);

/**
 * A page may render into the document of a frame of its own: the agent of that page watches the root, and two that did would put
 * back each other's values. Objects of another window have its `Object.prototype`.
 */
const isOfThisWindow = (root: object): boolean => root instanceof Object;

/**
 * Tells of each commit of a root where no hook does: React swaps `root.current` after it changed the DOM and before layout
 * effects run. Returns what puts the plain property back.
 */
export const watchCurrent = (root: FiberRoot, onCommit: () => void): (() => void) => {
  let current = root.current;
  Object.defineProperty(root, 'current', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (next: Fiber) => {
      const before = current;
      current = next;
      if (next !== before) onCommit();
    },
  });
  return () => {
    Object.defineProperty(root, 'current', { configurable: true, enumerable: true, writable: true, value: current });
  };
};
