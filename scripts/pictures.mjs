// Pictures of the real panel in the real DevTools, and docs/gallery.md that shows them. `npm run pictures [-- names…]`
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'pictures/take-pictures.ts'), { logLevel: 'error' });
const docs = process.env.CLICKFALL_PICTURES ?? join(import.meta.dirname, '../docs');
await module.takePictures({
  executable: process.env.CHROMIUM,
  extension: process.env.CLICKFALL_EXTENSION ?? join(import.meta.dirname, '../dist/extension'),
  out: join(docs, 'pictures'),
  gallery: join(docs, 'gallery.md'),
  only: process.argv.slice(2),
});
