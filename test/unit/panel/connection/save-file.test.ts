import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileStem, saveFile } from '../../../../src/panel/connection/save-file.ts';

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

describe('saveFile', () => {
  it('rejects content that can no longer be read, before any download begins', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clickfall-save-'));
    const path = join(folder, 'a.json');
    writeFileSync(path, '{"whole":true}');
    const content = await openAsBlob(path);
    writeFileSync(path, '');
    await expect(saveFile('a.json', content)).rejects.toThrow(/could not be read/);
    rmSync(folder, { recursive: true });
  });
});
