import { analyze } from '../src/analysis/analyze.ts';
import type { Milliseconds } from '../src/protocol/units.ts';
import type { Recording } from '../src/recording/recording.ts';
import { median } from './statistics.ts';

const RUNS = 5;

/** Time of the whole analysis in this process, findings included; the median of some runs, compiled beforehand. */
export const timeAnalysis = (recording: Recording): Milliseconds => {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    analyze(recording);
    times.push(performance.now() - start);
  }
  return median(times.slice(1));
};
