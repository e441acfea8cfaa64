import type sqlite from 'node-sqlite3-wasm';
import type { ServerTiming } from './server-timing.ts';

export type Value = string | number;

/** One row, read by column name. Throws where a column is missing or of another type. */
export interface Row {
  readonly text: (column: string) => string;
  readonly number: (column: string) => number;
}

/** The database as one request sees it: every query is counted and timed. */
export interface TimedDatabase {
  readonly all: (sql: string, values?: Value[]) => Row[];
  readonly get: (sql: string, values?: Value[]) => Row | null;
  /** Returns the number of changed rows. */
  readonly run: (sql: string, values?: Value[]) => number;
  /** All or nothing. Queries inside are counted, begin and commit only timed. */
  readonly transaction: <T>(work: () => T) => T;
}

export const createTimedDatabase = (database: sqlite.Database, timing: ServerTiming): TimedDatabase => {
  const query = <T>(work: () => T): T => {
    timing.countQuery();
    return timing.measure('sql', work);
  };
  return {
    all: (sql, values = []) => query(() => database.all(sql, values)).map(toRow),
    get: (sql, values = []) => {
      const found = query(() => database.get(sql, values));
      return found === null ? null : toRow(found);
    },
    run: (sql, values = []) => query(() => database.run(sql, values)).changes,
    transaction: (work) => {
      timing.measure('sql', () => database.exec('BEGIN'));
      try {
        const result = work();
        timing.measure('sql', () => database.exec('COMMIT'));
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
  };
};

const toRow = (columns: Readonly<Record<string, unknown>>): Row => ({
  text: (column) => {
    const value = columns[column];
    if (typeof value !== 'string') throw new TypeError(`Column ${column} is not a text`);
    return value;
  },
  number: (column) => {
    const value = columns[column];
    if (typeof value !== 'number') throw new TypeError(`Column ${column} is not a number`);
    return value;
  },
});
