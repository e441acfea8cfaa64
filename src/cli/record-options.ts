import { parseArgs } from 'node:util';
import type { Milliseconds } from '../protocol/units.ts';
import { Failure } from './failure.ts';

/** What `clickfall record` was asked for, checked as far as the words alone allow. */
export interface RecordOptions {
  /** null: a flow says it. */
  readonly url: string | null;
  /** A CSS selector to click, or the file of a flow. */
  readonly what:
    | { readonly kind: 'click'; readonly selector: string }
    | { readonly kind: 'flow'; readonly path: string };
  readonly out: string;
  /** Recordings to make, or pairs without and with a trial; null: one, or the trials' own number. */
  readonly runs: number | null;
  /** Components to try memo on; empty: all that it is proven right for; null: no trial. */
  readonly tryMemo: readonly string[] | null;
  readonly settle: Milliseconds;
  readonly cookies: string | null;
  readonly userDataDir: string | null;
  readonly format: string;
  /** Keep values of URL queries, and of props and state, in all that is written. */
  readonly values: boolean;
  readonly picture: string | null;
  readonly theme: 'light' | 'dark';
  /** What goes to stdout. */
  readonly stdout: 'nothing' | 'markdown' | 'json';
  readonly headed: boolean;
}

const OPTIONS = {
  url: { type: 'string' },
  click: { type: 'string' },
  flow: { type: 'string' },
  out: { type: 'string' },
  runs: { type: 'string' },
  'try-memo': { type: 'string' },
  settle: { type: 'string' },
  cookies: { type: 'string' },
  'user-data-dir': { type: 'string' },
  format: { type: 'string', default: 'md,json' },
  values: { type: 'boolean', default: false },
  picture: { type: 'string' },
  theme: { type: 'string', default: 'light' },
  print: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  headed: { type: 'boolean', default: false },
} as const;

/** Runs on each side of a trial unless the user says another number. */
export const PAIRS = 5;
/** Recordings at a time, or pairs of a trial. */
export const MAX_RUNS = 50;
export const MAX_SETTLE: Milliseconds = 60_000;

/** `--try-memo` may stand alone; parseArgs knows options with a value and options without one. */
const withValue = (args: readonly string[]): string[] =>
  args.map((arg, index) => {
    const next = args[index + 1];
    return arg === '--try-memo' && (next === undefined || next.startsWith('-')) ? '--try-memo=' : arg;
  });

/** Reads the arguments after `record`. Throws `Failure`, or parseArgs' own error for an option that does not exist. */
export const parseRecordOptions = (args: readonly string[]): RecordOptions => {
  const { values } = parseArgs({ args: withValue(args), options: OPTIONS });
  const { url, click, flow, out } = values;
  if (click !== undefined && flow !== undefined) throw new Failure('record takes --click or --flow, not both.');
  if (out === undefined || (flow === undefined && (click === undefined || url === undefined))) {
    throw new Failure(
      'record needs --url, --click and --out, or --flow and --out; "clickfall record --help" shows an example.',
    );
  }
  if (values.settle !== undefined && flow === undefined) throw new Failure('--settle is for --flow.');
  if (values.print && values.json) throw new Failure('--print and --json both write to stdout: choose one.');
  return {
    url: url ?? null,
    what: flow === undefined ? { kind: 'click', selector: click ?? '' } : { kind: 'flow', path: flow },
    out,
    runs: wholeNumber('--runs', values.runs, 1, MAX_RUNS),
    tryMemo: namesOf(values['try-memo']),
    settle: wholeNumber('--settle', values.settle, 0, MAX_SETTLE) ?? 0,
    cookies: values.cookies ?? null,
    userDataDir: values['user-data-dir'] ?? null,
    format: values.format,
    values: values.values,
    picture: values.picture ?? null,
    theme: themeOf(values.theme),
    stdout: values.json ? 'json' : values.print ? 'markdown' : 'nothing',
    headed: values.headed,
  };
};

const namesOf = (list: string | undefined): readonly string[] | null =>
  list === undefined
    ? null
    : list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');

const wholeNumber = (option: string, text: string | undefined, least: number, most: number): number | null => {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Failure(`${option} is a whole number from ${least} to ${most}, not "${text}".`);
};

const themeOf = (name: string): 'light' | 'dark' => {
  if (name === 'light' || name === 'dark') return name;
  throw new Failure(`--theme is light or dark, not "${name}".`);
};
