import { parseArgs } from 'node:util';
import { accuracyCases } from '../cases/cases.ts';
import type { AccuracyCase } from '../cases/expectation.ts';
import { isAtLeast, isReactVersion, REACTS, type ReactVersion } from './versions.ts';

/** React versions of a run without `--react`; cases with `only` bring their own. */
const DEFAULT_REACTS: readonly ReactVersion[] = ['18.3.1', '19.3.1'];

export interface RunOptions {
  readonly cases: readonly AccuracyCase[];
  readonly reacts: readonly ReactVersion[];
  readonly withPeers: boolean;
  /** Judge what the last run recorded; only what is missing is recorded. */
  readonly again: boolean;
  /** A run of everything writes docs/accuracy.md; a part of it only prints. */
  readonly isWhole: boolean;
}

/** Reads `--only id,… --react version,… --no-peers --again`. Throws one sentence for what it does not know. */
export const readOptions = (args: readonly string[]): RunOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      react: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  });
  const ids = values.only?.split(',').map((id) => id.trim());
  const unknownId = ids?.find((id) => !accuracyCases.some((one) => one.id === id));
  if (unknownId !== undefined) throw new Error(`There is no accuracy case "${unknownId}".`);
  const reacts = values.react?.split(',').map((version) => version.trim()) ?? DEFAULT_REACTS;
  const unknownReact = reacts.find((version) => !isReactVersion(version));
  if (unknownReact !== undefined) throw new Error(`--react is one of ${REACTS.join(', ')}, not "${unknownReact}".`);
  return {
    cases: accuracyCases.filter(({ id }) => ids === undefined || ids.includes(id)),
    reacts: reacts.filter(isReactVersion),
    withPeers: !values['no-peers'],
    again: values.again,
    isWhole: ids === undefined && values.react === undefined && !values['no-peers'],
  };
};

/** Versions on which a case is run. */
export const reactsOf = (
  { only, since = '0' }: AccuracyCase,
  reacts: readonly ReactVersion[],
): readonly ReactVersion[] =>
  only === undefined ? reacts.filter((version) => isAtLeast(version, since)) : only.filter(isReactVersion);
