import { describe, expect, it } from 'vitest';
import { countFacts } from '../../../../src/panel/connection/live-counts.ts';
import { NO_COUNTS } from '../../../../src/panel/state/panel-state.ts';
import type { Fact } from '../../../../src/protocol/facts/fact.ts';

describe('countFacts', () => {
  it('adds what a batch holds and leaves the rest alone', () => {
    const facts: readonly Fact[] = [
      { kind: 'input-end', id: 1, at: 2 },
      {
        kind: 'request',
        id: 2,
        api: 'fetch',
        method: 'GET',
        url: '/',
        at: 3,
        cause: null,
        stack: '',
        joinKey: 'a',
        bodyHash: null,
      },
    ];
    expect(countFacts({ ...NO_COUNTS, commits: 4 }, facts)).toEqual({ inputs: 0, commits: 4, renders: 0, requests: 1 });
  });
});
