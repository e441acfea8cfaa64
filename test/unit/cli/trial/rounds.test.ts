import { expect, it } from 'vitest';
import { rounds } from '../../../../src/cli/trial/rounds.ts';

const written = (kinds: readonly string[], count: number): string =>
  rounds(kinds, count)
    .map((round) => round.join(''))
    .join(' ');

it('each round has every kind once, and begins with another one', () => {
  expect(written(['a', 'b'], 4)).toBe('ab ba ab ba');
  expect(written(['a', 'b', 'c'], 4)).toBe('abc bca cab abc');
});

it('no kinds, no runs', () => {
  expect(written([], 2)).toBe(' ');
  expect(rounds(['a'], 0)).toEqual([]);
});
