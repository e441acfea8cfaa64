import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { parseRecording, serializeRecording } from '../../../src/recording/file.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { redactRecording } from '../../../src/recording/redact-recording.ts';
import { cascade } from '../../support/cascade/cascade.ts';

const RECORDING: Recording = cascade(`
  click "Add" at 0..8 handler App.onAdd
  fetch GET /stock?id=secret-a 5..20 by click status 200 in load@src/App.tsx?v=secret-v:20:5
  fetch GET /stock?id=secret-b 6..20 by click status 200
  fetch GET /stock?id=secret-b 7..20 by click status 200
  update App.items 21 by click
  commit 22..30 by update
    App 9ms state items secret-old->secret-new
`);

const readBack = (recording: Recording): Recording => {
  const parsed = parseRecording(serializeRecording(recording));
  if ('error' in parsed) return expect.fail(parsed.error);
  return parsed.recording;
};

it('a redacted recording holds no query value and no captured value', () => {
  expect(serializeRecording(RECORDING)).toMatch(/secret-a.*secret-new/s);
  expect(serializeRecording(redactRecording(RECORDING))).not.toContain('secret');
});

it('opens again, with the same steps, causes, verdicts and findings: what differed still differs', () => {
  const told = (recording: Recording) => {
    const { steps, findings, minorFindings } = analyze(recording);
    return {
      steps: steps.map(({ id, kind, at, end, causes }) => ({ id, kind, at, end, causes })),
      findings: [...findings, ...minorFindings].map(({ rule, facts }) => [rule, facts.length]),
    };
  };
  expect(told(readBack(redactRecording(RECORDING)))).toEqual(told(RECORDING));
  const urls = analyze(redactRecording(RECORDING)).steps.flatMap((step) => (step.kind === 'request' ? step.url : []));
  expect(new Set(urls).size).toBe(2);
});

it('says that it holds no values, and is left as it is when redacted once more', () => {
  const once = redactRecording(RECORDING);
  const started = once.documents.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'started'));
  expect(started).toMatchObject([{ captureValues: false }]);
  expect(serializeRecording(redactRecording(once))).toBe(serializeRecording(once));
});
