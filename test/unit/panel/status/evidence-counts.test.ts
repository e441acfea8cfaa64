import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { evidenceCounts } from '../../../../src/panel/view/status/evidence-counts.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const counts = (cause: string) =>
  evidenceCounts(
    analyze(
      cascade(`
        click "Add" at 0..8 handler App.onAdd
        update App.items 1 ${cause}
        commit 2..6 by update
          App 3ms state items 0->1
      `),
    ),
  );

describe('evidence counts', () => {
  it('are 0 where every cause was observed', () => {
    expect(counts('by click')).toEqual({ guessed: 0, unknown: 0 });
  });

  it('count guesses', () => {
    expect(counts('by click?')).toEqual({ guessed: 1, unknown: 0 });
  });

  it('count requests of an imported file, but not those that only the browser made', () => {
    const recording = cascade('har GET /logo.png 0..10 type image');
    const imported = { ...recording, events: [{ type: 'imported' as const, at: 0, text: 'From elsewhere.' }] };
    expect(evidenceCounts(analyze(recording))).toEqual({ guessed: 0, unknown: 0 });
    expect(evidenceCounts(analyze(imported))).toEqual({ guessed: 0, unknown: 1 });
  });

  it('count updates without a cause', () => {
    expect(counts('')).toEqual({ guessed: 0, unknown: 1 });
  });
});
