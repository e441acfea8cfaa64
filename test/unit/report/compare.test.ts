import { describe, expect, it } from 'vitest';
import { compareRecordings } from '../../../src/analysis/compare/compare.ts';
import { comparisonText } from '../../../src/report/compare-json.ts';
import { compareToMarkdown } from '../../../src/report/compare-markdown.ts';
import { analyzePicture } from '../../support/cascade/look-up.ts';

const picture = (rows: string, text = 'Add') => `
click "${text}" at 0..8 selector #add handler App.onAdd
update App.items 100 by click
commit 101..110 by update
  App 9ms state items 0->1
${rows}`;
const slow = analyzePicture(picture('    Row*3 2ms parent'));
const fixed = analyzePicture(picture('  skipped Row*3 memo'));

describe('a comparison for people', () => {
  it('says in its title whether something got worse', () => {
    expect(compareToMarkdown(compareRecordings([slow], [fixed]))).toMatch(/^# No regression\n/);
    expect(compareToMarkdown(compareRecordings([fixed], [slow]))).toMatch(/^# A regression\n/);
    expect(compareToMarkdown(compareRecordings([slow], []))).toMatch(/^# Nothing to compare\n[\s\S]*## Only before/);
  });

  it('tells the outcome and the noise in a sentence each, then the numbers', () => {
    const markdown = compareToMarkdown(compareRecordings([slow], [fixed]));
    expect(markdown).toMatch(/renders 4 → 1, avoidable renders 3 → 0\./);
    expect(markdown).toMatch(/One run each: differences of settling under \d+(\.\d)? ms are noise/);
    expect(markdown).toContain('| avoidable renders | 3 | 0 | −3 | better |');
    expect(markdown).toContain('| App › Row | vanished | 3 → 0 | 3 → 0 |');
  });

  it('escapes what the page says', () => {
    const evil = analyzePicture(picture('    Row 2ms parent', '<img src=x>|*b*'));
    const markdown = compareToMarkdown(compareRecordings([evil], [evil]));
    expect(markdown).toContain('&lt;img src=x&gt;\\|\\*b\\*');
    expect(markdown).not.toContain('<img');
  });
});

describe('a comparison for programs', () => {
  it('names format, version, outcome and regressions', () => {
    expect(JSON.parse(comparisonText(compareRecordings([fixed], [slow])))).toMatchObject({
      format: 'clickfall-comparison',
      version: 1,
      regressed: true,
      comparisons: [
        {
          before: { name: 'click "Add"', runs: ['i1'] },
          outcome: 'worse',
          noiseBasis: 'allowance',
          regressions: ['renders', 'avoidable'],
        },
      ],
    });
  });
});
