import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { FunctionText, HandlerFact } from '../../protocol/facts/input-facts.ts';
import type { AgentContext } from '../agent-context.ts';
import { ownText, ownValue } from '../own-value.ts';
import { crossings } from './crossings.ts';
import { reactProps } from './event-props.ts';
import { type Fiber, isFiber, isHost, Tag } from './fiber.ts';
import type { Identity } from './identity.ts';
import { displayName } from './names.ts';
import { componentAbove, makerOf, ownerOf } from './owners.ts';
import type { Internals } from './versions.ts';

/** Functions of inputs that are kept for `inspect()`; older ones are forgotten. */
const MAX_KEPT = 200;
/** Names shown of a path: the root's end is what can be missed. */
const MAX_PATH = 30;

/** Which React handler an event will run. */
export interface HandlerFinder {
  readonly find: (event: Event, input: FactId) => HandlerFact | null;
  readonly functionOf: (input: FactId) => unknown;
}

export const createHandlerFinder = (
  agent: AgentContext,
  identity: Identity,
  internalsOf: (fiber: Fiber) => Internals,
): HandlerFinder => {
  const kept = new Map<FactId, Kept>();

  const keep = (input: FactId, { host, prop, handler }: Found): void => {
    if (input === 0) return;
    const element = host.stateNode instanceof Element ? new WeakRef(host.stateNode) : null;
    kept.set(input, { handler: new WeakRef(handler), element, prop, text: agent.functionText(handler) });
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  };

  return {
    find: (event, input) => {
      const found = findHandler(event);
      if (found === null) return null;
      keep(input, found);
      const owner = makerOf(found.host, found.handler) ?? ownerOf(found.host) ?? componentAbove(found.host);
      const componentId = owner === null ? 0 : identity.instanceId(owner, internalsOf(owner));
      identity.flush();
      return {
        prop: found.prop,
        name: ownText(found.handler, 'name'),
        component: owner === null ? '' : displayName(owner),
        componentId,
        path: owner === null ? '' : pathOf(owner),
        text: agent.functionText(found.handler),
      };
    },
    functionOf: (input) => {
      const known = kept.get(input);
      return known?.handler.deref() ?? (known && successorOf(known, agent));
    },
  };
};

interface Kept {
  readonly handler: WeakRef<object>;
  readonly element: WeakRef<Element> | null;
  readonly prop: string;
  readonly text: FunctionText | null;
}

/** A later render makes the same function anew, and the old one goes: the element's own handler of the same text. */
const successorOf = ({ element, prop, text }: Kept, agent: AgentContext): unknown => {
  const present = ownValue(elementProps(element?.deref()), prop);
  const now = agent.functionText(present);
  return text !== null && now?.start === text.start && now.length === text.length ? present : undefined;
};

interface Found {
  readonly host: Fiber;
  readonly prop: string;
  readonly handler: object;
}

/** Climbs fibers, not elements: events pass through portals the way React's tree goes. */
const findHandler = (event: Event): Found | null => {
  const props = reactProps(event);
  const found = props.length === 0 ? null : climb(fiberOnPath(event.composedPath()), props, () => true);
  return found ?? findCrossing(event);
};

/** `onMouseEnter` and the like run for elements that the pointer comes into or goes out of, not within. */
const findCrossing = (event: Event): Found | null => {
  for (const { from, other, props } of crossings(event, (target) => fiberOf(target) !== null)) {
    const found = climb(fiberOf(from), props, (element) => other === null || !element.contains(other));
    if (found !== null) return found;
  }
  return null;
};

const climb = (start: Fiber | null, props: readonly string[], accepts: (element: Element) => boolean): Found | null => {
  let fiber = start;
  while (fiber !== null) {
    if (isHost(fiber) && (!(fiber.stateNode instanceof Element) || accepts(fiber.stateNode))) {
      const current = propsOf(fiber);
      for (const prop of props) {
        const handler = ownValue(current, prop);
        if (typeof handler === 'function') return { host: fiber, prop, handler };
      }
    }
    fiber = fiber.return ?? outerRoot(fiber);
  }
  return null;
};

/** Innermost element on the path that React rendered. */
const fiberOnPath = (path: readonly unknown[]): Fiber | null => {
  for (const target of path) {
    const fiber = fiberOf(target);
    if (fiber !== null) return fiber;
  }
  return null;
};

/** `__reactFiber$…` since 17, before that `__reactInternalInstance$…`; the end differs for each copy of React. */
export const fiberOf = (target: unknown): Fiber | null => {
  if (!(target instanceof Element)) return null;
  for (const key of Object.keys(target)) {
    if (!key.startsWith('__reactFiber$') && !key.startsWith('__reactInternalInstance$')) continue;
    const fiber = ownValue(target, key);
    if (isFiber(fiber)) return fiber;
  }
  return null;
};

/** The props React looks handlers up in: on the element itself, because its fiber may be the older one of a pair. */
const propsOf = (fiber: Fiber): unknown => elementProps(fiber.stateNode) ?? fiber.memoizedProps;

const elementProps = (element: unknown): unknown => {
  if (typeof element === 'object' && element !== null)
    for (const key of Object.keys(element))
      if (key.startsWith('__reactProps$') || key.startsWith('__reactEventHandlers$')) return ownValue(element, key);
  return undefined;
};

/** A root rendered inside an element of another root: events go on there. */
const outerRoot = (fiber: Fiber): Fiber | null => {
  if (fiber.tag !== Tag.root) return null;
  let element: unknown = ownValue(fiber.stateNode, 'containerInfo');
  while (element instanceof Element) {
    const outer = fiberOf(element);
    if (outer !== null) return outer;
    element = element.parentElement;
  }
  return null;
};

const pathOf = (owner: Fiber): string => {
  const names: string[] = [];
  let fiber: Fiber | null = owner;
  for (; fiber !== null && names.length < MAX_PATH; fiber = componentAbove(fiber))
    names.unshift(displayName(fiber) || 'Anonymous');
  if (fiber !== null) names.unshift('…');
  return names.join(' › ').slice(-4000);
};
