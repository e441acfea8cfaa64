// One thread of the fuzzing: every `step`th case from `first` on; tells how far it is before each case that may be its last.

import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

const { seed, kind, first, step, end } = workerData;
const { module } = await runnerImport(join(import.meta.dirname, 'run-cases.ts'), {
  configFile: false,
  logLevel: 'error',
  root: join(import.meta.dirname, '../..'),
});
const cases = module.createCases(seed);
const EVERY = 250; // ms between two words of progress

let said = 0;
let accepted = 0;
for (let number = first; number < end; number += step) {
  const now = performance.now();
  if (now - said > EVERY) {
    said = now;
    parentPort.postMessage({ number, accepted });
  }
  const outcome = cases[kind](number);
  if (outcome.accepted) accepted++;
  if (outcome.problems.length > 0) parentPort.postMessage({ failed: `${kind}:${number}`, problems: outcome.problems });
}
parentPort.postMessage({ number: end, accepted, done: true });
