import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The built command line; `CLICKFALL_CLI` names another build. */
export const CLI = process.env.CLICKFALL_CLI ?? join(import.meta.dirname, '../../dist/cli/clickfall.js');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user would. */
export const runCli = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<CliResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, stdout, stderr }));
  });
