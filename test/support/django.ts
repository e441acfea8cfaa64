import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { findDjango, NO_DJANGO } from '../../scripts/find-django.mjs';

const SERVE = join(import.meta.dirname, '../servers/django/serve.py');

export interface DjangoServer {
  readonly origin: string;
  readonly close: () => void;
}

/** Starts the project of test/servers/django. `script`: URL of its page's React bundle. Throws one clear sentence. */
export const startDjango = async (script: string): Promise<DjangoServer> => {
  const python = await findDjango();
  if (python === null) throw new Error(NO_DJANGO);
  const server = spawn(python, ['-B', SERVE, script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const heard = (data: Buffer) => {
      said += String(data);
      const address = /^(http:\/\/\S+)\n/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout.on('data', heard);
    server.stderr.on('data', heard);
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Django ended with code ${code}: ${said}`)));
  });
  // it ends when its input does
  return { origin, close: () => server.stdin.end() };
};

/** One Django for all tests of a file. */
export const useDjango = (script: () => string): (() => DjangoServer) => {
  let server: DjangoServer | null = null;
  beforeAll(async () => {
    server = await startDjango(script());
  });
  afterAll(() => server?.close());
  return () => {
    if (server === null) throw new Error('Django did not start');
    return server;
  };
};
