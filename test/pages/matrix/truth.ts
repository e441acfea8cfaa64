// The ground truth: counted inside component bodies, in layout effects, and at the calls that set state.

export interface TruthUpdate {
  readonly component: string;
  readonly type: string;
}

export interface Truth {
  /** Bodies that ran, by component. */
  readonly bodies: Record<string, number>;
  /** Commits that a component rendered in, by component. */
  readonly renders: Record<string, number>;
  commits: number;
  readonly updates: TruthUpdate[];
}

declare global {
  interface Window {
    /** By action: the id of its button. */
    truth: Record<string, Truth>;
    /** Actions whose last call was made. */
    done: string[];
  }
}

let action = '';
let inCommit = false;
window.truth = {};
window.done = [];

const current = (): Truth => {
  const known = window.truth[action];
  if (known !== undefined) return known;
  const truth: Truth = { bodies: {}, renders: {}, commits: 0, updates: [] };
  window.truth[action] = truth;
  return truth;
};

/** From now on everything belongs to this action: they are driven one after the other. */
export const begin = (id: string): void => {
  action = id;
};

/** Called first in every component body. */
export const body = (name: string): void => {
  inCommit = false;
  const { bodies } = current();
  bodies[name] = (bodies[name] ?? 0) + 1;
};

/** Called in a layout effect, or what a class has for it, of every component. */
export const committed = (name: string): void => {
  const truth = current();
  if (!inCommit) truth.commits++;
  inCommit = true;
  truth.renders[name] = (truth.renders[name] ?? 0) + 1;
};

/** Wraps a call that schedules work. */
export const update = (component: string, type: string, call: () => void): void => {
  current().updates.push({ component, type });
  call();
};

/** The action's last call was made; its commits may follow. */
export const finish = (id: string): void => {
  window.done.push(id);
};

/** A name that no minifier shortens. */
export const named = <T extends object>(name: string, component: T): T =>
  Object.assign(component, { displayName: name });
