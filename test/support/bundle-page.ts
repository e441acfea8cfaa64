import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compilePage } from './compile-page.ts';
import { type ReactBuild, reactAliases } from './react-builds.ts';

const PAGES = join(import.meta.dirname, '../pages');

export interface PageBundle {
  /** Names `page.js.map` as its source map. */
  readonly code: string;
  readonly map: string;
}

const entryOf = (name: string): string => {
  const entry = join(PAGES, `${name}.tsx`);
  return existsSync(entry) ? entry : join(PAGES, `${name}.ts`);
};

/**
 * Bundles `test/pages/<name>.tsx` (or `.ts`) with one real React build into one classic script with a source map. Files named
 * `….compiled.tsx` go through the React Compiler.
 */
export const bundlePage = async (name: string, react: ReactBuild): Promise<PageBundle> => {
  const isDevelopment = react.mode === 'development';
  // a profiling build is production code with another React in it
  const mode = isDevelopment ? 'development' : 'production';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    resolve: { alias: [...reactAliases(react)] },
    plugins: [compilePage(react)],
    // the page itself stays readable in production too: it is React's build that differs
    oxc: { jsx: { runtime: 'automatic', development: isDevelopment } },
    build: {
      write: false,
      minify: !isDevelopment,
      sourcemap: 'hidden',
      target: 'chrome120',
      lib: { entry: entryOf(name), formats: ['iife'], name: 'page', fileName: 'page' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((item) => item.type === 'chunk');
    if (chunk?.type !== 'chunk') continue;
    return { code: `${chunk.code}\n//# sourceMappingURL=page.js.map\n`, map: chunk.map?.toString() ?? '' };
  }
  throw new Error(`test/pages/${name}.tsx gave no bundle`);
};
