import { join } from 'node:path';
import { transformAsync } from '@babel/core';
import { build, type PluginOption } from 'vite';
import { type ReactVersion, reactAliases } from './versions.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Runs the real React Compiler over the one page that asks for it by its name. */
const reactCompiler = (version: ReactVersion): PluginOption => ({
  name: 'react-compiler',
  enforce: 'pre',
  transform: {
    filter: { id: /compiled-cases\.tsx$/ },
    handler: async (code, id) => {
      const result = await transformAsync(code, {
        filename: id,
        cwd: ROOT,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [['babel-plugin-react-compiler', { target: version.slice(0, 2) }]],
      });
      return { code: result?.code ?? code, map: result?.map ?? null };
    },
  },
});

export interface BundleOptions {
  /** Path below the repository's root. */
  readonly entry: string;
  readonly react: ReactVersion;
  /** Of React and of all that asks for it. */
  readonly mode?: 'development' | 'production';
  /** JSX runtime: why-did-you-render brings its own. */
  readonly jsxImportSource?: string;
}

/** Bundles one entry with one React into one classic script, source map inline. */
export const bundle = async ({
  entry,
  react,
  mode = 'development',
  jsxImportSource = 'react',
}: BundleOptions): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), 'process.env': '{}' },
    resolve: { alias: reactAliases(react) },
    plugins: [reactCompiler(react)],
    oxc: { jsx: { runtime: 'automatic', importSource: jsxImportSource, development: mode === 'development' } },
    build: {
      write: false,
      minify: false,
      sourcemap: 'inline',
      target: 'chrome120',
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'page', fileName: 'page' },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    for (const item of output.output) if (item.type === 'chunk') return item.code;
  }
  throw new Error(`${entry} gave no bundle`);
};
