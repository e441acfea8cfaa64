import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingInput } from '../../recording/recording-input.ts';
import { recordingParts } from '../worker/recording-part.ts';
import {
  createDroppedAmount,
  type DroppedAmount,
  frozen,
  type JournalEntry,
  markOf,
  readEntries,
} from './journal-snapshot.ts';

/**
 * Keeps the running recording in the extension's own database, on this computer, so that it outlives the panel: DevTools may be
 * closed, the extension updated, the browser crash. What has ended is deleted from it; nothing else is ever in it.
 */
export interface Journal {
  /** `startedAt`: `Recording.startedAt` */
  readonly begin: (startedAt: string) => void;
  readonly add: (input: RecordingInput) => void;
  /**
   * The recording as it is now. Once it has dropped as much as it holds it is written anew, in pieces, and what was kept before
   * goes when that is done: no more than about twice what it holds is kept, three times meanwhile.
   */
  readonly shrink: (recording: Recording) => void;
  /** The panel holds the whole recording: it is no longer kept here. */
  readonly end: () => void;
  /** The latest recording whose panel is gone, as far as it was kept. It is this panel's from now on, until `end`. Null if there is none. */
  readonly takeOver: () => Promise<Recording | null>;
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
  inputs: { key: [recording: string, number: number]; value: JournalEntry };
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

/** All entries of one recording: an array is above every number. */
const inputsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
const inputsBefore = (id: string, number: number): IDBKeyRange => IDBKeyRange.bound([id], [id, number], false, true);

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
  let dropped: DroppedAmount = createDroppedAmount();
  /** The last of each document. */
  const marks = new Map<string, RecordingInput>();

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

  /** The new entries stand behind the old ones, until these go at once: whenever it ends, either or both are whole. */
  const writeAnew = async (recording: string, held: Recording, ends: readonly RecordingInput[]): Promise<void> => {
    const snapshot = count;
    const put = async (entry: JournalEntry) => (await connect()).put('inputs', entry, [recording, count++]);
    for (const part of recordingParts(held)) {
      // it has ended meanwhile, and is to be deleted
      if (id !== recording) return;
      await put({ type: 'snapshot', snapshot, part });
    }
    for (const end of ends) await put(end);
    await (await connect()).delete('inputs', inputsBefore(recording, snapshot));
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
    marks.clear();
    isKept = false;
    then(async () => remove(await connect(), recording));
  };

  return {
    begin: (startedAt) => {
      end();
      const recording = crypto.randomUUID();
      id = recording;
      count = 0;
      dropped = createDroppedAmount();
      isKept = true;
      then(async () => {
        await claim(recording);
        await (await connect()).put('recordings', { id: recording, startedAt, tab, session: await session });
      });
    },
    add: (input) => {
      if (id === null || !isKept) return;
      const recording = id;
      if (input.type === 'envelope') marks.set(input.envelope.document, markOf(input.envelope));
      const batch = waiting;
      batch.push(input);
      if (batch.length === 1) then(() => writeBatch(recording, batch));
    },
    shrink: (recording) => {
      if (id === null || !isKept || !dropped.isHalf(recording)) return;
      const [current, held, ends] = [id, frozen(recording), [...marks.values()]];
      // what is added from now on comes after it
      waiting = [];
      then(() => writeAnew(current, held, ends));
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
          const entries = await db.getAll('inputs', inputsOf(head.id));
          const [last] = (await db.getAllKeys('inputs', inputsOf(head.id))).slice(-1);
          id = head.id;
          count = (last?.[1] ?? -1) + 1;
          isKept = true;
          return readEntries(entries, head.startedAt);
        }
      } catch {
        // no database: nothing was kept in it, and a recording that begins will say so
      }
      return null;
    },
  };
};
