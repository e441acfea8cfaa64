import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import { MOST_RENDERS } from '../../../../src/report/trace/render-slices.ts';
import { TRACKS } from '../../../../src/report/trace/slice.ts';
import { CLICKFALL_PID, type TraceEvent } from '../../../../src/report/trace/trace-event.ts';
import { toTrace } from '../../../../src/report/trace.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { exampleAnalysis } from '../../../support/example-analysis.ts';
import { hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { render, times } from '../../../support/render-spec.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

// What Perfetto's JSON reader asks for: whole microseconds, slices of one thread beside or inside of each other, and
// arrows that begin and end within a slice.

const ours = (analysis: Analysis) => toTrace(analysis).traceEvents.filter(({ pid }) => pid === CLICKFALL_PID);
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

describe.each([
  { what: 'a shop', analysis: shopAnalysis() },
  { what: 'a real page', analysis: exampleAnalysis() },
  { what: 'a page with hostile names', analysis: hostileAnalysis() },
])('the threads of $what', ({ analysis }) => {
  const events = ours(analysis);
  const slices = events.filter(({ ph }) => ph === 'X');

  it('count whole microseconds, in time order', () => {
    const all = toTrace(analysis).traceEvents;
    expect(all.filter(({ ts, dur = 0 }) => !Number.isSafeInteger(ts) || !Number.isSafeInteger(dur))).toEqual([]);
    expect(all.map(({ ts }) => ts)).toEqual(all.map(({ ts }) => ts).toSorted((a, b) => a - b));
  });

  it('hold slices beside or inside of each other', () => {
    const crossing: string[] = [];
    for (const tid of new Set(slices.map((slice) => slice.tid))) {
      const open: TraceEvent[] = [];
      for (const slice of slices.filter((other) => other.tid === tid)) {
        while (open.length > 0 && endOf(open.at(-1) ?? slice) <= slice.ts) open.pop();
        const around = open.at(-1);
        if (around !== undefined && endOf(slice) > endOf(around)) crossing.push(`${around.name} × ${slice.name}`);
        open.push(slice);
      }
    }
    expect(crossing).toEqual([]);
  });

  it('have an arrow for each cause, from a slice to a slice', () => {
    const causes = analysis.steps.reduce((sum, step) => sum + step.causes.length, 0);
    const starts = events.filter(({ ph }) => ph === 's');
    const ends = events.filter(({ ph }) => ph === 'f');
    expect(starts).toHaveLength(causes);
    expect(ends.map(({ id }) => id).toSorted()).toEqual(starts.map(({ id }) => id).toSorted());
    const isWithin = (arrow: TraceEvent) =>
      slices.some((slice) => slice.tid === arrow.tid && slice.ts <= arrow.ts && arrow.ts < endOf(slice));
    expect(starts.filter((arrow) => !isWithin(arrow))).toEqual([]);
    const startOf = new Map(starts.map((start) => [start.id, start]));
    expect(ends.filter(({ id, ts }) => ts < (startOf.get(id)?.ts ?? 0))).toEqual([]);
  });
});

it('threads stand in the order of the timeline, one more wherever things overlap', () => {
  const names = ours(shopAnalysis())
    .filter(({ name }) => name === 'thread_name')
    .toSorted((a, b) => a.tid - b.tid)
    .map(({ args }) => args?.name);
  expect(names.filter((name) => !/\d$/.test(String(name)))).toEqual([...TRACKS]);
  expect(names.slice(1, 4)).toEqual(['Requests', 'Requests 2', 'Requests 3']);
});

it('of more renders than can be shown the longest are, and the rest is counted', () => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0 });
  const by = builder.update('set', { at: 1, by: click });
  const rows = times(MOST_RENDERS + 5, (index) => render('Row', { self: index === 7 ? 0.5 : 0.001, key: `${index}` }));
  builder.commit({ at: 2, by, content: [render('List', {}, ...rows)] });
  const trace = toTrace(builder.build());
  const names = trace.traceEvents
    .filter(({ ph, cat }) => ph === 'b' && cat === 'blink.user_timing')
    .map(({ name }) => name);
  expect(names).toContain('List');
  expect(names.filter((name) => name === 'Row').length).toBeLessThanOrEqual(MOST_RENDERS);
  expect(trace.metadata.clickfall).toMatchObject({ rendersLeftOut: expect.any(Number) });
});
