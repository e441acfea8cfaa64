import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { help } from '../../../src/cli/help.ts';

const docs = readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');

/** The part of the document on one command. */
const sectionOf = (command: string): string => docs.split(`\n## ${command}\n`)[1]?.split('\n## ')[0] ?? '';

/** `--url`, … in the order of their appearance. */
const optionsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option)),
];

describe('docs/cli.md', () => {
  test.each(Object.keys(help).filter((command) => command !== ''))(
    '%s: the options that its help teaches',
    (command) => {
      const inTable = optionsIn(
        sectionOf(command)
          .split('\n')
          .filter((line) => line.startsWith('| `--'))
          .map((line) => line.split('|')[1])
          .join('\n'),
      );
      expect(inTable.toSorted()).toEqual(optionsIn(help[command] ?? '').toSorted());
    },
  );

  test('every command', () => {
    for (const command of Object.keys(help)) if (command !== '') expect(docs).toContain(`| \`${command}`);
  });
});
