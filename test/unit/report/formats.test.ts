import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/report/formats.ts';
import { redactUrl } from '../../../src/report/redact.ts';
import { shopAnalysis } from '../../support/shop-analysis.ts';

describe('formats', () => {
  it('have distinct ids and extensions', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  });

  it('leave query values out unless asked, in each format', () => {
    for (const format of formats) {
      expect(format.render(shopAnalysis())).toContain('/api/cart/items?token=…');
      expect(format.render(shopAnalysis())).not.toContain('secret');
      expect(format.render(shopAnalysis(), { values: true })).toContain('token=secret');
    }
  });

  it('leave captured values out unless asked', () => {
    const json = formats.find(({ id }) => id === 'json');
    expect(json?.render(shopAnalysis())).not.toContain('"before"');
    expect(json?.render(shopAnalysis(), { values: true })).toContain('"before": "ƒ"');
  });

  it('give JSON that can be read', () => {
    const json = formats.find(({ id }) => id === 'json');
    expect(JSON.parse(json?.render(shopAnalysis()) ?? '')).toMatchObject({ format: 'clickfall-report', version: 1 });
  });
});

describe('redactUrl', () => {
  it.each([
    ['http://a.test/x?q=1&flag&r=', 'http://a.test/x?q=…&flag&r=…'],
    ['http://a.test/x#token=1', 'http://a.test/x'],
    ['http://a.test/x', 'http://a.test/x'],
  ])('of %s is %s', (url, redacted) => {
    expect(redactUrl(url)).toBe(redacted);
  });
});
