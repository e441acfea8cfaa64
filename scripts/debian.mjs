import { existsSync } from 'node:fs';
import { runQuietly } from './child.mjs';

/** Packages of the distribution can be installed here without asking. */
export const isDebianRoot = () =>
  process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Resolves to apt-get's exit code and all it printed; 0: installed. */
export const installFromDebian = async (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runQuietly('apt-get', ['update', '-qq'], { env });
  return update.code === 0 ? runQuietly('apt-get', ['install', '-y', '-qq', ...packages], { env }) : update;
};
