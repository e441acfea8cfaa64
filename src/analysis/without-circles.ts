import { addTo } from './group-by.ts';
import type { Cause } from './model/step-base.ts';

type Causes = ReadonlyMap<string, readonly Cause[]>;

/** Ids of steps that cause themselves, over others, and of what follows from them (Kahn: what is left when all that waits for nothing is gone). */
const inCircles = (causesOf: Causes): ReadonlySet<string> => {
  const effectsOf = new Map<string, string[]>();
  const open = new Map<string, number>();
  const ready: string[] = [];
  for (const [id, causes] of causesOf) {
    open.set(id, causes.length);
    if (causes.length === 0) ready.push(id);
    for (const cause of causes) {
      addTo(effectsOf, cause.id, id);
    }
  }
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    open.delete(next);
    for (const effect of effectsOf.get(next) ?? []) {
      const left = (open.get(effect) ?? 0) - 1;
      open.set(effect, left);
      if (left === 0) ready.push(effect);
    }
  }
  return new Set(open.keys());
};

/**
 * Causes by step, in time order, without those that make a step its own cause: only facts that were forged or damaged say so.
 * A cause that comes after its effect is left out there, and kept elsewhere, where clocks may disagree.
 *
 *     u1 ◄──── u2        u1 says that u2 caused it, u2 says it was u1
 *      └───────►          kept: u1 ─► u2
 */
export const withoutCircles = (causesOf: Causes): Causes => {
  const order = new Map([...causesOf.keys()].map((id, index) => [id, index]));
  const isLater = (cause: Cause, id: string): boolean => (order.get(cause.id) ?? 0) > (order.get(id) ?? 0);
  const anyLater = [...causesOf].some(([id, causes]) => causes.some((cause) => isLater(cause, id)));
  if (!anyLater) return causesOf;
  const circles = inCircles(causesOf);
  return new Map(
    [...causesOf].map(([id, causes]) => [id, circles.has(id) ? causes.filter((cause) => !isLater(cause, id)) : causes]),
  );
};
