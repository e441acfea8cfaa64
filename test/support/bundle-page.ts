import { join } from 'node:path';
import { build } from 'vite';
import { type ReactBuild, reactAliases } from './react-builds.ts';

const PAGES = join(import.meta.dirname, '../pages');

/** Bundles `test/pages/<name>.tsx` with one real React build into one classic script, source map inline. */
export const bundlePage = async (name: string, react: ReactBuild): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: react.mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(react.mode) },
    resolve: { alias: reactAliases(react) },
    // the page itself stays readable in production too: it is React's build that differs
    oxc: { jsx: { runtime: 'automatic', development: react.mode === 'development' } },
    build: {
      write: false,
      minify: react.mode === 'production',
      sourcemap: 'inline',
      target: 'chrome120',
      lib: { entry: join(PAGES, `${name}.tsx`), formats: ['iife'], name: 'page', fileName: 'page' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((item) => item.type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error(`test/pages/${name}.tsx gave no bundle`);
};
