import { expect, test } from 'vitest';
import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import { RenderFlag } from '../../../src/protocol/facts/commit-facts.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { cascade, TIME_ORIGIN } from '../../support/cascade/cascade.ts';

const PICTURE = `
  // the example of the README
  click "Add to cart"  at 0..8   handler App.onAdd selector #add delay 1
  fetch POST /api      5..120    by click status 201 server sql=12:"SQL 3 queries" receive 4
  update App.items     120       by fetch
  commit               121..129..130 by update
    App 9ms state items 0->1
      Cart 4ms props items=different style=equal@App
        Icon*3 1ms parent
        Row[a] memo alone props onAdd=fn[equal,different]
    skipped Row*12 memo
    unmount App/Old
  passive 131..132 effects 2
  effect Cart 131..132
  timer timeout 5..20 by click?
  mark open 5
  paint frame 140
  reload 1000
  click "Again" at 1010
`;

const factsOf = <K extends Fact['kind']>(recording: Recording, kind: K) =>
  recording.documents.flatMap((document) =>
    document.facts.filter((fact): fact is Extract<Fact, { readonly kind: K }> => fact.kind === kind),
  );

test('every fact is one that the agent could have sent', () => {
  const { documents } = cascade(PICTURE);
  for (const { facts } of documents) for (const fact of facts) expect(decodeFact(fact)).toEqual(fact);
});

test('causes, times and names are those of the lines', () => {
  const recording = cascade(PICTURE);
  const [input] = factsOf(recording, 'input');
  const [request] = factsOf(recording, 'request');
  const [update] = factsOf(recording, 'update');
  const [commit] = factsOf(recording, 'commit');
  expect(input).toMatchObject({ at: 0, processingStart: 1, target: { selector: '#add', text: 'Add to cart' } });
  expect(input?.handler).toMatchObject({ prop: 'onClick', name: 'onAdd', component: 'App' });
  expect(request).toMatchObject({ at: 5, method: 'POST', cause: { id: input?.id, evidence: 'observed' } });
  expect(update).toMatchObject({ at: 120, hook: 0, cause: { id: request?.id } });
  expect(commit).toMatchObject({ renderStart: 121, commitStart: 129, layoutEnd: 130, updates: [update?.id] });
  expect(factsOf(recording, 'async')[0]?.cause?.evidence).toBe('guessed');
});

test('a component tree becomes columns, parents first, copies with ids of their own', () => {
  const columns = factsOf(cascade(PICTURE), 'commit')[0]?.renders;
  expect(columns?.parent).toEqual([-1, 0, 1, 1, 1, 1]);
  expect(columns?.subtree).toEqual([9, 4, 1, 1, 1, -1]);
  expect(columns?.self).toEqual([5, 1, 1, 1, 1, -1]);
  expect(new Set(columns?.component).size).toBe(6);
  expect(columns?.changeSets).toMatchObject([
    [{ kind: 'state', hook: 0, before: '0', after: '1' }],
    [
      { kind: 'prop', name: 'items', equality: 'different' },
      { kind: 'prop', name: 'style', equality: 'equal-data', from: columns?.component[0] },
    ],
    [
      {
        equality: 'same-text',
        dependencies: [
          { index: 0, equality: 'equal-data' },
          { index: 1, equality: 'different' },
        ],
      },
    ],
  ]);
  expect(columns?.flags).toEqual([
    RenderFlag.ownUpdate,
    RenderFlag.newProps | RenderFlag.parentRendered,
    ...Array<number>(3).fill(RenderFlag.newProps | RenderFlag.parentRendered),
    RenderFlag.newProps,
  ]);
});

test('an instance is the same in every commit that has its path', () => {
  const commits = factsOf(
    cascade('commit 0..1\n  App\n    Row[a]\n    Row[b]\ncommit 2..3\n  App\n    Row[b]'),
    'commit',
  );
  expect(commits[1]?.renders.component[1]).toBe(commits[0]?.renders.component[2]);
});

test('requests come with the HAR entry that Chrome would give', () => {
  const { network } = cascade(PICTURE);
  expect(network).toMatchObject([
    {
      method: 'POST',
      url: 'http://localhost/api',
      status: 201,
      startedAt: TIME_ORIGIN + 5,
      duration: 115,
      serverTiming: [{ name: 'sql', dur: 12, desc: 'SQL 3 queries' }],
    },
  ]);
  expect(network[0]?.joinKey).toBe(factsOf(cascade(PICTURE), 'request')[0]?.joinKey);
});

test('a reload begins another document with a clock of its own', () => {
  const { documents } = cascade(PICTURE);
  expect(documents.map((document) => document.timeOrigin - TIME_ORIGIN)).toEqual([0, 1000]);
  expect(documents[1]?.facts.find((fact) => fact.kind === 'input')).toMatchObject({ at: 10 });
});

test('head lines say which page and which React', () => {
  const recording = cascade('page http://shop/ Shop\nreact 18.3.1 production\nopen');
  expect(recording.complete).toBe(false);
  expect(recording.documents[0]).toMatchObject({ url: 'http://shop/', title: 'Shop' });
  expect(factsOf(recording, 'renderer')[0]).toMatchObject({
    version: '18.3.1',
    build: 'production',
    hasDurations: false,
  });
});

test.each([
  ['dance 5', 'Line 1 of the picture: "dance" is not understood'],
  ['click "A" at 0\nupdate App 5 by fetch', 'Line 2 of the picture: nothing above is called "fetch"'],
  ['update App.items', 'a time is missing'],
  ['fetch /api 0..5', 'a method and a URL are missing'],
  ['commit 0..1\n  App props a=alike', '"alike" is none of'],
  ['commit 0..1\n  App quickly', '"quickly" is not understood'],
])('%j tells its author what is wrong', (picture, message) => {
  expect(() => cascade(picture)).toThrow(message);
});
