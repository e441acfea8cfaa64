import type { LaneName, UpdateType } from '../../../protocol/facts/update-fact.ts';
import { rememberTexts } from '../../remember-texts.ts';
import { dispatchName, type HookNode, type HookReader } from '../commit/hooks.ts';
import { type Fiber, firstHook, isFunctionComponent, isHost, Tag } from '../fiber.ts';

/** What kind of call scheduled the work, and on which state hook. `hook` is −1 where it could not be told. */
export interface UpdateKind {
  readonly type: UpdateType;
  readonly hook: number;
}

/** React's own frames lie between our accessor and the page's call: no more than this many. */
const REACT_FRAMES = 9;
/** A message of its own may stand above the frames. */
const MAX_LINES = REACT_FRAMES + 1;

/** Functions of React by which an update enters. Their names survive in all builds that no minifier has renamed. */
const typeByFrame: Readonly<Record<string, UpdateType>> = {
  dispatchSetState: 'setState',
  dispatchSetStateInternal: 'setState',
  dispatchReducerAction: 'dispatch',
  dispatchOptimisticSetState: 'optimistic',
  dispatchActionState: 'action',
  runActionStateAction: 'action',
  onActionSuccess: 'action',
  onActionError: 'action',
  forceStoreRerender: 'store',
  enqueueSetState: 'setState-class',
  enqueueReplaceState: 'setState-class',
  enqueueForceUpdate: 'forceUpdate',
  updateContainer: 'root-render',
  updateContainerImpl: 'root-render',
  updateContainerSync: 'root-render',
  retryTimedOutBoundary: 'retry',
  scheduleRefresh: 'refresh',
  scheduleFibersWithFamiliesRecursively: 'refresh',
};

/**
 * Names of the innermost functions in a raw stack, as many as lie between our accessor and the page's call:
 * `at Object.enqueueSetState (…)` of V8 and `enqueueSetState@…` of SpiderMonkey give `enqueueSetState`.
 */
export const frameNames = rememberTexts((stack: string): readonly string[] => {
  const names: string[] = [];
  for (const line of stack.split('\n', MAX_LINES)) {
    const frame = /^\s*at (.*)$/.exec(line)?.[1];
    const at = line.indexOf('@');
    if (frame === undefined && at < 0) continue;
    const named =
      frame === undefined
        ? line.slice(line.lastIndexOf('*', at) + 1, at)
        : (/^(?:async )?(?:new )?([^(]*?)(?: \[as [^\]]+\])? \(/.exec(frame)?.[1] ?? '');
    names.push(named.slice(named.lastIndexOf('.') + 1));
    if (names.length === REACT_FRAMES) break;
  }
  return names;
});

/** Type of the update that was just scheduled on `fiber`, from the call stack, the fiber, and its hooks. */
export const kindOf = (stack: string, fiber: Fiber | null, lane: LaneName, hooks: HookReader): UpdateKind => {
  const names = frameNames(stack);
  // the one state of an element of the DOM is whether its form's action is under way
  const type =
    fiber !== null && isHost(fiber)
      ? 'transition'
      : (typeFromFrames(names) ?? typeFromFiber(names, fiber, lane, hooks));
  return { type, hook: fiber === null ? -1 : hookOf(type, fiber, names, hooks) };
};

/** A setter of one of the fiber's hooks is among these frames, under whatever name a minifier gave it. */
export const isCalled = (fiber: Fiber, names: readonly string[], hooks: HookReader): boolean =>
  isFunctionComponent(fiber) &&
  stateful(fiber, hooks).some(({ dispatch }) => dispatch !== '' && names.includes(dispatch));

const typeFromFrames = (names: readonly string[]): UpdateType | null => {
  // callers that say more than the setter they use
  for (const name of names) {
    const type = typeByFrame[name];
    if (type === 'refresh' || type === 'action') return type;
  }
  for (let i = 0; i < names.length; i++) {
    const type = typeByFrame[names[i] ?? ''];
    if (type === undefined) continue;
    if (type !== 'setState' && type !== 'optimistic') return type;
    // the pending flag of a transition is set by React itself, without user code in between
    let below = i + 1;
    while (typeByFrame[names[below] ?? ''] === type) below++;
    return names[below] === 'startTransition' ? 'transition' : type;
  }
  return null;
};

const typeFromFiber = (
  names: readonly string[],
  fiber: Fiber | null,
  lane: LaneName,
  hooks: HookReader,
): UpdateType => {
  if (lane === 'retry') return 'retry';
  if (fiber === null) return 'unknown';
  if (fiber.tag === Tag.root) return 'root-render';
  if (!isFunctionComponent(fiber) || names.length === 0) return 'unknown';
  const called = stateful(fiber, hooks).filter(({ dispatch }) => dispatch !== '' && names.includes(dispatch));
  const kinds = new Set(called.map(({ node }) => node.kind));
  if (kinds.size === 1) return typeOfKind(called[0]?.node.kind);
  // a store calls React back itself: no setter is on the stack
  const hasStore = stateful(fiber, hooks).some(({ node }) => node.kind === 'store');
  return kinds.size === 0 && hasStore ? 'store' : 'unknown';
};

/** Type of an update on a hook of that kind. */
export const typeOfKind = (kind: HookNode['kind'] | undefined): UpdateType => {
  switch (kind) {
    case 'state':
      return 'setState';
    case 'reducer':
      return 'dispatch';
    case 'optimistic':
      return 'optimistic';
    case 'action':
      return 'action';
    case 'transition':
      return 'transition';
    case 'store':
      return 'store';
    default:
      return 'unknown';
  }
};

interface StatefulHook {
  readonly node: HookNode;
  readonly dispatch: string;
}

const stateful = (fiber: Fiber, hooks: HookReader): readonly StatefulHook[] => {
  const found: StatefulHook[] = [];
  let hook = firstHook(fiber);
  for (const node of hook === null ? [] : hooks.read(fiber)) {
    if (hook === null) break;
    if (node.index >= 0) found.push({ node, dispatch: dispatchName(hook.queue) });
    hook = hook.next;
  }
  return found;
};

/** The hook is told where only one of the fiber's hooks can have been set that way. */
const hookOf = (type: UpdateType, fiber: Fiber, names: readonly string[], hooks: HookReader): number => {
  if (!isFunctionComponent(fiber) || type === 'refresh' || type === 'retry') return -1;
  const all = stateful(fiber, hooks);
  const matching = all.filter(({ node }) => typeOfKind(node.kind) === type);
  const called =
    type === 'unknown' ? all.filter(({ dispatch }) => dispatch !== '' && names.includes(dispatch)) : matching;
  const indexes = new Set(called.map(({ node }) => node.index));
  const [index] = indexes;
  return indexes.size === 1 && index !== undefined ? index : -1;
};
