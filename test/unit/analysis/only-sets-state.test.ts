import { expect, test } from 'vitest';
import { onlySetsState } from '../../../src/analysis/only-sets-state.ts';

const text = (start: string) => ({ start, length: start.length });

test.each([
  '() => setOpen(true)',
  'function toggle() { setOpen((open) => !open); }',
  'onClick(event) { event.preventDefault(); if (ready) setOpen(true) }',
  '() => dispatch({ type: "opened" })',
  '() => {}',
])('%s sets state only', (start) => {
  expect(onlySetsState(text(start))).toBe(true);
});

test.each([
  '() => save()',
  '() => onAdd?.(item)',
  'async () => setOpen(true)',
  'function handle() { setPending(true); fetch("/api").then(done); }',
  '()=>e(!0)',
  '() => settle(1)',
])('%s may do more', (start) => {
  expect(onlySetsState(text(start))).toBe(false);
});

test('an unknown or cut text may do more', () => {
  expect(onlySetsState(null)).toBe(false);
  expect(onlySetsState({ start: '() => setOpen(', length: 900 })).toBe(false);
});
