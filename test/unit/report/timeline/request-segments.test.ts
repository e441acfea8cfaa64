import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { RequestStep } from '../../../../src/analysis/model/request-step.ts';
import { longestMetric, requestSegments } from '../../../../src/report/timeline/request-segments.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const request = (line: string): RequestStep => {
  const analysis = analyze(cascade(`click "Add" at 0..8 handler App.onAdd\n${line}`));
  const step = analysis.steps.find((candidate) => candidate.kind === 'request');
  if (step?.kind !== 'request') throw new Error('no request in the picture');
  return step;
};

describe('request segments', () => {
  // |blocked|wait......[server [sql]]......|receive|
  it('puts what the server reported into the middle of the wait', () => {
    const step = request('fetch POST /api 10..110 by click blocked 10 wait 80 receive 10 server total=40 sql=12');
    const parts = requestSegments(step, 999).map(({ tone, start, end }) => [tone, start, end]);
    expect(parts).toContainEqual(['net-blocked', 10, 20]);
    const wait = requestSegments(step, 999).find(({ tone }) => tone === 'net-wait');
    const server = requestSegments(step, 999).find(({ tone }) => tone === 'net-server');
    const database = requestSegments(step, 999).find(({ tone }) => tone === 'net-database');
    if (!wait || !server || !database) throw new Error('a part is missing');
    expect(server.end - server.start).toBeCloseTo(40);
    expect((server.start + server.end) / 2).toBeCloseTo((wait.start + wait.end) / 2);
    expect(database.start).toBeCloseTo(server.start);
    expect(database.end - database.start).toBeCloseTo(12);
  });

  it('draws one metric for the database, and no other part: they overlap', () => {
    const step = request('fetch POST /api 10..110 by click wait 90 server total=40 sql=12 db=10 cache=8');
    const databases = requestSegments(step, 999).filter(({ tone }) => tone === 'net-database');
    expect(databases).toHaveLength(1);
    expect((databases[0]?.end ?? 0) - (databases[0]?.start ?? 0)).toBeCloseTo(12);
    const cached = request('fetch POST /api 10..110 by click wait 90 server total=40 cache=8');
    expect(requestSegments(cached, 999).some(({ tone }) => tone === 'net-database')).toBe(false);
  });

  it('does not draw a server time that is longer than the wait it should lie in', () => {
    const step = request('fetch POST /api 10..110 by click blocked 10 wait 20 receive 70 server total=40');
    expect(requestSegments(step, 999).some(({ tone }) => tone === 'net-server')).toBe(false);
  });

  it('shows only what the page saw where no network entry was joined', () => {
    const parts = requestSegments(request('fetch POST /api 10..110 by click no-har'), 999);
    expect(parts[0]).toMatchObject({ tone: 'net-wait', start: 10 });
    expect(parts.at(-1)?.end).toBe(110);
  });

  it('cuts a pending request at the end of the recording', () => {
    expect(requestSegments(request('fetch POST /api 10.. by click no-har'), 500).at(-1)?.end).toBe(500);
  });

  it('takes the longest metric for the whole, and none without a duration', () => {
    const metric = (name: string, dur: number) => ({ name, dur, desc: '' });
    expect(longestMetric([metric('sql', 12), metric('total', 40)])?.name).toBe('total');
    expect(longestMetric([metric('cache', 0)])).toBeNull();
  });
});
