import { describe, expect, it } from 'vitest';
import { labelText } from '../../../../src/report/mermaid/mermaid-text.ts';
import { HOSTILE } from '../../../support/hostile-analysis.ts';

describe('a label of a diagram', () => {
  it.each([
    ['click "Add"', 'click #34;Add#34;'],
    ['<b>&', '#60;b#62;#38;'],
    ['a;b #35; `c`', 'a#59;b #35;35#59; #96;c#96;'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['1. one', '1#46; one'],
    ['- one', '#45; one'],
    ['14.2 ms of src/use-cart.ts:3', '14.2 ms of src/use-cart.ts:3'],
    ['Cart › Row × 20 → commit 2', 'Cart › Row × 20 → commit 2'],
    ['two\nlines', 'two lines'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['😀', '#128512;'],
  ])('of %j is %j', (text, label) => {
    expect(labelText(text)).toBe(label);
  });

  it('is cut, but not within a sign', () => {
    const label = labelText('"'.repeat(500));
    expect(label).toBe(`${'#34;'.repeat(89)}…`);
  });

  it('holds nothing that means something to Mermaid', () => {
    for (const name of HOSTILE) expect(labelText(name)).toMatch(/^([\p{L}\p{N} /:=?,()·×→›….-]|#\d+;)*$/u);
  });
});
