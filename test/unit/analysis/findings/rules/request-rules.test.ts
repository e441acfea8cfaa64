import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../../../../src/analysis/model/finding.ts';
import { type AnalysisBuilder, createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { frame, render } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis, rule: RuleName): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter((finding) => finding.rule === rule);

const click = (make: (builder: AnalysisBuilder, by: ReturnType<AnalysisBuilder['interaction']>) => void): Analysis => {
  const builder = createAnalysisBuilder();
  make(builder, builder.interaction({ at: 0 }));
  return builder.build();
};

describe('duplicate-request', () => {
  it('finds equal requests, whatever the order of their query, and what the last of them cost', () => {
    // r1   |====|
    // r2    |========|
    // r3     |============|   → commit
    const analysis = click((builder, by) => {
      builder.request('GET /api/cart?a=1&b=2', { at: 10, end: 50, by });
      builder.request('GET /api/cart?b=2&a=1', { at: 11, end: 90, by });
      const last = builder.request('GET /api/cart?a=1&b=2', { at: 12, end: 130, by });
      builder.commit({ at: 131, by: builder.update('setCart', { at: 130, by: last }), content: [render('Cart')] });
    });
    const [finding] = found(analysis, 'duplicate-request');
    expect(finding).toMatchObject({
      title: 'GET /api/cart requested 3 × within 120 ms',
      steps: ['r1', 'r2', 'r3'],
      confidence: 'strong',
      saving: { note: 'and 2 requests' },
    });
    expect(finding?.saving.ms).toBeCloseTo(80);
  });

  it('tells once of a question that was repeated at several times', () => {
    const analysis = click((builder, by) => {
      for (const at of [10, 5_000, 5_010, 9_000, 9_010, 9_020])
        builder.request('GET /api/cart', { at, end: at + 30, by });
    });
    expect(found(analysis, 'duplicate-request')).toMatchObject([
      {
        title: 'GET /api/cart requested 3 × within 50 ms, and again 1 ×',
        steps: ['r2', 'r3', 'r4', 'r5', 'r6'],
        saving: { note: expect.stringContaining('3 requests') },
      },
    ]);
  });

  it('stays worth reading where nothing waited for the duplicate', () => {
    const analysis = click((builder, by) => {
      builder.request('GET /api/cart', { at: 10, end: 50, by });
      builder.request('GET /api/cart', { at: 11, end: 45, by });
    });
    expect(analysis.findings).toMatchObject([
      {
        rule: 'duplicate-request',
        saving: { ms: 0, note: 'nothing waited for the second: saves 1 request, not latency' },
      },
    ]);
  });

  it.each<[string, (builder: AnalysisBuilder, by: ReturnType<AnalysisBuilder['interaction']>) => void]>([
    [
      'another query',
      (b, by) => {
        b.request('GET /api/cart?id=1', { at: 1, end: 9, by });
        b.request('GET /api/cart?id=2', { at: 2, end: 9, by });
      },
    ],
    [
      'another body',
      (b, by) => {
        b.request('POST /api/cart', { at: 1, end: 9, by, bodyHash: 1 });
        b.request('POST /api/cart', { at: 2, end: 9, by, bodyHash: 2 });
      },
    ],
    [
      'a body that is not known',
      (b, by) => {
        b.request('POST /api/cart', { at: 1, end: 9, by });
        b.request('POST /api/cart', { at: 2, end: 9, by });
      },
    ],
    [
      'a retry after a failure',
      (b, by) => {
        b.request('GET /api/cart', { at: 1, end: 9, by, status: 503 });
        b.request('GET /api/cart', { at: 20, end: 29, by });
      },
    ],
    [
      'one that comes much later',
      (b, by) => {
        b.request('GET /api/cart', { at: 1, end: 9, by });
        b.request('GET /api/cart', { at: 1500, end: 1509, by });
      },
    ],
    [
      'regular polling',
      (b, by) => {
        for (const at of [0, 500, 1001, 1499]) b.request('GET /api/cart', { at, end: at + 20, by });
      },
    ],
    [
      'quick answers from the cache',
      (b, by) => {
        b.request('GET /api/cart', { at: 1, end: 9, by });
        b.request('GET /api/cart', { at: 20, end: 21, by, fromCache: true });
      },
    ],
    [
      'images',
      (b, by) => {
        b.request('GET /a.png', { at: 1, end: 9, by, resourceType: 'image' });
        b.request('GET /a.png', { at: 2, end: 9, by, resourceType: 'image' });
      },
    ],
  ])('does not fire for %s', (_, make) => {
    expect(found(click(make), 'duplicate-request')).toEqual([]);
  });

  it('finds a loop that asks again as soon as it is answered', () => {
    const analysis = click((builder, by) => {
      for (const at of [0, 50, 100, 150]) builder.request('GET /api/cart', { at, end: at + 49, by });
    });
    expect(found(analysis, 'duplicate-request')).toHaveLength(1);
  });
});

