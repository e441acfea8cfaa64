import { describe, expect, it } from 'vitest';
import type { DiscoveryRule } from '../../../../src/report/discoveries/discovery.ts';
import { failedRequests } from '../../../../src/report/discoveries/failed-requests.ts';
import { layoutShift } from '../../../../src/report/discoveries/layout-shift.ts';
import { longWait } from '../../../../src/report/discoveries/long-wait.ts';
import { overtakenAnswers } from '../../../../src/report/discoveries/overtaken-answers.ts';
import { serverParts } from '../../../../src/report/discoveries/server-parts.ts';
import { surprisingFindings } from '../../../../src/report/discoveries/surprising-findings.ts';
import { unusedAnswers } from '../../../../src/report/discoveries/unused-answers.ts';
import { userNotes } from '../../../../src/report/discoveries/user-notes.ts';
import { wideUpdates } from '../../../../src/report/discoveries/wide-updates.ts';
import { reportScope } from '../../../../src/report/document/report-scope.ts';
import { type AnalysisBuilder, createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { avoidable, render, times } from '../../../support/render-spec.ts';

type Click = ReturnType<AnalysisBuilder['interaction']>;

/** Sentences of one rule about one click. */
const said = (
  rule: DiscoveryRule,
  draw: (builder: AnalysisBuilder, click: Click) => void,
  over: Parameters<AnalysisBuilder['build']>[0] = {},
): readonly string[] => {
  const builder = createAnalysisBuilder();
  draw(builder, builder.interaction({ at: 0 }));
  const analysis = builder.build(over);
  return rule(reportScope(analysis, analysis.interactions[0] ?? null)).map((text) =>
    text.map((span) => (typeof span === 'string' ? span : span.text)).join(''),
  );
};

describe('failed requests', () => {
  it('are told with their status', () => {
    const found = said(failedRequests, (builder, click) => {
      builder.request('GET /api/a', { at: 1, end: 20, by: click, status: 503 });
      builder.request('GET /api/b', { at: 2, end: 20, by: click, status: 0 });
    });
    expect(found).toEqual(['GET /api/a was answered with 503.', 'GET /api/b failed or was aborted.']);
  });

  it('are not those that were answered, moved, or still are open', () => {
    const found = said(failedRequests, (builder, click) => {
      builder.request('GET /api/a', { at: 1, end: 20, by: click, status: 200 });
      builder.request('GET /api/b', { at: 2, end: 20, by: click, status: 304 });
      builder.request('GET /api/c', { at: 3, by: click });
    });
    expect(found).toEqual([]);
  });

  it('are counted beyond the first five', () => {
    const found = said(failedRequests, (builder, click) => {
      for (let nth = 0; nth < 8; nth++) builder.request(`GET /a/${nth}`, { at: nth, end: 20, by: click, status: 500 });
    });
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe('3 more requests failed.');
  });
});

describe('surprising findings', () => {
  it('are those that are news by themselves, with their place', () => {
    const found = said(surprisingFindings, (builder, click) => {
      for (let nth = 0; nth < 3; nth++) builder.request('GET /api/day', { at: nth, end: 30 + nth, by: click });
    });
    expect(found).toEqual(['GET /api/day requested 3 × within 32 ms.']);
  });

  it('are not those that only cost time', () => {
    const found = said(surprisingFindings, (builder, click) => {
      const content = [render('Slow', { self: 60, verdict: avoidable('props-equal', 'App') })];
      builder.commit({ at: 2, by: builder.update('set', { at: 1, by: click }), content });
    });
    expect(found).toEqual([]);
  });
});

describe('wide updates', () => {
  const update = (avoidableRows: number, neededRows: number) =>
    said(wideUpdates, (builder, click) => {
      const content = [
        ...times(avoidableRows, () => render('Row', { verdict: avoidable('props-equal', 'App') })),
        ...times(neededRows, () => render('Cell')),
      ];
      builder.commit({ at: 2, by: builder.update('setTotal', { at: 1, by: click }), content });
    });

  it('reach much, nearly all of it without need', () => {
    expect(update(40, 4)).toEqual(['One setTotal(…) of App renders 44 components, 40 of them avoidable.']);
  });

  it('are not those that reach little, or mostly what needs it', () => {
    expect(update(15, 0)).toEqual([]);
    expect(update(20, 20)).toEqual([]);
  });
});

describe('parts of a server', () => {
  const answer = (name: string, dur: number) =>
    said(serverParts, (builder, click) => {
      const serverTiming = [
        { name: 'total', dur: 234, desc: '' },
        { name: 'sql', dur: 5, desc: 'SQL 3 queries' },
        { name, dur, desc: name === 'session' ? 'Session check' : '' },
      ];
      builder.request('POST /api/cart', { at: 1, end: 250, by: click, serverTiming });
    });

  it('are told where one of them, which is not the database, is most of it', () => {
    expect(answer('session', 227)).toEqual([
      '227 ms of the 234 ms that the server worked on POST /api/cart are “Session check”, not its database.',
    ]);
  });

  it('are not the database, nor a smaller part', () => {
    expect(answer('db', 227)).toEqual([]);
    expect(answer('session', 90)).toEqual([]);
  });
});

describe('unused answers', () => {
  it('are answers that nothing followed', () => {
    const found = said(unusedAnswers, (builder, click) => {
      builder.request('GET /api/stock/1', { at: 1, end: 30, by: click });
      builder.request('GET /api/stock/2', { at: 2, end: 31, by: click });
    });
    expect(found).toEqual([
      '2 answers changed nothing: no update, request or timer followed GET /api/stock/:id × 2. The page knew the data already, or only keeps it for later.',
    ]);
  });

  it.each([
    { what: 'led to an update', status: 200, join: 'key' as const, follows: true },
    { what: 'failed', status: 500, join: 'key' as const, follows: false },
    { what: 'only the browser saw', status: 200, join: 'har-only' as const, follows: false },
  ])('are not those that $what', ({ status, join, follows }) => {
    const found = said(unusedAnswers, (builder, click) => {
      const request = builder.request('GET /api/stock/1', { at: 1, end: 30, by: click, status, join });
      if (follows) builder.update('setStock', { at: 31, by: request });
    });
    expect(found).toEqual([]);
  });

  it('are not those that send something, or came when the recording ended', () => {
    const draw = (builder: AnalysisBuilder, click: Click) => {
      builder.request('POST /api/log', { at: 1, end: 30, by: click });
      builder.request('GET /api/late', { at: 2, end: 980, by: click });
    };
    expect(said(unusedAnswers, draw)).toEqual([]);
  });
});

describe('overtaken answers', () => {
  // GET ?q=a   |==============|  setResults
  // GET ?q=ab     |=====|  setResults
  const search = (olderEnds: number, olderSets: string) =>
    said(overtakenAnswers, (builder, click) => {
      const older = builder.request('GET /search?q=a', { at: 1, end: olderEnds, by: click });
      const newer = builder.request('GET /search?q=ab', { at: 10, end: 50, by: click });
      builder.update('setResults', { at: 51, by: newer, component: 'Search' });
      builder.update(olderSets, { at: Math.max(52, olderEnds + 1), by: older, component: 'Search' });
    });

  it('set the same state last with older data', () => {
    expect(search(90, 'setResults')).toEqual([
      'The answers of GET /search?q came the other way round, and both set the same state: the older one was shown last, by setResults(…) of Search.',
    ]);
  });

  it('are not answers in their order, or of another state', () => {
    expect(search(40, 'setResults')).toEqual([]);
    expect(search(90, 'setCount')).toEqual([]);
  });
});

describe('a long wait', () => {
  const wait = (ms: number, request: number) =>
    said(longWait, (builder, click) => {
      const asked = builder.request('GET /api/a', { at: 1, end: 1 + request, by: click });
      const timer = builder.timer({ at: 1 + request, end: 1 + request + ms, by: asked, label: `${ms} ms` });
      builder.update('setPending', { at: 2 + request + ms, by: timer });
    });

  it('is a timer that takes most of the way to settled', () => {
    expect(wait(800, 100)).toEqual(['801 ms of the 902 ms are a wait that the page itself ordered: timeout 800 ms.']);
  });

  it('is not a short one, nor one beside longer things', () => {
    expect(wait(60, 10)).toEqual([]);
    expect(wait(120, 500)).toEqual([]);
  });
});

describe('a layout shift', () => {
  const shift = (...values: readonly number[]) =>
    said(layoutShift, (builder, click) => {
      for (const value of values) builder.paint({ at: 20, by: click, type: 'layout-shift', value });
    });

  it('is told where it can be noticed', () => {
    expect(shift(0.08, 0.07)).toEqual(['The layout moved: 2 shifts of 0.15 together (good is up to 0.1).']);
  });

  it('is not told where it is small', () => {
    expect(shift(0.05)).toEqual([]);
    expect(shift()).toEqual([]);
  });
});

describe('notes', () => {
  it('are those on the input and its steps', () => {
    const found = said(userNotes, (builder, click) => {
      builder.note(click, 'why so late?');
      builder.note(builder.mark('cart:open', { at: 3, by: click }), 'here');
    });
    expect(found).toEqual(['Note on the input: why so late?', 'Note on mark cart:open: here']);
  });

  it('are not those on other steps', () => {
    expect(said(userNotes, (builder) => builder.note(builder.mark('load', { at: 3 }), 'elsewhere'))).toEqual([]);
  });
});
