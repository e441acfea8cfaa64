import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/report/formats.ts';
import { jsonText } from '../../../src/report/json-text.ts';
import { hostileAnalysis } from '../../support/hostile-analysis.ts';
import { shopAnalysis } from '../../support/shop-analysis.ts';

describe('formats', () => {
  it('have distinct ids and extensions', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  });

  it('leave query values out unless asked, in each format that tells addresses', () => {
    for (const format of formats.filter(({ id }) => id !== 'react-profile')) {
      expect(format.render(shopAnalysis())).toMatch(/\/api\/cart\/items\?token=(?:…|%E2%80%A6)/);
      expect(format.render(shopAnalysis(), { values: true })).toContain('token=secret');
    }
    for (const format of formats) expect(format.render(shopAnalysis())).not.toContain('secret');
  });

  it('leave captured values out unless asked', () => {
    const json = formats.find(({ id }) => id === 'json');
    expect(json?.render(shopAnalysis())).not.toContain('"before"');
    expect(json?.render(shopAnalysis(), { values: true })).toContain('"before": "ƒ"');
  });

  it('hold nothing that a terminal obeys or that reorders what is read, whatever the page is called', () => {
    const hostile = hostileAnalysis();
    const [step] = hostile.steps;
    const c1 = { ...hostile, page: { ...hostile.page, title: 'a\u009b31mb\u202ec\u0007' }, steps: step ? [step] : [] };
    for (const { id, render } of formats) {
      for (const analysis of [hostile, c1]) {
        // line ends are the report's own; the zero width space keeps a name from being called
        expect(
          render(analysis, { values: true })
            .replace(/\n|@\u200b/g, '')
            .match(/\p{C}/u),
          id,
        ).toBeNull();
      }
    }
  });

  it('give JSON that says the same as before it was made fit for a terminal', () => {
    const value = { text: 'a\u009b\u202e\ufeff\u2028é\u001b' };
    expect(jsonText(value)).toBe('{\n  "text": "a\\u009b\\u202e\\ufeff\\u2028é\\u001b"\n}\n');
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });

  it('give JSON that can be read', () => {
    const json = formats.find(({ id }) => id === 'json');
    expect(JSON.parse(json?.render(shopAnalysis()) ?? '')).toMatchObject({ format: 'clickfall-report', version: 1 });
  });
});