describe('n-plus-one', () => {
  const rows = (count: number, gap: number, initiator = [frame('getStock', 'src/stock.ts', 21)]): Analysis =>
    click((builder, by) => {
      for (let index = 0; index < count; index++) {
        builder.request(`GET /api/stock/${index + 1}`, { at: 10 + index * gap, end: 30 + index * gap, by, initiator });
      }
    });

  it('finds one request per record, made in the same place', () => {
    expect(found(rows(5, 1), 'n-plus-one')).toMatchObject([
      {
        title: '5 requests of GET /api/stock/:id, one for each record',
        steps: ['r1', 'r2', 'r3', 'r4', 'r5'],
        where: { url: 'src/stock.ts', line: 21 },
        confidence: 'strong',
      },
    ]);
  });

  it('saves what asking for all at once would, where they wait for each other', () => {
    // truth      |==|  |==|  |==|  |==|  |==|         together   |==|
    const [finding] = found(rows(5, 25), 'n-plus-one');
    expect(finding?.saving.ms).toBeCloseTo(100);
    expect(finding?.fix).toMatch(/Promise\.all/);
  });

  it('is a hint without weight at 3', () => {
    expect(found(rows(3, 1), 'n-plus-one')).toMatchObject([
      { confidence: 'information', impact: 'low', priority: 'low', saving: { ms: null } },
    ]);
  });

  it('does not fire for 2, for the same record, or from different places', () => {
    expect(found(rows(2, 1), 'n-plus-one')).toEqual([]);
    const same = click((builder, by) => {
      for (let at = 0; at < 5; at++)
        builder.request('GET /api/stock/1', { at, end: 20, by, initiator: [frame('a', 'a.ts', 1)] });
    });
    expect(found(same, 'n-plus-one')).toEqual([]);
    const apart = click((builder, by) => {
      for (let at = 0; at < 5; at++)
        builder.request(`GET /api/stock/${at}`, { at, end: 20, by, initiator: [frame('a', 'a.ts', at)] });
    });
    expect(found(apart, 'n-plus-one')).toEqual([]);
  });

  it('takes the commit whose effects asked where no frame is known', () => {
    const analysis = click((builder, by) => {
      const commit = builder.commit({
        at: 2,
        by: builder.update('setItems', { at: 1, by }),
        content: [render('List')],
      });
      for (let at = 5; at < 10; at++) {
        builder.request(`GET /api/stock/${at}`, { at, end: 20, by: builder.effect('Row', { at, by: commit }) });
      }
    });
    expect(found(analysis, 'n-plus-one')).toHaveLength(1);
  });
});

describe('slow-server', () => {
  const one = (wait: number, sql: readonly [number, string] | null, total: number | null = null, rest = 0): Analysis =>
    click((builder, by) => {
      builder.request('GET /api/list', {
        at: 0,
        end: wait + 2,
        by,
        wait,
        serverTiming: [
          ...(sql ? [{ name: 'SQLPanel_sql_time', dur: sql[0], desc: sql[1] }] : []),
          ...(total === null ? [] : [{ name: 'TimerPanel_total_time', dur: total, desc: 'Elapsed time' }]),
        ],
      });
      if (rest > 0) builder.timer({ at: 0, end: rest, by });
    });

  it('finds a long wait that is a good part of the interaction', () => {
    expect(found(one(250, null), 'slow-server')).toMatchObject([
      {
        title: 'GET /api/list: waited 250 ms for the first byte',
        confidence: 'measured',
        impact: 'high',
        saving: { ms: null },
      },
    ]);
    expect(found(one(199, null), 'slow-server')).toEqual([]);
    expect(found(one(250, null, null, 2000), 'slow-server')).toEqual([]);
  });

  it('does not send to the handler where the server reports little of its own', () => {
    expect(found(one(250, null, 124), 'slow-server')[0]?.fix).toMatch(
      /^The server reports only 124 ms of its own work/,
    );
    expect(found(one(250, null, 125), 'slow-server')[0]?.fix).toMatch(/^Measure the handler on the server/);
  });

  it('finds an answer that was mostly spent in the database', () => {
    expect(found(one(50, [30, 'SQL 3 queries'], 40), 'slow-server')).toMatchObject([
      { title: 'GET /api/list: 75 % of its time in the database (30 ms of 40 ms)' },
    ]);
    expect(found(one(50, [15, 'SQL 3 queries'], 40), 'slow-server')).toEqual([]);
    expect(found(one(5, [4, 'SQL 3 queries'], 4.5), 'slow-server')).toEqual([]);
  });

  it('finds many queries', () => {
    expect(found(one(50, [5, 'SQL 31 queries'], 40), 'slow-server')).toMatchObject([
      { title: 'GET /api/list: 31 database queries' },
    ]);
    expect(found(one(50, [5, 'SQL 9 queries'], 40), 'slow-server')).toEqual([]);
  });

  it('finds queries that repeat each other, once the toolbar was asked', () => {
    const counted = (similar: number): Analysis =>
      click((builder, by) => {
        builder.request('GET /api/list', {
          at: 0,
          end: 52,
          by,
          wait: 50,
          serverTiming: [{ name: 'SQLPanel_sql_time', dur: 5, desc: 'SQL 9 queries' }],
          debugToolbar: { id: 'a1', sqlPanel: '', counts: { queries: 9, similar, duplicates: 0, ms: 5 } },
        });
      });
    expect(found(counted(8), 'slow-server')).toMatchObject([
      {
        title: 'GET /api/list: 9 database queries, 8 similar',
        fix: expect.stringMatching(/^Load what the repeated queries ask for with one/),
        facts: expect.arrayContaining(['database: SQL 9 queries, 8 similar, 5 ms']),
      },
    ]);
    expect(found(counted(5), 'slow-server')).toHaveLength(1);
    expect(found(counted(4), 'slow-server')).toEqual([]);
  });
});
