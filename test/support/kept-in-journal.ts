/**
 * What the extension's own database holds of recordings, as an expression for the panel's page: a promise of
 * `{ renders, commits, inputs, snapshots }`. The database answers once what it was told to write before is written.
 */
export const KEPT_IN_JOURNAL = `(async () => {
  const open = indexedDB.open('clickfall-journal');
  await new Promise((done) => { open.onsuccess = done; });
  const read = open.result.transaction('inputs').objectStore('inputs').getAll();
  await new Promise((done) => { read.onsuccess = done; });
  open.result.close();
  const facts = read.result.flatMap((entry) =>
    entry.type === 'envelope' ? entry.envelope.facts : entry.type === 'snapshot' ? (entry.part.facts ?? []) : []);
  return {
    renders: facts.reduce((sum, fact) => sum + (fact.kind === 'commit' ? fact.renders.component.length : 0), 0),
    commits: facts.filter(({ kind }) => kind === 'commit').length,
    inputs: facts.filter(({ kind }) => kind === 'input').length,
    snapshots: new Set(read.result.flatMap((entry) => entry.snapshot ?? [])).size,
  };
})()`;
