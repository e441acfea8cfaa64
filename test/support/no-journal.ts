import type { Journal } from '../../src/panel/connection/journal.ts';

/** Where there is no database. */
export const NO_JOURNAL: Journal = {
  begin: () => {},
  add: () => {},
  shrink: () => {},
  end: () => {},
  takeOver: async () => null,
};
