import { deleteDB, openDB } from 'idb';
import { note, noteError, onGo, stage } from './subject.ts';

// IndexedDB's requests as promises, through proxies around the browser's own objects.
onGo(async () => {
  await deleteDB('words');
  const db = await openDB('words', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('words', { keyPath: 'id' }).createIndex('length', 'length'),
  });
  const write = db.transaction('words', 'readwrite');
  await Promise.all([
    write.store.put({ id: 'one', length: 3 }),
    write.store.put({ id: 'three', length: 5 }),
    write.done,
  ]);
  for await (const cursor of db.transaction('words').store) note(String(cursor.key));
  note(JSON.stringify(await db.getAllFromIndex('words', 'length', IDBKeyRange.lowerBound(4))));
  await db.add('words', { id: 'one' }).catch(noteError);
  const aborted = db.transaction('words', 'readwrite');
  aborted.done.catch((error: unknown) => note(`aborted ${String(error)}`));
  aborted.abort();
  await fetch('/api/idb');
  stage.textContent = String(await db.count('words'));
  db.close();
});
