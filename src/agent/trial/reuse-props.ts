import type { Fiber } from '../react/fiber.ts';
import type { Mechanism } from './mechanisms.ts';
import { shallowEqual } from './shallow-equal.ts';
import { fibersOf } from './writable-fiber.ts';

/**
 * React skips a component whose props object is the one of its last render. An accessor on `pendingProps` hands that one out
 * where the new one is shallow-equal.
 *
 *     React writes  { a: 1 }  ──►  given        React reads  ◄──  given, or the object of the last render
 *
 * The second fiber of an instance is born during a render, by `current.alternate = new fiber`: an accessor there, which
 * goes at that moment, lets it be armed in time.
 *
 * An accessor turns a fiber into a slow object, until React forgets it: it tells how often, not how long.
 */
export const createPropsReuse = (): Mechanism => {
  const armed = new WeakSet<Fiber>();

  const armOne = (fiber: Fiber, isBeingMade: boolean): boolean => {
    if (armed.has(fiber)) return true;
    const props = reuseProps(fiber, isBeingMade);
    if (!Reflect.defineProperty(fiber, 'pendingProps', props)) return false;
    armed.add(fiber);
    return fiber.alternate === null ? awaitTwin(fiber) : armOne(fiber.alternate, false);
  };

  const awaitTwin = (fiber: Fiber): boolean =>
    Reflect.defineProperty(fiber, 'alternate', {
      configurable: true,
      enumerable: true,
      get: () => null,
      set: (twin: Fiber | null) => {
        if (twin === null) return;
        putBack(fiber, 'alternate', twin);
        armOne(twin, true);
      },
    });

  return {
    keepsTimes: false,
    isArmed: (fiber) => fibersOf(fiber).some((one) => armed.has(one)),
    arm: (fiber) => armOne(fiber, false),
    disarm: (fiber) => {
      for (const one of fibersOf(fiber)) {
        if (!armed.delete(one)) continue;
        putBack(one, 'pendingProps', one.pendingProps);
        if (one.alternate === null) putBack(one, 'alternate', null);
      }
    },
  };
};

/** `isBeingMade`: React has written the props of this fiber already, and is about to read them. */
const reuseProps = (fiber: Fiber, isBeingMade: boolean): PropertyDescriptor => {
  let given = fiber.pendingProps;
  let shown = given;
  const choose = (): void => {
    const last = fiber.alternate?.memoizedProps;
    shown = last !== null && last !== undefined && shallowEqual(last, given) ? last : given;
  };
  if (isBeingMade) choose();
  return {
    configurable: true,
    enumerable: true,
    get: () => {
      // ≤ 18 keeps `ref` beside the props and writes it after them: another ref must be attached
      if (shown !== given && fiber.alternate !== null && fiber.ref !== fiber.alternate.ref) shown = given;
      return shown;
    },
    set: (next: unknown) => {
      given = next;
      choose();
    },
  };
};

const putBack = (fiber: Fiber, key: 'pendingProps' | 'alternate', value: unknown): void => {
  Reflect.defineProperty(fiber, key, { value, configurable: true, enumerable: true, writable: true });
};
