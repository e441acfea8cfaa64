import { afterAll, beforeAll, expect, it } from 'vitest';
import { accuracyCases } from '../../accuracy/cases/cases.ts';
import { type CaseServer, startCaseServer } from '../../accuracy/run/case-server.ts';
import { judgeRecording, recordCase } from '../../accuracy/run/record-case.ts';
import { usePanel } from '../support/panel.ts';

// A slice of `npm run accuracy`: one case of each kind of answer, newest React. The whole record is docs/accuracy.md.

const SLICE = ['S12', 'S34', 'S55', 'passThrough', 'randomKey', 'rootRenderEqual'];

const panel = usePanel();
let server: CaseServer | null = null;
beforeAll(async () => {
  server = await startCaseServer();
});
afterAll(() => server?.close());

it.each(accuracyCases.filter(({ id }) => SLICE.includes(id)))('$id: $what', async (accuracyCase) => {
  if (server === null) throw new Error('the case server did not start');
  const recording = await recordCase(panel(), server, accuracyCase, '19.3.1');
  const { said, judgement } = judgeRecording(accuracyCase, recording);
  expect({ said, because: judgement.because }).toEqual({ said, because: [] });
});
