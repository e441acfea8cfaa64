import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { parseRecording } from '../../src/recording/file.ts';

/** A recording of the demo, kept with its reports. */
export const EXAMPLE = join(import.meta.dirname, '../../docs/example-report');

export const exampleAnalysis = (): Analysis => {
  const parsed = parseRecording(readFileSync(join(EXAMPLE, 'recording.clickfall.json'), 'utf8'));
  if ('error' in parsed) throw new Error(parsed.error);
  return analyze(parsed.recording);
};
