import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shopBackEnd } from './server/shop-back-end.ts';

/** The shop is always served as a development build: that is what Clickfall's users look at. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../node_modules/.cache/clickfall-demo', import.meta.url)),
  plugins: [react(), shopBackEnd()],
  // bundled before the first page is served: a dependency found later would reload the page under the visitor
  optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'] },
  server: { warmup: { clientFiles: ['./src/main.tsx'] } },
});
