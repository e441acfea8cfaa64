import type { ActionFact } from '../protocol/facts/async-facts.ts';
import type { FactId } from '../protocol/facts/cause-ref.ts';
import type { UpdateFact } from '../protocol/facts/update-fact.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { DocumentFacts } from './document-facts.ts';

/** Some libraries tell of an action only when it is done: what it had caused by then. */
export interface AnnouncedActions {
  /** Update → the action whose call made it. */
  readonly actionOf: ReadonlyMap<FactId, FactId>;
  /** Action → when the first update was made inside it. */
  readonly beganAt: ReadonlyMap<FactId, Milliseconds>;
}

/** Frames of the library itself above its caller: `api.setState` calls `connection.send`. */
const OWN_FRAMES = 1;
/** Callers that must agree: a stack that was cut has no more. */
const COMPARED = 8;

const linesOf = (stack: string): readonly string[] => stack.split('\n').map((line) => line.trim());

/** Who called the library: the frames below its own. */
const callersOf = (stack: string): string =>
  linesOf(stack)
    .slice(OWN_FRAMES, OWN_FRAMES + COMPARED)
    .join('\n');

/**
 * Joins an action that was announced afterwards with the updates that its call had made just before: they share the cause and
 * the very place of the call, line and column.
 *
 *     api.setState ─► listeners ─► React: update 7        at … api.setState:67 ◄ onClick:12
 *                  ─► connection.send: action 8           at     api.setState:69 ◄ onClick:12
 */
export const joinAnnouncedActions = ({ actions, updates }: DocumentFacts): AnnouncedActions => {
  const actionOf = new Map<FactId, FactId>();
  const beganAt = new Map<FactId, Milliseconds>();
  const announced = actions.filter((action) => action.end === null).sort((a, b) => a.id - b.id);
  if (announced.length === 0) return { actionOf, beganAt };
  const ordered = [...updates].sort((a, b) => a.id - b.id);
  let next = 0;
  for (const action of announced) {
    const callers = callersOf(action.stack);
    for (let update = ordered[next]; update !== undefined && update.id < action.id; update = ordered[next]) {
      next++;
      if (callers === '' || !isMadeBy(action, callers, update)) continue;
      actionOf.set(update.id, action.id);
      if (!beganAt.has(action.id)) beganAt.set(action.id, Math.min(action.at, update.at));
    }
  }
  return { actionOf, beganAt };
};

const isMadeBy = (action: ActionFact, callers: string, update: UpdateFact): boolean =>
  (action.cause?.id ?? 0) === (update.cause?.id ?? 0) && linesOf(update.stack).join('\n').includes(callers);
