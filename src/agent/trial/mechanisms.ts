import { type Fiber, Tag } from '../react/fiber.ts';
import { createTagFlip } from './flip-tag.ts';
import { createClassGate } from './gate-class.ts';
import { createPropsReuse } from './reuse-props.ts';

/** One way to let React skip an instance whose props are shallow-equal, and the way back. */
export interface Mechanism {
  /** @returns false if the page has locked what would have to be changed: then nothing was */
  readonly arm: (fiber: Fiber) => boolean;
  /** Puts back what `arm` changed, on both fibers of the instance; does nothing where it changed nothing. */
  readonly disarm: (fiber: Fiber) => void;
  readonly isArmed: (fiber: Fiber) => boolean;
  /** React takes as long as with real `memo`: times measured under it mean what they say. */
  readonly keepsTimes: boolean;
}

/** The mechanism for a component fiber; null where there is none. */
export type MechanismFor = (fiber: Fiber) => Mechanism | null;

/** One set for all trials of a page. */
export const createMechanisms = (): MechanismFor => {
  const flip = createTagFlip();
  const gate = createClassGate();
  const reuse = createPropsReuse();
  return ({ tag }) => {
    switch (tag) {
      case Tag.function:
      case Tag.simpleMemo:
        return flip;
      case Tag.class:
        return gate;
      case Tag.forwardRef:
        return reuse;
      default:
        return null;
    }
  };
};
