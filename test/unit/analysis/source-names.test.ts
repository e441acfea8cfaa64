import { describe, expect, it } from 'vitest';
import { createSourceNames } from '../../../src/analysis/source-names.ts';
import type { Change, DependencyChange } from '../../../src/protocol/facts/change.ts';
import type { ComponentType } from '../../../src/protocol/facts/component-types.ts';
import { contextKey, hookKey, madeKey, type Place } from '../../../src/recording/place.ts';

const type = (
  name: string,
): ComponentType & { readonly text: { readonly start: string; readonly length: number } } => ({
  id: 1,
  name,
  type: 'function',
  memo: 'no',
  compiled: false,
  text: { start: `function ${name}() {}`, length: 20 },
  stack: null,
  memoUnsafe: false,
});
const place = (line: number, known: Partial<Place> = {}): Place => ({
  function: '',
  url: 'a.tsx',
  line,
  column: 1,
  mapped: true,
  library: false,
  callee: '',
  binding: '',
  ...known,
});
const change = (
  kind: Change['kind'],
  name: string,
  dependencies: readonly DependencyChange[] | null = null,
): Change => ({
  kind,
  name,
  hook: -1,
  equality: 'equal-data',
  before: '',
  after: '',
  from: 2,
  dependencies,
});

const cart = type('Cart');
const row = type('Row');
const names = createSourceNames(
  new Map([
    [hookKey(0, cart.text), place(3, { callee: 'useState', binding: 'items', function: 'useCart › useItems' })],
    [hookKey(1, cart.text), place(4, { callee: 'useReducer' })],
    [contextKey(row.text, cart.text), place(5, { binding: 'Theme' })],
    [madeKey('Theme', 'value', -1, cart.text), place(6)],
    [madeKey('Row', 'onPick', -1, cart.text), place(7)],
    [madeKey('Row', 'onPick', 2, cart.text), place(8, { function: 'App' })],
  ]),
);

describe('names out of the source', () => {
  it('says a hook by name and path', () => {
    expect(names.hookOf(cart, 0)).toMatchObject({ name: 'items', path: 'useCart › useItems › useState items' });
    expect(names.hookOf(cart, 1)).toMatchObject({ name: '', path: 'useReducer', source: { line: 4 } });
  });

  it('knows nothing of other hooks, components and what has no text', () => {
    expect(names.hookOf(cart, 2)).toBeNull();
    expect(names.hookOf(row, 0)).toBeNull();
    expect(names.hookOf({ ...cart, text: null }, 0)).toBeNull();
  });

  it('names a context for this consumer and owner only', () => {
    expect(names.contextOf(row, cart)).toBe('Theme');
    expect(names.contextOf(cart, row)).toBe('');
    expect(names.madeAt(row, change('context', ''), cart, 'Theme')?.source.line).toBe(6);
  });

  it('blames the dependency where all that differ only got new references', () => {
    const equal: DependencyChange = { index: 2, equality: 'equal-data' };
    expect(names.madeAt(row, change('prop', 'onPick', [equal]), cart, '')).toMatchObject({
      component: 'App',
      source: { line: 8 },
    });
    const changed: DependencyChange = { index: 0, equality: 'different' };
    expect(names.madeAt(row, change('prop', 'onPick', [changed, equal]), cart, '')?.source.line).toBe(7);
    expect(names.madeAt(row, change('prop', 'onPick'), cart, '')?.source.line).toBe(7);
    expect(names.madeAt(row, change('prop', 'other'), cart, '')).toBeNull();
  });
});
