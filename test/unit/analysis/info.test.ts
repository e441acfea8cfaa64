import { expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { cascade } from '../../support/cascade/cascade.ts';
import { analyzePicture, renderOf, stepOf } from '../../support/cascade/look-up.ts';
import { sampleFacts } from '../protocol/sample-facts.ts';

const notesOf = (picture: string) => analyzePicture(picture).info.notes.join('\n');

test('a whole recording of a development build has nothing to warn of', () => {
  const { info, react } = analyzePicture('commit 0..5\n  A 1ms state n');
  expect(info).toMatchObject({ complete: true, dropped: 0, durationMs: 5, notes: [] });
  expect(react).toEqual([
    { renderer: 1, version: '19.3.1', build: 'development', hasDurations: true, support: 'full', missing: [] },
  ]);
});

test('what a production build cannot tell is said in words', () => {
  const analysis = analyzePicture(
    'react 19.3.1 production\nclick "A" at 0 handler A.on\nupdate A 1 by click\ncommit 2..3 by update\n  A state n',
  );
  expect(analysis.react[0]?.missing[0]).toBe('render durations: this build of React does not measure them');
  expect(analysis.info.notes).toContain(
    'This build of React does not measure renders: durations and savings are unknown.',
  );
  expect(analysis.interactions[0]?.totals).toMatchObject({ renders: 1, renderMs: null, avoidableMs: null });
  expect(stepOf(analysis, 'commit').phases.render).toBeNull();
  expect(analysis.components[0]).toMatchObject({ self: null, subtree: null });
});

test.each([
  ['no-react', 'No React was found on this page'],
  ['late-react', 'React was on the page before Clickfall'],
  ['open', 'The recording was not ended'],
  ['gap fetch 5 reason "wrapper failed" count 3', 'fetch: wrapper failed (3 times)'],
  ['commit 0..1 budget-ended\n  A 1ms state n', 'In 1 commit comparing stopped early'],
  ['fetch GET /a 0..1 no-har', '1 request has no network entry'],
])('%j is told', (picture, note) => {
  expect(notesOf(picture)).toContain(note);
});

test('losses are counted and told', () => {
  const whole = cascade('click "A" at 0 handler A.on');
  const documents = whole.documents.map((document) => ({ ...document, dropped: 3, lost: 2, refused: 1, spent: 4.5 }));
  const { info } = analyze({ ...whole, documents });
  expect(info).toMatchObject({ dropped: 6, overheadMs: 4.5 });
  expect(info.notes).toEqual([
    '3 facts were dropped in the page: too many came at once.',
    '2 messages from the page never arrived.',
    'Malformed facts that were refused: 1.',
  ]);
});

test('a recording made while memo was tried says so, and one made after it does not', () => {
  const whole = cascade('component Row src/Row.tsx:4:1\ncommit 0..5\n  App 1ms state n\n    Row 1ms parent');
  const type = whole.documents[0]?.facts
    .flatMap((fact) => (fact.kind === 'types' ? fact.types : []))
    .find(({ name }) => name === 'Row')?.id;
  const notesWith = (status: 'on' | 'over') => {
    const trial = { ...sampleFacts.trial, type: type ?? 0, status };
    const documents = whole.documents.map((document) => ({ ...document, facts: [...document.facts, trial] }));
    return analyze({ ...whole, documents }).info.notes;
  };
  expect(notesWith('on')).toEqual([
    'Recorded while memo was tried on Row: React skipped them for that, not for their own code.',
  ]);
  expect(notesWith('over')).toEqual([]);
});

test('components are ranked by their own time, all instances in one row', () => {
  const { components } = analyzePicture(`
    component Row src/Row.tsx:4:1 memo
    commit 0..20
      App 12ms state n
        Row*3 2ms props o=equal
        Icon 5ms mount
      skipped Row*2 memo
      skipped Row*4 element
  `);
  expect(components).toMatchObject([
    {
      name: 'Row',
      renders: 3,
      mounts: 0,
      avoidable: 3,
      instances: 3,
      self: 6,
      memoHits: 2,
      memoMisses: 3,
      source: { url: 'http://localhost/src/Row.tsx', line: 4, column: 1, mapped: true },
    },
    { name: 'Icon', mounts: 1, self: 5, memoMisses: 0 },
    { name: 'App', self: 1, source: null },
  ]);
});

test('a hook is named by the call site of its setter, everywhere', () => {
  const analysis = analyzePicture(`
    click "A" at 0 handler App.on
    update App.items 1 by click in addItem@src/App.tsx:31:5
    commit 2..3 by update
      App 1ms state items 0->1
  `);
  expect(stepOf(analysis, 'update')).toMatchObject({
    hook: 'items',
    callee: 'setItems',
    callSite: { function: 'addItem', url: 'http://localhost/src/App.tsx', line: 31, column: 5, mapped: true },
  });
  expect(renderOf(analysis, 'App').reasons[0]?.name).toBe('items');
  expect(renderOf(analysis, 'App').verdict?.facts).toEqual(['state items changed by value']);
});

test('without a resolved call site it has a number', () => {
  const analysis = analyzePicture('update App.#2 1\ncommit 2..3 by update\n  App 1ms state #2');
  expect(stepOf(analysis, 'update')).toMatchObject({ hook: '#2', callee: '', callSite: { mapped: false } });
});

test('values are not written into verdicts: reports may leave them out', () => {
  const analysis = analyzePicture('commit 2..3\n  App 1ms state s secret1->secret2');
  expect(JSON.stringify(renderOf(analysis, 'App').verdict)).not.toContain('secret');
});
