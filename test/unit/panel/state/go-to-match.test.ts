import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { goToMatch, matchIndex } from '../../../../src/panel/state/go-to-match.ts';
import type { Selection } from '../../../../src/panel/state/selection.ts';

const step = (id: string): Selection => ({ kind: 'step', id });
const stateWith = (matches: readonly Selection[], selected: Selection | null) => ({
  matches: signal(matches),
  selection: signal(selected),
});

describe('going through matches', () => {
  it('begins at the first, backwards at the last, and goes around', () => {
    const state = stateWith([step('a'), step('b')], step('elsewhere'));
    expect(matchIndex(state)).toBe(-1);
    goToMatch(state, 1);
    expect(state.selection.value).toEqual(step('a'));
    goToMatch(state, -1);
    expect(state.selection.value).toEqual(step('b'));
    goToMatch(state, 1);
    expect(state.selection.value).toEqual(step('a'));
    const back = stateWith([step('a'), step('b')], null);
    goToMatch(back, -1);
    expect(back.selection.value).toEqual(step('b'));
  });

  it('leaves the selection alone where nothing matches', () => {
    const state = stateWith([], step('a'));
    goToMatch(state, 1);
    expect(state.selection.value).toEqual(step('a'));
  });
});
