import { describe, expect, it } from 'vitest';
import { longestKinds } from '../../../../src/analysis/findings/longest-kinds.ts';
import { MOST_KINDS } from '../../../../src/analysis/findings/thresholds.ts';

const kinds = (count: number) => Array.from({ length: count }, (_, ms) => ms);

describe('longestKinds', () => {
  it('leaves out nothing while there are not too many', () => {
    expect(longestKinds(kinds(MOST_KINDS), (ms) => ms)).toEqual(kinds(MOST_KINDS));
  });

  it('leaves out the shortest of more, and keeps the order of the others', () => {
    expect(longestKinds(kinds(MOST_KINDS + 2), (ms) => ms)).toEqual(kinds(MOST_KINDS + 2).slice(2));
    expect(longestKinds(kinds(MOST_KINDS + 2), (ms) => -ms)).toEqual(kinds(MOST_KINDS));
  });
});
