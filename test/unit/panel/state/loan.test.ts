import { expect, test } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { callLoan, componentLoan, instanceLoan, loanKey } from '../../../../src/panel/state/loan.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const recording = cascade(`
  click "Add" at 0..8 handler App.onAdd
  update App.a 1 by click as first
  commit 2..20 by first
    App 9ms state a 0->1
      Row*2 1ms parent
`);
const analysis = analyze(recording);
const commit = analysis.stepById.get('c1');
const [app = 0, one = 0, other = 0] = commit?.kind === 'commit' ? commit.renders.columns.component : [];
const target = (componentId: number, document: number | null = 0) => ({ componentId, document, name: 'x' });

test('a component is lent by its type: all of its instances have one break', () => {
  const loans = [one, other].map((id) => callLoan(recording, analysis, { kind: 'component', component: target(id) }));
  const [first, second] = loans;
  if (!first || !second) throw new Error('no loan');
  expect(loanKey(first)).toBe(loanKey(second));
  expect(first).toMatchObject({
    document: recording.documents[0]?.id,
    frameUrl: null,
    target: { kind: 'component-call' },
  });
});

test('its elements are lent by the instance', () => {
  expect(instanceLoan(recording, target(other))?.target).toEqual({ kind: 'element', instance: other });
});

test('a handler is lent by the input that ran it', () => {
  const input = recording.documents[0]?.facts.find((fact) => fact.kind === 'input' && fact.handler !== null);
  expect(callLoan(recording, analysis, { kind: 'handler', interaction: 'i1' })?.target).toEqual({
    kind: 'handler',
    input: input?.kind === 'input' ? input.id : -1,
  });
});

test('a step that does not tell its document is of the page itself; an unknown one is nowhere', () => {
  expect(componentLoan(recording, analysis, target(app, null), 'component')?.document).toBe(recording.documents[0]?.id);
  expect(componentLoan(recording, analysis, target(app, 5), 'component')).toBe(null);
  expect(componentLoan(recording, analysis, target(99_999), 'component')).toBe(null);
  expect(callLoan(recording, analysis, { kind: 'handler', interaction: 'i9' })).toBe(null);
});
