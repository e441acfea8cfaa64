import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { AGENT_FILE } from '../../src/protocol/handshake.ts';
import { EXTENSION } from './panel.ts';

const AGENT = join(import.meta.dirname, '../../src/agent');
const SCRIPTS = [
  { entry: 'agent.iife.ts', file: AGENT_FILE },
  { entry: 'foothold/foothold.iife.ts', file: 'src/agent/foothold/foothold.iife.js' },
];

/** Changes the text of a file of the agent, which is JavaScript by then. `file` is its path below src/agent. */
export type ChangeAgent = (code: string, file: string) => string;

const buildScript = async (entry: string, change: ChangeAgent): Promise<string> => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'change-agent',
        enforce: 'post',
        transform: (code, id) => {
          const file = relative(AGENT, id);
          return file.startsWith('..') ? null : { code: change(code, file), map: null };
        },
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      lib: { entry: join(AGENT, entry), formats: ['iife'], name: 'clickfallAgent', fileName: 'agent' },
    },
  });
  for (const result of [built].flat())
    if ('output' in result) for (const file of result.output) if (file.type === 'chunk') return file.code;
  throw new Error(`${entry} gave no script`);
};

/** A copy of the built extension whose scripts in the page are made of changed sources. Removed when the tests of the file are over. */
export const extensionWithAgent = async (change: ChangeAgent): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'clickfall-agent-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(EXTENSION, folder, { recursive: true });
  for (const { entry, file } of SCRIPTS) writeFileSync(join(folder, file), await buildScript(entry, change));
  return folder;
};
