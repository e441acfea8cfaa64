import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { withoutCartMemo } from './regressed.mjs';

const CONFIG = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
const HOST = '127.0.0.1';

/** The shop could not be opened for a reason that its message says in one sentence. */
export class ShopError extends Error {}

/**
 * Opens the shop: page and back end on one port, in this process.
 *
 * @param {{ port?: number, regressed?: boolean }} [options] `port` 0 (the default): any free one; `regressed`: with one memo less.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a trailing slash.
 * @throws {ShopError} when the port is taken or is not one.
 */
export async function startShop({ port = 0, regressed = false } = {}) {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ShopError('The port must be a whole number from 0 (any free one) to 65535.');
  }
  const server = await createServer({
    configFile: CONFIG,
    logLevel: 'error',
    clearScreen: false,
    plugins: regressed ? [withoutCartMemo()] : [],
    server: { host: HOST, port, strictPort: true },
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw portError(error, port);
  }
  const address = server.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new ShopError('The shop has no address.');
  return { url: `http://${HOST}:${address.port}`, close: () => server.close() };
}

/**
 * @param {unknown} error
 * @param {number} port
 */
function portError(error, port) {
  const message = error instanceof Error ? error.message : String(error);
  if (/in use|EADDRINUSE/.test(message)) {
    return new ShopError(`Port ${port} is already in use: choose another with --port, or 0 for any free one.`);
  }
  if (/EACCES/.test(message)) return new ShopError(`Port ${port} needs more rights than this process has.`);
  return error;
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '5173' }, regressed: { type: 'boolean', default: false } },
  });
  const shop = await startShop({ port: Number(values.port), regressed: values.regressed });
  console.log(`The shop is open: ${shop.url}  (Ctrl+C closes it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => shop.close().then(() => process.exit(0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    const isWrongUse = error instanceof ShopError || String(error?.code).startsWith('ERR_PARSE_ARGS');
    console.error(isWrongUse ? error.message : error);
    process.exit(isWrongUse ? 2 : 1);
  });
}
