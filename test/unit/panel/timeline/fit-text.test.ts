import { describe, expect, it } from 'vitest';
import { fitText } from '../../../../src/panel/view/timeline/draw/fit-text.ts';

const tenPerLetter = (text: string) => text.length * 10;

describe('fit text', () => {
  it('leaves alone what fits', () => {
    expect(fitText(tenPerLetter, 'CartIcon', 80)).toBe('CartIcon');
  });

  it('cuts in the middle: the end of a name tells as much as its start', () => {
    const cut = fitText(tenPerLetter, 'ShoppingCartButton', 120);
    expect(cut).toMatch(/^Shop.*…n?.*on$/);
    expect(tenPerLetter(cut)).toBeLessThanOrEqual(120);
  });

  it('leaves out what is told of a thing before it cuts its name', () => {
    expect(fitText(tenPerLetter, 'commit 5 · 1 render', 150)).toBe('commit 5');
    expect(fitText(tenPerLetter, 'GET /api/stock · 200 · 49.0 ms', 210)).toBe('GET /api/stock · 200');
    expect(fitText(tenPerLetter, 'GET /api/recommendations · 200', 150)).toMatch(/^GET \/.*….*ions$/);
  });

  it('draws nothing rather than letters that say nothing', () => {
    expect(fitText(tenPerLetter, 'ShoppingCartButton', 50)).toBe('');
    expect(fitText(tenPerLetter, 'A', 9)).toBe('');
  });
});
