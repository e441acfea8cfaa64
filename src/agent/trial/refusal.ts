import type { TrialRefusal } from '../../protocol/facts/trial-fact.ts';
import { usesEffectEvent } from '../react/describe-type.ts';
import { type Fiber, isFunctionComponent, Tag } from '../react/fiber.ts';
import type { Renderer } from '../react/renderer.ts';

/** Why an instance is left as it is; null: React may skip it. Ask before it is armed. */
export const refusalOf = (fiber: Fiber, renderer: Renderer): TrialRefusal | null =>
  refusalOfRenderer(renderer) ?? refusalOfKind(fiber) ?? refusalOfUse(fiber, renderer);

const refusalOfRenderer = ({ introduction, internals, packageName }: Renderer): TrialRefusal | null => {
  if (introduction === null) return 'no-hook';
  if (packageName !== 'react-dom') return 'other-renderer';
  return internals.support === 'untested' ? 'untested-react' : null;
};

const refusalOfKind = (fiber: Fiber): TrialRefusal | null => {
  if (fiber.tag === Tag.simpleMemo || fiber.return?.tag === Tag.memo) return 'already-memo';
  if (fiber.tag === Tag.class) return refusalOfClass(fiber.stateNode);
  return fiber.tag === Tag.function || fiber.tag === Tag.forwardRef ? null : 'kind';
};

const refusalOfClass = (instance: unknown): TrialRefusal | null => {
  if (typeof instance !== 'object' || instance === null) return 'kind';
  if ('isPureReactComponent' in instance) return 'already-memo';
  return 'shouldComponentUpdate' in instance ? 'own-rule' : null;
};

const refusalOfUse = (fiber: Fiber, { internals: { major, minor } }: Renderer): TrialRefusal | null => {
  // React 19.2 itself loses the event function inside `memo`
  if (major === 19 && minor === 2 && isFunctionComponent(fiber) && usesEffectEvent(fiber)) return 'effect-event';
  if (major === 19) return null;
  if (fiber.tag === Tag.function && fiber.elementType !== fiber.type && has(fiber.type, 'defaultProps'))
    return 'lazy-default-props';
  return isBelowLegacyContext(fiber) ? 'legacy-context' : null;
};

/** ≤ 18: a context of old style reaches only what renders, so that `memo` in between would cut it off. */
const isBelowLegacyContext = (fiber: Fiber): boolean => {
  for (let above: Fiber | null = fiber; above !== null; above = above.return)
    if (above.tag === Tag.class && has(above.type, 'childContextTypes')) return true;
  return false;
};

const has = (type: unknown, key: string): boolean => typeof type === 'function' && key in type;
