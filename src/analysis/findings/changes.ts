import type { Milliseconds } from '../../protocol/units.ts';

/** What is done differently when a cascade is played again. */
export interface Changes {
  /** Requests that are not made; what waited for one goes on when the request given here is answered. */
  readonly replaced?: ReadonlyMap<string, string>;
  /** Requests that start together with another one, by that one's id; the time they were queued is given back. */
  readonly together?: ReadonlyMap<string, string>;
  /** Ids of requests that need not queue: the time they were blocked is given back. */
  readonly unqueued?: ReadonlySet<string>;
  /** Milliseconds taken out of a step, by its id: out of the rendering before a commit, or out of a request before its answer. */
  readonly shorter?: ReadonlyMap<string, Milliseconds>;
}

/** Changes that others are added to. */
export interface OpenChanges extends Changes {
  readonly replaced: Map<string, string>;
  readonly together: Map<string, string>;
  readonly unqueued: Set<string>;
  readonly shorter: Map<string, Milliseconds>;
}

export const createChanges = (): OpenChanges => ({
  replaced: new Map(),
  together: new Map(),
  unqueued: new Set(),
  shorter: new Map(),
});

/** Makes further changes beside those that are there. The newest counts; times taken out of one step add up. */
export const addChanges = (to: OpenChanges, { replaced, together, unqueued, shorter }: Changes): void => {
  for (const [id, other] of replaced ?? []) to.replaced.set(id, other);
  for (const [id, other] of together ?? []) to.together.set(id, other);
  for (const id of unqueued ?? []) to.unqueued.add(id);
  for (const [id, ms] of shorter ?? []) to.shorter.set(id, (to.shorter.get(id) ?? 0) + ms);
};
