import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../../../src/analysis/model/commit-step.ts';
import { renderAt } from '../../../../src/analysis/renders.ts';
import { type AnalysisPart, transferOf } from '../../../../src/analysis/transfer/analysis-part.ts';
import { packAnalysis, packFindings } from '../../../../src/analysis/transfer/pack-analysis.ts';
import { createTextSharer } from '../../../../src/analysis/transfer/share-texts.ts';
import { unpackAnalysis } from '../../../../src/analysis/transfer/unpack-analysis.ts';
import { toReportJson } from '../../../../src/report/json.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const PICTURE = `
  click "Add" at 0..8 handler App.onAdd
  fetch POST /api 5..105 by click status 201
  update App.items 106 by fetch
  commit 107..140 by update
    App 30ms state items 0->1
      Cart 10ms props items=different
        Row*20 0.25ms parent
      Total 5ms parent
  passive 141..143 effects 1
  mark added 106
  paint frame 150
`;

/** As through `postMessage`: handed-over buffers are gone on this side. */
const sent = (analysis: Analysis): { readonly received: Analysis; readonly parts: readonly AnalysisPart[] } => {
  const receiver = unpackAnalysis();
  const parts: AnalysisPart[] = [];
  for (const part of [...packAnalysis(analysis), ...packFindings(analysis)]) {
    const transfer = transferOf(part).filter((buffer) => buffer instanceof ArrayBuffer);
    const copy = structuredClone(part, { transfer });
    parts.push(copy);
    receiver.add(copy);
  }
  const received = receiver.finish();
  if (received === null) throw new Error('nothing came');
  return { received, parts };
};

const commitsOf = ({ steps }: Analysis): readonly CommitStep[] => steps.filter((step) => step.kind === 'commit');

describe('an analysis in transfer', () => {
  const analysis = analyze(cascade(PICTURE));
  const { received } = sent(analysis);

  it('comes out as it went in', () => {
    expect(toReportJson(received)).toEqual(toReportJson(analysis));
    expect([...received.stepById.keys()]).toEqual([...analysis.stepById.keys()]);
    expect(received.effectsOf).toEqual(analysis.effectsOf);
    const [commit] = commitsOf(analysis);
    const [copy] = commitsOf(received);
    if (!commit || !copy) throw new Error('no commit');
    for (let index = 0; index < commit.renders.length; index++) {
      expect(renderAt(received, copy, index)).toEqual(renderAt(analysis, commit, index));
    }
  });

  it('stays whole on the side that sent it', () => {
    expect(commitsOf(analysis)[0]?.renders.columns.start).toHaveLength(23);
  });

  it('keeps equal verdicts one object, also from one part to the next', () => {
    const blocks = Array.from(
      { length: 500 },
      (_, nth) => `update App.a ${10 + nth * 4} by click as u${nth}
  commit ${11 + nth * 4}..${13 + nth * 4} by u${nth}
    App 1ms state a 0->1
      Icon 0.5ms parent`,
    );
    const long = sent(analyze(cascade(`\n  click "Add" at 0..8 handler App.onAdd\n  ${blocks.join('\n  ')}`)));
    expect(long.parts.filter(({ kind }) => kind === 'steps').length).toBeGreaterThan(1);
    const verdicts = new Set(commitsOf(long.received).map(({ renders }) => renders.verdicts[1]));
    expect([...verdicts].map((verdict) => verdict?.class)).toEqual(['avoidable']);
  });

  it('hands columns over instead of copying them', () => {
    const parts = [...packAnalysis(analysis)];
    const steps = parts.find((part) => part.kind === 'steps');
    if (!steps) throw new Error('no steps');
    structuredClone(steps, { transfer: transferOf(steps).filter((buffer) => buffer instanceof ArrayBuffer) });
    expect(steps.integers).toHaveLength(0);
  });

  it('takes ids that 32 bits do not hold', () => {
    const [commit] = commitsOf(analysis);
    if (!commit) throw new Error('no commit');
    const component = Array.from(commit.renders.columns.component, (id) => id + 2 ** 40);
    const renders = { ...commit.renders, columns: { ...commit.renders.columns, component } };
    const { received: wide } = sent({ ...analysis, steps: [{ ...commit, renders }] });
    expect([...(commitsOf(wide)[0]?.renders.columns.component ?? [])]).toEqual(component);
  });
});

it('nothing comes of parts without a head', () => {
  expect(unpackAnalysis().finish()).toBeNull();
});

it('equal texts come out as they were, whatever they are in', () => {
  const data = { kind: 'commit', causes: [{ id: 'u1' }, { id: 'u1' }], numbers: new Int32Array(2), none: null };
  const before = structuredClone(data);
  createTextSharer()(data);
  expect(data).toEqual(before);
});
