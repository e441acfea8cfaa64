import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { comment } from '../../../src/cli/comment.ts';
import { compare } from '../../../src/cli/compare.ts';
import { report } from '../../../src/cli/report.ts';

// before anything is read
const BUDGET = ['a.clickfall.json', '--budget', 'budget.json'];

describe('clickfall check', () => {
  it.each([
    {
      args: ['a.clickfall.json'],
      says: 'check needs a recording and --budget; "clickfall check --help" shows an example.',
    },
    { args: [...BUDGET, '--format', 'md'], says: '--format needs --out.' },
    { args: [...BUDGET, '--format', 'pdf', '--out', 'out'], says: 'Unknown format "pdf"; there are: md, json, junit.' },
    {
      args: [...BUDGET, '--init', '--json'],
      says: '--init writes the file of --budget only: leave out --out, --format and --json.',
    },
    { args: BUDGET, says: 'budget.json cannot be read: ENOENT' },
  ])('is refused: $says', async ({ args, says }) => {
    await expect(check(args)).rejects.toThrow(says);
  });
});

it('clickfall comment needs something to say', async () => {
  await expect(comment(['a.clickfall.json'])).rejects.toThrow('comment needs a recording, and --before or --budget;');
  await expect(comment(['--budget', 'budget.json'])).rejects.toThrow('comment needs a recording');
});

it('--json and --format both write to stdout', async () => {
  const says = '--json and --format both write to stdout: choose one, or add --out.';
  await expect(report(['a.clickfall.json', '--json', '--format', 'md'])).rejects.toThrow(says);
  await expect(compare(['a', 'b', '--json', '--format', 'md'])).rejects.toThrow(says);
});
