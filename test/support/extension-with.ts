import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { EXTENSION } from './panel.ts';

const isManifest = (value: unknown): value is { readonly content_scripts: readonly object[] } =>
  typeof value === 'object' && value !== null && 'content_scripts' in value && Array.isArray(value.content_scripts);

/**
 * A copy of the built extension that brings one more script into each page: at the same moment as our agent, right before
 * or right after it. Call in the body of `describe`: it is removed afterwards. Between two extensions the browser's order is anybody's guess; within one it is the manifest's.
 */
export const extensionWith = (script: string, order: 'before' | 'after'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clickfall-beside-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(EXTENSION, folder, { recursive: true });
  writeFileSync(join(folder, 'beside.js'), script);
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isManifest(manifest)) throw new Error(`${file} has no content scripts`);
  const beside = { matches: ['<all_urls>'], js: ['beside.js'], run_at: 'document_start', world: 'MAIN' };
  const { content_scripts: ours } = manifest;
  const content_scripts = order === 'before' ? [beside, ...ours] : [...ours, beside];
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts }));
  return folder;
};
