import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/report/formats.ts';
import { EXAMPLE, exampleAnalysis } from '../../support/example-analysis.ts';

// The reports in docs/example-report were read and found good. After a change that is meant, look at them again:
//   npm run build
//   node dist/cli/clickfall.js report docs/example-report/recording.clickfall.json --format md,html,mermaid --out docs/example-report

describe('the example report', () => {
  it.each(['md', 'html', 'mermaid'])('is what is written of its recording: %s', (id) => {
    const format = formats.find((candidate) => candidate.id === id);
    const kept = readFileSync(join(EXAMPLE, `report.${format?.extension}`), 'utf8');
    expect(format?.render(exampleAnalysis()).split('\n')).toEqual(kept.split('\n'));
  });
});
