import type { Change } from '../protocol/facts/change.ts';
import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { ComponentType } from '../protocol/facts/component-types.ts';

/** What in a component itself, not in its props, made it render. */
export interface OwnCauses {
  /** Clauses; one is enough to make the render necessary. */
  readonly sufficient: readonly string[];
  /** Inputs of its own that could not be compared. */
  readonly unknown: readonly Change[];
  /** Inputs of its own with a new reference and equal content. */
  readonly equal: readonly Change[];
}

const has = (flags: number, flag: number): boolean => (flags & flag) !== 0;

/** A change as a short clause's subject: `state items`, `context Theme`, `prop onClick`. */
/** `known`: name of its hook or context as the source has it. */
export const describeChange = (change: Change, known: string): string => {
  const name = change.name || known || (change.hook >= 0 ? `#${change.hook + 1}` : '');
  const kind = change.kind === 'class-state' ? 'state' : change.kind === 'store' ? 'store snapshot' : change.kind;
  return name === '' ? kind : `${kind} ${name}`;
};

/** React itself renders again to finish these; their content is no matter. */
const CATCH_UPS: ReadonlySet<Change['kind']> = new Set(['deferred', 'optimistic', 'action', 'transition']);

/**
 * A class that called `setState` without any key changing: the change list has no entry for it, only the own update.
 * (With `forceUpdate` the state object itself stays the same, which the agent tells apart.)
 */
export const isEqualClassUpdate = (flags: number, changes: readonly Change[], type: ComponentType | null): boolean =>
  type?.type === 'class' &&
  has(flags, RenderFlag.ownUpdate) &&
  !has(flags, RenderFlag.forceUpdate) &&
  changes.every((change) => change.kind === 'prop');

/** Sorts a render's own causes by whether they are enough. `labelOf` names a change for people. */
export const readOwnCauses = (
  flags: number,
  changes: readonly Change[],
  labelOf: (change: Change) => string,
): OwnCauses => {
  const sufficient: string[] = [];
  const unknown: Change[] = [];
  const equal: Change[] = [];
  if (has(flags, RenderFlag.forceUpdate)) sufficient.push('forceUpdate was called');
  if (has(flags, RenderFlag.suspenseRetry)) sufficient.push('a Suspense boundary above it retried');
  if (has(flags, RenderFlag.refresh)) sufficient.push('Fast Refresh replaced its code');
  if (has(flags, RenderFlag.deferred)) sufficient.push('a deferred value caught up');
  for (const change of changes) {
    if (change.kind === 'prop') continue;
    if (CATCH_UPS.has(change.kind)) {
      if (!(change.kind === 'deferred' && has(flags, RenderFlag.deferred))) {
        sufficient.push(`${describeCatchUp(change.kind)} caught up`);
      }
    } else if (change.equality === 'different') sufficient.push(`${labelOf(change)} changed by value`);
    else if (change.equality === 'unknown') unknown.push(change);
    else equal.push(change);
  }
  return { sufficient, unknown, equal };
};

const describeCatchUp = (kind: Change['kind']): string =>
  kind === 'deferred' ? 'a deferred value' : kind === 'transition' ? 'a transition' : `an ${kind} value`;

/** Bits that make a component render whether its parent does or not. */
const OWN_FLAGS =
  RenderFlag.ownUpdate | RenderFlag.forceUpdate | RenderFlag.suspenseRetry | RenderFlag.refresh | RenderFlag.deferred;

/**
 * Would it have rendered if its parent had been skipped? Also counts own inputs that only got a new reference, since
 * those reach it past a skipped parent: a saving must not claim its time.
 */
export const rendersOnItsOwn = (flags: number, changes: readonly Change[]): boolean =>
  (flags & OWN_FLAGS) !== 0 || changes.some((change) => change.kind !== 'prop');
