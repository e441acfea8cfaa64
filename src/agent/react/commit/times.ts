import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';
import type { Fiber } from '../fiber.ts';

/** Measured times of one render; UNMEASURED where the build has none. */
export interface RenderTimes {
  readonly start: Milliseconds;
  readonly self: Milliseconds;
  readonly subtree: Milliseconds;
}

export const NO_TIMES: RenderTimes = { start: UNMEASURED, self: UNMEASURED, subtree: UNMEASURED };

/**
 * `actualDuration` includes what was rendered below it in this commit; children keep their last one where React did not
 * visit them, so they count only if the child pointer changed (React's own rule, logComponentRender).
 */
export const timesOf = (fiber: Fiber, hasDurations: boolean): RenderTimes => {
  const { actualDuration, actualStartTime } = fiber;
  if (!hasDurations || actualDuration === undefined || actualStartTime === undefined || actualStartTime < 0)
    return NO_TIMES;
  let below = 0;
  if (fiber.alternate === null || fiber.alternate.child !== fiber.child)
    for (let child = fiber.child; child !== null; child = child.sibling) below += child.actualDuration ?? 0;
  return {
    start: toMicroseconds(actualStartTime),
    self: toMicroseconds(Math.max(0, actualDuration - below)),
    subtree: toMicroseconds(Math.max(0, actualDuration)),
  };
};

const toMicroseconds = (time: Milliseconds): Milliseconds => Math.round(time * 1000) / 1000;
