import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/report/formats.ts';
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

  it('give JSON that can be read', () => {
    const json = formats.find(({ id }) => id === 'json');
    expect(JSON.parse(json?.render(shopAnalysis()) ?? '')).toMatchObject({ format: 'clickfall-report', version: 1 });
  });
});
