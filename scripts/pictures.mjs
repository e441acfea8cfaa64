// Pictures of the real panel in the real DevTools, for README and docs. `npm run pictures [-- names…]`
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'pictures/take-pictures.ts'), { logLevel: 'error' });
await module.takePictures({
  executable: process.env.CHROMIUM,
  extension: join(import.meta.dirname, '../dist/extension'),
  out: join(import.meta.dirname, '../docs/pictures'),
  only: process.argv.slice(2),
});
