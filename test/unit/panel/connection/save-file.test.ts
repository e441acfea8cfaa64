import { describe, expect, it } from 'vitest';
import { fileStem } from '../../../../src/panel/connection/save-file.ts';

describe('fileStem', () => {
  it('names host and time', () => {
    expect(fileStem('http://localhost:5173/cart?x=1', '2026-11-25T13:12:08.123Z')).toBe(
      'clickfall-localhost-20261125-131208',
    );
  });

  it('stays a file name for any page', () => {
    expect(fileStem('about:blank', '2026-11-25T13:12:08.123Z')).toBe('clickfall-page-20261125-131208');
    expect(fileStem('../../etc', '2026-11-25T13:12:08.123Z')).toBe('clickfall-page-20261125-131208');
  });
});
