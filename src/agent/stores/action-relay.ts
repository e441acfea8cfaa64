import type { Store } from './actions.ts';

/** What is told of a store's actions. */
export interface ActionListener {
  /** Runs a dispatch. Its result and errors pass untouched. */
  readonly perform: <T>(store: Store, action: unknown, dispatch: () => T) => T;
  /** An action whose work is done already. */
  readonly announce: (store: Store, action: unknown) => void;
}

/** Stands between stores, made when the page loads, and what turns their actions into facts, which comes with a panel. */
export interface ActionRelay extends ActionListener {
  readonly listen: (listener: ActionListener) => void;
}

export const createActionRelay = (): ActionRelay => {
  let listener: ActionListener | null = null;
  return {
    perform: (store, action, dispatch) => (listener === null ? dispatch() : listener.perform(store, action, dispatch)),
    announce: (store, action) => listener?.announce(store, action),
    listen: (told) => {
      listener = told;
    },
  };
};
