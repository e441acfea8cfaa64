import { expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { candidateOfFinding, candidateOfRender, provenCandidates } from '../../../src/analysis/memo-candidates.ts';
import type { Finding } from '../../../src/analysis/model/finding.ts';
import { cascade } from '../../support/cascade/cascade.ts';

const recording = cascade(`
  click "Add" at 0..8 handler App.onAdd
  update App.a 1 by click as first
  commit 2..40 by first
    App 9ms state a 0->1
      Row*2 9ms parent
      Icon 5ms parent
      Tag 4ms props style=equal
`);
const analysis = analyze(recording);
const commit = analysis.stepById.get('c1');
if (commit?.kind !== 'commit') throw new Error('no commit');
const [document] = recording.documents;
const typeOf = (name: string): number =>
  document?.facts.flatMap((fact) => (fact.kind === 'types' ? fact.types : [])).find((type) => type.name === name)?.id ??
  0;
const findings: readonly Finding[] = [...analysis.findings, ...analysis.minorFindings];
const findingOf = (component: string): Finding => {
  const found = findings.find((finding) => finding.component === component);
  if (found === undefined) throw new Error(`no finding on ${component}`);
  return found;
};

test('a render whose fix is memo names its component type and document', () => {
  expect(candidateOfRender(recording, analysis, commit, 1)).toMatchObject({
    target: { document: document?.id, type: typeOf('Row'), name: 'Row' },
    verdict: { certainty: 'proven' },
  });
});

test('a necessary render, and one with another fix, are no candidates', () => {
  expect(candidateOfRender(recording, analysis, commit, 0)).toBe(null);
  expect(candidateOfRender(recording, analysis, commit, 4)).toBe(null);
  expect(candidateOfRender(recording, analysis, commit, 99)).toBe(null);
});

test('a finding stands for the component of its renders; other rules have none', () => {
  expect(candidateOfFinding(recording, analysis, findingOf('Icon'))?.target.type).toBe(typeOf('Icon'));
  expect(candidateOfFinding(recording, analysis, { ...findingOf('Icon'), rule: 'unstable-prop' })).toBe(null);
});

test('all proven ones, each once', () => {
  const twice = [...findings, ...findings];
  expect(
    provenCandidates(recording, analysis, twice)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Icon', 'Row']);
  const weak = findings.map((finding): Finding => ({ ...finding, confidence: 'weak' }));
  expect(provenCandidates(recording, analysis, weak)).toEqual([]);
});
