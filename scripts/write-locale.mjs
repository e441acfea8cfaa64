// Writes public/_locales/en/messages.json from src/panel/strings. `node scripts/write-locale.mjs`
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..');
const path = join(root, 'public/_locales/en/messages.json');
const { module } = await runnerImport(join(root, 'src/panel/locale-messages.ts'), { logLevel: 'error' });
await mkdir(dirname(path), { recursive: true });
await writeFile(path, `${JSON.stringify(module.localeMessages(), null, 2)}\n`);
console.log(path);
