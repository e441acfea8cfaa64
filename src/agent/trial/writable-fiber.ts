import type { Fiber } from '../react/fiber.ts';

/** A fiber whose fields may be set. */
export type WritableFiber = { -readonly [K in keyof Fiber]: Fiber[K] };

/** The one or two fibers of an instance: React keeps one for what is shown and one for what it makes next. */
export const fibersOf = (fiber: Fiber): readonly WritableFiber[] =>
  fiber.alternate === null ? [fiber] : [fiber, fiber.alternate];
