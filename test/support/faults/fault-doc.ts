import { join } from 'node:path';
import { markdownTable, today } from '../../../bench/section.ts';
import { writeSection } from '../../../scripts/write-section.mjs';
import type { Fault } from './fault.ts';
import type { FaultRun } from './run-fault.ts';

export interface FaultResult {
  readonly fault: Fault;
  readonly passed: readonly FaultRun[];
  readonly failed: readonly string[];
}

const COMES: Readonly<Record<Fault['outcome'], string>> = {
  'goes on': 'the recording goes on',
  ends: 'the recording ends, and is shown',
  'answers nothing': 'Stop ends the recording after 2 s',
};

const sum = (runs: readonly FaultRun[], of: (run: FaultRun) => number): number =>
  runs.reduce((total, run) => total + of(run), 0);

/** URLs of the test are of no interest. */
const sentence = (runs: readonly FaultRun[]): string => {
  const said = (runs[0]?.said ?? '').replace(/https?:\/\/\S+/g, '…');
  return said === '' ? 'nothing: nothing is lost' : said;
};

/** Writes the results into docs/reliability.md. */
export const writeFaultDoc = async (results: readonly FaultResult[], runs: number, seed: number): Promise<void> => {
  const path = join(import.meta.dirname, '../../../docs/reliability.md');
  const rows = results.map(({ fault, passed }) => [
    fault.name,
    COMES[fault.outcome],
    sentence(passed),
    `${passed.length} of ${runs}`,
    String(sum(passed, ({ acknowledged }) => acknowledged)),
    String(sum(passed, ({ recorded }) => recorded)),
  ]);
  const head = ['fault', 'what comes of it', 'the panel says', 'passed', 'commits it had before', 'commits after'];
  const variables = runs === 20 ? '' : `CLICKFALL_FAULT_RUNS=${runs} `;
  const text = `\`${variables}npm run test:faults\`, ${today()}, seed ${seed}, React 19.3.1.\n\n${markdownTable(head, rows)}`;
  await writeSection(path, 'test:faults', text);
};
