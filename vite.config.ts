import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** `vite build` makes the extension; `vite build --mode cli` the command line. Tests have their own config. */
export default defineConfig(({ mode }) =>
  mode === 'cli'
    ? {
        publicDir: false,
        build: {
          ssr: 'src/cli/clickfall.ts',
          outDir: 'dist/cli',
          target: 'node20',
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: 'clickfall.js' } },
        },
        ssr: { noExternal: true, external: ['puppeteer'] },
      }
    : {
        // tsconfig's jsxImportSource is per folder; the bundler needs it said once more
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        plugins: [crx({ manifest })],
        build: {
          outDir: 'dist/extension',
          emptyOutDir: true,
          target: 'chrome120',
          sourcemap: true,
          modulePreload: false,
          rolldownOptions: { input: { panel: 'src/panel/panel.html' } },
        },
      },
);
