#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { check } from './check.ts';
import { comment } from './comment.ts';
import { compare } from './compare.ts';
import { Failure, firstLine } from './failure.ts';
import { help } from './help.ts';
import { open } from './open.ts';
import { record } from './record.ts';
import { report } from './report.ts';

const EXTENSION = fileURLToPath(new URL('../extension', import.meta.url));

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  record: (args) => record(args, EXTENSION),
  report,
  compare,
  check,
  comment,
  open: (args) => open(args, EXTENSION),
  // the protocol's library is only for those who speak it
  mcp: async (args) => (await import('./mcp/mcp.ts')).mcp(args, EXTENSION),
};

const main = async (args: readonly string[]): Promise<number> => {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help' || name === '') {
    console.log(help['']);
    return name === '' ? 2 : 0;
  }
  const command = commands[name];
  if (command === undefined) {
    throw new Failure(`Unknown command "${name}"; there are: ${Object.keys(commands).join(', ')}.`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(help[name]);
    return 0;
  }
  return command(rest);
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // parseArgs explains wrong options in its own words; anything else unforeseen still ends in one line
  console.error(`clickfall: ${firstLine(error)}`);
  process.exitCode = 2;
}
