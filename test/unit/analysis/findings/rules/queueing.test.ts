import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding } from '../../../../../src/analysis/model/finding.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { frame } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter(({ rule }) => rule === 'queueing');

interface Shape {
  readonly before?: number;
  readonly blocked?: number;
  readonly httpVersion?: string;
  /** Same address for all. */
  readonly equal?: boolean;
}

// 1 – 6   |======|
// 7       |......|======|
const queue = ({ before = 6, blocked = 60, httpVersion = 'http/1.1', equal = false }: Shape = {}): Analysis => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0 });
  const initiator = [frame('loadAll', 'src/load.ts', 7)];
  const path = (nth: number) => (equal ? '/part' : `/part-${nth}`);
  for (let nth = 0; nth < before; nth++) {
    builder.request(`GET ${path(nth)}`, { at: 1, end: 61, by: click, blocked: 0, httpVersion });
  }
  builder.request(`GET ${path(before)}`, { at: 1, end: 61 + blocked, by: click, blocked, httpVersion, initiator });
  return builder.build();
};

describe('queueing', () => {
  it('finds the request that waits for one of six connections, and what it waited', () => {
    const [finding, ...others] = found(queue());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      title: '1 request waited for a free connection to http://shop.test, up to 60 ms',
      where: { url: 'src/load.ts', line: 7 },
      steps: ['r7'],
    });
    expect(finding?.saving.ms).toBeCloseTo(60);
  });

  it('needs six others in flight, and 50 ms', () => {
    expect(found(queue({ before: 5 }))).toEqual([]);
    expect(found(queue({ blocked: 49 }))).toEqual([]);
    expect(found(queue({ blocked: 50 }))).toHaveLength(1);
  });

  it('does not fire over HTTP/2, or for equal requests, which wait in the cache', () => {
    expect(found(queue({ httpVersion: 'h2' }))).toEqual([]);
    expect(found(queue({ equal: true }))).toEqual([]);
  });
});
