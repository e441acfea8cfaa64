import { type Fiber, Tag } from '../react/fiber.ts';
import type { Mechanism } from './mechanisms.ts';
import { fibersOf } from './writable-fiber.ts';

/**
 * Function components take the path that React itself takes for `memo` around a plain function: the work tag says so.
 *
 *     tag  0 (FunctionComponent)  ⇄  15 (SimpleMemoComponent)
 *
 * React copies the tag to the second fiber of an instance when that is born, and treats both tags alike everywhere but in the
 * question whether to skip (`updateSimpleMemoComponent`, ReactFiberBeginWork.js).
 */
export const createTagFlip = (): Mechanism => {
  const flipped = new WeakSet<Fiber>();
  // a component that its author wrapped has the same tag: the set tells ours
  const isArmed = (fiber: Fiber): boolean =>
    fiber.tag === Tag.simpleMemo && fibersOf(fiber).some((one) => flipped.has(one));

  return {
    keepsTimes: true,
    isArmed,
    arm: (fiber) => {
      for (const one of fibersOf(fiber)) {
        flipped.add(one);
        one.tag = Tag.simpleMemo;
      }
      return true;
    },
    disarm: (fiber) => {
      if (!isArmed(fiber)) return;
      for (const one of fibersOf(fiber)) {
        flipped.delete(one);
        one.tag = Tag.function;
      }
    },
  };
};
