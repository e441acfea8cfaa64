// What a trial could leave behind, seen by nobody but a walk over all fibers.

interface Fiber {
  readonly tag: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

const isFiber = (value: unknown): value is Fiber => typeof value === 'object' && value !== null && 'alternate' in value;

interface Root {
  readonly current: Fiber;
  /** ≥ 17; before that a time, 0 for none. */
  readonly pendingLanes?: number;
  readonly firstPendingTime?: number;
}

const isRoot = (value: unknown): value is Root =>
  typeof value === 'object' && value !== null && 'current' in value && isFiber(value.current);

const rootOf = (container: Element): Root => {
  for (const key of Object.keys(container)) {
    const mark: unknown = Reflect.get(container, key);
    const inner = typeof mark === 'object' && mark !== null && '_internalRoot' in mark ? mark._internalRoot : mark;
    const root = isFiber(inner) ? inner.stateNode : inner;
    if (isRoot(root)) return root;
  }
  throw new Error('no root');
};

/** React has scheduled work on this root that is not committed. */
export const isPending = (container: Element): boolean => {
  const { pendingLanes, firstPendingTime } = rootOf(container);
  return (pendingLanes ?? firstPendingTime) !== 0;
};

/** Own properties that are no plain data, or cannot be changed. */
const oddities = (holder: object): readonly string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(holder)).flatMap(([key, { writable, enumerable, configurable }]) =>
    writable === true && enumerable === true && configurable === true ? [] : [key],
  );

const describe = (fiber: Fiber): string => {
  const { alternate, stateNode, tag } = fiber;
  const twin =
    alternate === null ? [] : [...oddities(alternate), ...(alternate.tag === tag ? [] : ['tag of the twin'])];
  const instance =
    tag === 1 && typeof stateNode === 'object' && stateNode !== null ? Reflect.ownKeys(stateNode).map(String) : [];
  const keys = Reflect.ownKeys(fiber).map(String).sort();
  return [tag, ...keys, 'odd:', ...oddities(fiber), ...twin, 'instance:', ...instance.sort()].join(' ');
};

/** One line per fiber of a root, in document order. */
export const describeFibers = (container: Element): readonly string[] => {
  const open: Fiber[] = [rootOf(container).current];
  const lines: string[] = [];
  for (let fiber = open.pop(); fiber !== undefined; fiber = open.pop()) {
    lines.push(describe(fiber));
    if (fiber.sibling !== null) open.push(fiber.sibling);
    if (fiber.child !== null) open.push(fiber.child);
  }
  return lines;
};
