import { beforeEach, describe, expect, test } from 'vitest';
import { type CauseNode, factNode, hopNode } from '../../../../src/agent/causes/cause-node.ts';
import { createLineage, type Lineage } from '../../../../src/agent/sensors/lineage.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

let lineage: Lineage;
const CLICK = 1;
const OTHER = 2;
const roots = new Set([CLICK]);
const causedBy = (id: number) => ({ id, evidence: 'observed' }) as const;
const belongs = (node: CauseNode) => lineage.belongs(node, roots);

beforeEach(() => {
  lineage = createLineage();
  for (const id of [CLICK, OTHER]) lineage.note({ ...sampleFacts.input, id });
});

describe('belongs', () => {
  test('a request that the click caused', () => {
    lineage.note({ ...sampleFacts.request, id: 10, cause: causedBy(CLICK) });
    expect(belongs(factNode(10))).toBe(true);
  });
  test('through update, commit and effect', () => {
    lineage.note({ ...sampleFacts.update, id: 10, cause: causedBy(CLICK) });
    lineage.note({ ...sampleFacts.commit, id: 11, updates: [10], renders: { rows: 0, packed: '', changeSets: [] } });
    lineage.note({ ...sampleFacts.effect, id: 12, commit: 11 });
    lineage.note({ ...sampleFacts.request, id: 13, cause: causedBy(12) });
    expect(belongs(factNode(13))).toBe(true);
  });
  test('through hops that were never sent', () => {
    const hop = hopNode('timeout', '', 0, factNode(CLICK));
    expect(belongs(hopNode('animation-frame', '', 0, hop))).toBe(true);
  });
  test('what hangs on something sent so long ago that it was forgotten; a long recording holds no more', () => {
    lineage.note({ ...sampleFacts.request, id: 10, cause: causedBy(OTHER) });
    lineage.note({ ...sampleFacts.request, id: 11, cause: causedBy(10) });
    for (let id = 100; id < 10_000; id++) lineage.note({ ...sampleFacts.request, id, cause: causedBy(OTHER) });
    expect(belongs(factNode(11))).toBe(false);
    for (let id = 10_000; id < 20_200; id++) lineage.note({ ...sampleFacts.request, id, cause: causedBy(OTHER) });
    expect(belongs(factNode(11))).toBe(true);
  });
  test('what hangs on a commit that is still to be sent', () => {
    expect(belongs(factNode(99))).toBe(true);
  });
});

describe('does not belong', () => {
  test('another input’s request', () => {
    lineage.note({ ...sampleFacts.request, id: 10, cause: causedBy(OTHER) });
    expect(belongs(factNode(10))).toBe(false);
  });
  test('what has no known cause', () => {
    lineage.note({ ...sampleFacts.request, id: 10, cause: null });
    expect(belongs(factNode(10))).toBe(false);
    expect(belongs(hopNode('timeout', '', 0, null))).toBe(false);
  });
  test('a poll, from its fourth wait on', () => {
    // click  wait  wait  wait  wait
    //   |-----|-----|-----|-----|  no longer counts
    let parent = CLICK;
    const seen: boolean[] = [];
    for (let id = 10; id < 15; id++) {
      lineage.note({ ...sampleFacts.async, id, at: 0, ranAt: 200, cause: causedBy(parent) });
      seen.push(belongs(factNode(id)));
      parent = id;
    }
    expect(seen).toEqual([true, true, true, false, false]);
  });
  test('an animation loop after its sixtieth frame, however long it runs', () => {
    let node: CauseNode = factNode(CLICK);
    for (let i = 0; i < 60; i++) node = hopNode('animation-frame', '', 0, node);
    expect(belongs(node)).toBe(true);
    for (let i = 0; i < 200; i++) {
      node = hopNode('animation-frame', '', 0, node);
      expect(belongs(node)).toBe(false);
    }
  });
  test('what an animation loop renders after its sixtieth frame', () => {
    lineage.note({ ...sampleFacts.async, id: 10, cause: causedBy(CLICK), skipped: 65 });
    lineage.note({ ...sampleFacts.update, id: 11, cause: causedBy(10) });
    expect(belongs(factNode(11))).toBe(false);
  });
});
