import { describe, expect, it } from 'vitest';
import { impactOf, priorityOf } from '../../../../src/analysis/findings/rank.ts';
import type { InteractionTiming } from '../../../../src/analysis/model/interaction.ts';

const timing = (settledAfter: number, inp: number | null = null): InteractionTiming => ({
  inputDelay: inp === null ? null : 0,
  processing: inp,
  presentationDelay: inp === null ? null : 0,
  settledAfter,
});

describe('impactOf', () => {
  it.each([
    [100, 10_000, 'high'],
    [99, 10_000, 'medium'],
    [30, 10_000, 'medium'],
    [29, 10_000, 'low'],
    [20, 100, 'high'],
    [19, 100, 'medium'],
    [8, 100, 'medium'],
    [7.9, 100, 'low'],
  ] as const)('of %d ms in an interaction of %d ms is %s', (ms, settledAfter, level) => {
    expect(impactOf({ ms, beforePaint: 0, timing: timing(settledAfter) })).toBe(level);
  });

  it('is high where the next paint would become good or no longer be poor', () => {
    expect(impactOf({ ms: 10, beforePaint: 10, timing: timing(10_000, 205) })).toBe('high');
    expect(impactOf({ ms: 10, beforePaint: 10, timing: timing(10_000, 510) })).toBe('high');
    expect(impactOf({ ms: 10, beforePaint: 4, timing: timing(10_000, 205) })).toBe('low');
    expect(impactOf({ ms: 10, beforePaint: 10, timing: timing(10_000, 195) })).toBe('low');
  });

  it('is low where nothing was measured, and knows no shares without an interaction', () => {
    expect(impactOf({ ms: null, beforePaint: 0, timing: timing(100) })).toBe('low');
    expect(impactOf({ ms: 50, beforePaint: 0, timing: null })).toBe('medium');
  });
});

describe('priorityOf', () => {
  const observed = (effort: 'S' | 'M' | 'L', repeats = 1) => ({ effort, repeats, evidence: 'observed' as const });

  it.each([
    ['high', 'S', 1, 'high'],
    ['high', 'M', 1, 'high'],
    ['high', 'L', 1, 'medium'],
    ['medium', 'S', 1, 'high'],
    ['medium', 'M', 1, 'medium'],
    ['medium', 'L', 1, 'low'],
    ['low', 'S', 5, 'medium'],
    ['low', 'S', 4, 'low'],
    ['low', 'M', 5, 'low'],
    ['low', 'L', 5, 'low'],
  ] as const)('of %s impact and effort %s, %d times, is %s', (impact, effort, repeats, level) => {
    expect(priorityOf(impact, observed(effort, repeats))).toBe(level);
  });

  it('is one step lower on a guessed cause', () => {
    expect(priorityOf('high', { effort: 'S', repeats: 1, evidence: 'guessed' })).toBe('medium');
    expect(priorityOf('medium', { effort: 'M', repeats: 1, evidence: 'guessed' })).toBe('low');
    expect(priorityOf('low', { effort: 'L', repeats: 1, evidence: 'guessed' })).toBe('low');
  });
});
