import { ownText, ownValue } from '../own-value.ts';
import { type Fiber, Tag } from './fiber.ts';

const MEMO = Symbol.for('react.memo');
const CONSUMER_SUFFIX = '.Consumer';

/** The object that `React.memo` returned for this component, null where it is not wrapped. The work tag is not asked. */
export const memoObject = (fiber: Fiber): object | null => {
  if (isMemo(fiber.elementType)) return fiber.elementType;
  if (isMemo(fiber.type)) return fiber.type;
  const above = fiber.return;
  return above !== null && above.tag === Tag.memo ? memoObject(above) : null;
};

const isMemo = (type: unknown): type is object =>
  typeof type === 'object' && type !== null && ownValue(type, '$$typeof') === MEMO;

/** The user's function or class behind a component fiber; undefined for other fibers. */
export const functionBehind = (fiber: Fiber): unknown => {
  const type = fiber.tag === Tag.memo ? ownValue(fiber.type, 'type') : fiber.type;
  if (typeof type === 'function') return type;
  const render = ownValue(type, 'render');
  return typeof render === 'function' ? render : undefined;
};

/** Name of a component as its author sees it; "" for an anonymous one. Never runs a getter. */
export const displayName = (fiber: Fiber): string => {
  if (fiber.tag === Tag.root) return 'Root';
  if (fiber.tag === Tag.suspense) return 'Suspense';
  if (fiber.tag === Tag.consumer) return `${contextName(contextOf(fiber)) || 'Context'}${CONSUMER_SUFFIX}`;
  const fn = functionBehind(fiber);
  return (
    ownText(memoObject(fiber), 'displayName') ||
    ownText(fiber.type, 'displayName') ||
    ownText(fn, 'displayName') ||
    ownText(fn, 'name')
  );
};

/** Context behind a provider or consumer fiber. */
export const contextOf = (fiber: Fiber): unknown => ownValue(fiber.type, '_context') ?? fiber.type;

export const contextName = (context: unknown): string => ownText(context, 'displayName');

/** Name of a function as JavaScript tells it, without the prefix of `bind`. */
export const functionName = (fn: unknown): string => ownText(fn, 'name').replace(/^bound /, '');
