import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RecordingInput } from '../../recording/recording-input.ts';

/** What a panel recorded that is gone by now. */
export interface KeptRecording {
  /** `Recording.startedAt` */
  readonly startedAt: string;
  /** In the order in which they were appended. */
  readonly inputs: readonly RecordingInput[];
}

/**
 * Keeps the running recording in the extension's own database, on this computer, so that it outlives the panel: DevTools may be
 * closed, the extension updated, the browser crash. What has ended is deleted from it; nothing else is ever in it.
 */
export interface Journal {
  /** `startedAt`: `Recording.startedAt` */
  readonly begin: (startedAt: string) => void;
  readonly add: (input: RecordingInput) => void;
  /** The panel holds the whole recording: it is no longer kept here. */
  readonly end: () => void;
  /** The latest recording whose panel is gone. It is this panel's from now on, until `end`. Null if there is none. */
  readonly takeOver: () => Promise<KeptRecording | null>;
}

export interface JournalOptions {
  /** Inspected tab: only a panel of the same takes a recording over, while the browser's session is the same. */
  readonly tab: number;
  /** The same until browser or extension start anew, and with them the numbers of tabs. */
  readonly session: Promise<string>;
  /** The recording is not kept any further. At most once for each. */
  readonly onProblem: (reason: string) => void;
}

interface Head {
  readonly id: string;
  readonly startedAt: string;
  readonly tab: number;
  readonly session: string;
}

interface Schema extends DBSchema {
  recordings: { key: string; value: Head };
  inputs: { key: [recording: string, number: number]; value: RecordingInput };
}
type Database = IDBPDatabase<Schema>;

/** Nobody comes back for it after so many milliseconds: one day. */
const EXPIRES_AFTER = 86_400_000;

const open = (): Promise<Database> =>
  openDB<Schema>('clickfall-journal', 1, {
    upgrade: (created) => {
      created.createObjectStore('recordings', { keyPath: 'id' });
      created.createObjectStore('inputs');
    },
  });

/** All inputs of one recording: an array is above every number. */
const inputsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** The lock is the panel's for as long as it lives: the browser takes it away with the panel, however that ends. */
const claim = (id: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(`clickfall-recording-${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => {});
      })
      .catch(reject);
  });

export const createJournal = ({ tab, session, onProblem }: JournalOptions): Journal => {
  let database: Promise<Database> | null = null;
  /** One thing after the other, in the order in which it was asked for. */
  let work: Promise<unknown> = Promise.resolve();
  let id: string | null = null;
  let count = 0;
  let waiting: RecordingInput[] = [];
  let isKept = false;

  const connect = (): Promise<Database> => {
    database ??= open();
    return database;
  };
  const then = (task: () => Promise<unknown>): void => {
    work = work.then(task).catch((error) => {
      // the next recording tries anew
      database = null;
      if (!isKept) return;
      isKept = false;
      waiting = [];
      onProblem(error instanceof Error ? error.message : String(error));
    });
  };

  const remove = async (db: Database, recording: string): Promise<void> => {
    await db.delete('inputs', inputsOf(recording));
    await db.delete('recordings', recording);
  };

  const writeBatch = async (recording: string, batch: readonly RecordingInput[]): Promise<void> => {
    if (waiting === batch) waiting = [];
    const transaction = (await connect()).transaction('inputs', 'readwrite', { durability: 'relaxed' });
    await Promise.all([...batch.map((input) => transaction.store.put(input, [recording, count++])), transaction.done]);
  };

  /** @returns whether the recording is this panel's now */
  const adopt = async (db: Database, head: Head, current: string): Promise<boolean> => {
    const isOld = Date.now() - Date.parse(head.startedAt) > EXPIRES_AFTER;
    if (!isOld && head.session === current && head.tab !== tab) return false;
    if (!(await claim(head.id))) return false;
    if (!isOld) return true;
    await remove(db, head.id);
    return false;
  };

  const end = (): void => {
    if (id === null) return;
    const recording = id;
    id = null;
    waiting = [];
    isKept = false;
    then(async () => remove(await connect(), recording));
  };

  return {
    begin: (startedAt) => {
      end();
      const recording = crypto.randomUUID();
      id = recording;
      count = 0;
      isKept = true;
      then(async () => {
        await claim(recording);
        await (await connect()).put('recordings', { id: recording, startedAt, tab, session: await session });
      });
    },
    add: (input) => {
      if (id === null || !isKept) return;
      const recording = id;
      const batch = waiting;
      batch.push(input);
      if (batch.length === 1) then(() => writeBatch(recording, batch));
    },
    end,
    takeOver: async () => {
      try {
        const db = await connect();
        const current = await session;
        const heads = await db.getAll('recordings');
        heads.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
        for (const head of heads) {
          if (id !== null || !(await adopt(db, head, current))) continue;
          const inputs = await db.getAll('inputs', inputsOf(head.id));
          id = head.id;
          count = inputs.length;
          isKept = true;
          return { startedAt: head.startedAt, inputs };
        }
      } catch {
        // no database: nothing was kept in it, and a recording that begins will say so
      }
      return null;
    },
  };
};
