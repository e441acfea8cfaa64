import { expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { largest, smallest } from '../../../src/analysis/extent.ts';
import { branchesTo, openAtFirst, treeRows } from '../../../src/panel/view/cascade/tree-rows.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { buildFlow } from '../../../src/report/flow-tree.ts';
import { formats } from '../../../src/report/formats.ts';
import { cascade } from '../../support/cascade/cascade.ts';
import { sampleFacts } from '../protocol/sample-facts.ts';

/** More than fits on the stack as the arguments of one call. */
const MANY = 150_000;

test('inputs of one gesture, as many as a page may make, are analysed', () => {
  const recording = cascade('click "Add" at 0..8');
  const facts = Array.from({ length: MANY }, (_, at): Fact => {
    return { ...sampleFacts.input, id: at + 10, type: 'pointermove', at: at / 1_000 };
  });
  const documents = recording.documents.map((document) => ({ ...document, facts }));
  expect(analyze({ ...recording, documents }).interactions).toHaveLength(1);
});

test('the ends of a list as long as a page may make it', () => {
  const values = Array.from({ length: MANY }, (_, at) => at);
  expect([smallest(values), largest(values)]).toEqual([0, MANY - 1]);
  expect([smallest([]), largest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

/** Each as a page makes it in some minutes; a square of them is more than fits into this test's time. */
const REQUESTS = 15_000;

/** In `lanes`, each request made by the answer to the one before it; `urls` different ones in turn. */
const requestsInLanes = (lanes: number, urls: number): Recording => {
  const recording = cascade('click "Add" at 0..8 handler App.onAdd');
  const requests = Array.from({ length: REQUESTS }, (_, index): readonly Fact[] => {
    const id = 1_000 + index;
    const at = 10 + Math.floor(index / lanes) * 5 + (index % lanes) / 10;
    const url = `http://shop.test/api/${index % urls}`;
    const cause = { id: index < lanes ? 1 : id - lanes, evidence: 'observed' } as const;
    return [
      { ...sampleFacts.request, id, at, url, cause, stack: '', joinKey: `k${index}` },
      { ...sampleFacts['request-progress'], id, at: at + 4, step: 'body', status: 200 },
    ];
  }).flat();
  const documents = recording.documents.map((document) => ({ ...document, facts: [...document.facts, ...requests] }));
  return { ...recording, documents };
};

test.each([
  { what: 'one after another, of one address', lanes: 1, urls: 1 },
  { what: 'one after another, of two in turn', lanes: 1, urls: 2 },
  { what: 'one after another, each another', lanes: 1, urls: REQUESTS },
  { what: '20 at a time, of a thousand', lanes: 20, urls: 1_000 },
  { what: 'all at once, each another', lanes: REQUESTS, urls: REQUESTS },
])('very many requests, $what, are analysed, told and shown as a tree', ({ lanes, urls }) => {
  const analysis = analyze(requestsInLanes(lanes, urls));
  expect(analysis.interactions[0]?.totals.requests).toBe(REQUESTS);
  for (const { render } of formats) expect(render(analysis).length).toBeGreaterThan(100);
  const root = buildFlow(analysis, analysis.interactions[0]?.id ?? null);
  const open = openAtFirst(root, 80);
  expect(treeRows(root, ({ key }) => open.has(key)).length).toBeGreaterThan(REQUESTS);
  const last = analysis.steps.findLast(({ kind }) => kind === 'request')?.id ?? '';
  expect(branchesTo(analysis, root, { kind: 'step', id: last })).toHaveLength(REQUESTS / lanes + 1);
});
