import { Dexie, type Table } from 'dexie';
import { note, noteError, onGo, stage } from './subject.ts';

// IndexedDB under promises and zones of its own: a transaction lives only as long as its microtasks follow each other.
class Friends extends Dexie {
  friends: Table<{ readonly id?: number; readonly name: string }, number>;
  constructor() {
    super('friends');
    this.version(1).stores({ friends: '++id, name' });
    this.friends = this.table('friends');
  }
}
const db = new Friends();

onGo(async () => {
  await db.friends.clear();
  await db.transaction('rw', db.friends, async () => {
    await db.friends.bulkAdd([{ name: 'Ada' }, { name: 'Grace' }]);
    note(`in a transaction: ${Dexie.currentTransaction !== null}`);
    // native awaits keep the zone too
    for (const friend of await db.friends.toArray()) note(friend.name);
    await Promise.resolve();
    note(`after an await: ${Dexie.currentTransaction?.mode} ${await db.friends.count()}`);
  });
  note(`outside: ${Dexie.currentTransaction === null}`);
  await db
    .transaction('rw', db.friends, async () => {
      await db.friends.add({ name: 'never' });
      await fetch('/api/too-long');
      await db.friends.count();
    })
    .catch((error: unknown) => note(String(error).split('\n')[0] ?? ''));
  try {
    await db.transaction('r', db.friends, () => db.friends.add({ name: 'read only' }));
  } catch (error) {
    noteError(error);
  }
  stage.textContent = `${(await db.friends.where('name').startsWith('A').toArray()).map(({ name }) => name)}`;
});
