import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openForRecording } from '../open-for-recording.ts';
import { createOneBrowser } from './one-browser.ts';
import { createServer } from './server.ts';
import { createSessionRecordings } from './session-recordings.ts';
import { createTools } from './tools/tools.ts';

const OPTIONS = {
  out: { type: 'string' },
  cookies: { type: 'string' },
  'user-data-dir': { type: 'string' },
  values: { type: 'boolean', default: false },
  headed: { type: 'boolean', default: false },
} as const;

/** Resolves when the client has gone: it closes stdin, or nobody reads stdout any more. */
const clientGone = (): Promise<void> =>
  new Promise((done) => {
    process.stdin.once('end', done);
    process.stdin.once('close', done);
    process.stdout.once('error', () => done());
  });

/** `clickfall mcp`: serves one client over stdio; resolves to 0 when it has gone. Throws `Failure`. */
export const mcp = async (args: readonly string[], extension: string): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const folder = values.out === undefined ? await mkdtemp(join(tmpdir(), 'clickfall-mcp-')) : resolve(values.out);
  const gone = new AbortController();
  const browser = createOneBrowser(() =>
    openForRecording({
      extension,
      headed: values.headed,
      theme: 'light',
      cookies: values.cookies ?? null,
      userDataDir: values['user-data-dir'] ?? null,
    }),
  );
  const tools = createTools({
    recordings: createSessionRecordings(folder, values.values),
    inBrowser: (signal, act) => browser.inBrowser(AbortSignal.any([signal, gone.signal]), act),
    values: values.values,
  });
  const server = createServer(tools);
  const end = clientGone();
  await server.connect(new StdioServerTransport());
  console.error(`clickfall mcp: recordings go to ${folder}`);
  await end;
  gone.abort();
  await browser.idle();
  await server.close();
  return 0;
};
