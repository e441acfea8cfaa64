import { describe, expect, it } from 'vitest';
import { agrees, judgeSaving } from '../../../accuracy/savings/judge-saving.ts';

describe('agrees', () => {
  it('within a quarter of the truth, or a millisecond', () => {
    expect(agrees(50, 40)).toBe(true);
    expect(agrees(50.1, 40)).toBe(false);
    expect(agrees(0.1, 1.1)).toBe(true);
    expect(agrees(-0.2, 1.1)).toBe(false);
  });
});

describe('judgeSaving', () => {
  const figures = { predicted: 40, tried: 41, fixed: 42, refusal: null, screen: 'same' } as const;
  const truth = { screen: 'same', hasFix: true } as const;

  it('all three agree, and the screen is the same', () => {
    expect(judgeSaving(figures, truth)).toEqual([]);
  });
  it('each pair that does not agree is named', () => {
    expect(judgeSaving({ ...figures, tried: 20 }, truth)).toEqual(['predicted against tried', 'tried against fixed']);
    expect(judgeSaving({ ...figures, fixed: null }, truth)).toEqual([
      'predicted against fixed: not measured',
      'tried against fixed: not measured',
    ]);
    expect(judgeSaving({ ...figures, fixed: null }, { ...truth, hasFix: false })).toEqual([]);
  });
  it('a screen that has to differ, and one that must not', () => {
    expect(judgeSaving({ ...figures, screen: 'changed' }, truth)).toEqual(['the screen: changed']);
    expect(judgeSaving({ ...figures, screen: null }, { ...truth, screen: 'changed' })).toEqual([
      'the screen: not compared',
    ]);
  });
  it('a refusal that has to be, and one that must not', () => {
    const refused = { ...figures, tried: null, screen: null, refusal: 'already memo' };
    expect(judgeSaving(refused, { ...truth, screen: null })).toEqual([]);
    expect(judgeSaving(figures, { ...truth, screen: null })).toEqual(['not refused']);
    expect(judgeSaving(refused, truth)).toContain('refused: already memo');
  });
});
