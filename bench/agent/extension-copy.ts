import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGENT_FILE, FOOTHOLD_FILE } from '../../src/protocol/handshake.ts';
import { AGENT_SITES } from './columns.ts';

interface ContentScript {
  readonly js: readonly string[];
  readonly world?: string;
}
type Manifest = Readonly<Record<string, unknown>> & { readonly content_scripts: readonly ContentScript[] };

/** The built extension, for the pages of some columns only. */
export interface ExtensionCopy {
  readonly folder: string;
  /** Path of the script that every page loads. */
  readonly foothold: string;
  /** Path of the agent's script, which the panel sends. */
  readonly agent: string;
  readonly remove: () => Promise<void>;
}

export interface ExtensionCopyOptions {
  readonly extension: string;
  /** Script in place of the built agent. */
  readonly agent: string | null;
  /** Script that runs in the bridge's world before the bridge. */
  readonly beforeBridge?: string;
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'content_scripts' in value && Array.isArray(value.content_scripts);

export const copyExtension = async ({
  extension,
  agent,
  beforeBridge,
}: ExtensionCopyOptions): Promise<ExtensionCopy> => {
  const folder = await mkdtemp(join(tmpdir(), 'clickfall-bench-agent-'));
  await cp(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isManifest(manifest)) throw new Error(`${file} has no content scripts`);
  const name = AGENT_FILE;
  if (agent !== null) await cp(agent, join(folder, name));
  if (beforeBridge !== undefined) await writeFile(join(folder, 'before-bridge.js'), beforeBridge);
  const content_scripts = manifest.content_scripts.map((script) => ({
    ...script,
    js: script.world === 'MAIN' || beforeBridge === undefined ? script.js : ['before-bridge.js', ...script.js],
    matches: [AGENT_SITES],
  }));
  await writeFile(file, JSON.stringify({ ...manifest, content_scripts }));
  return {
    folder,
    foothold: join(folder, FOOTHOLD_FILE),
    agent: join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
