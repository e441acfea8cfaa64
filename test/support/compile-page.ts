import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';
import { majorOf, type ReactBuild } from './react-builds.ts';

/** Runs `….compiled.tsx` through the React Compiler, for the major that the page is bundled with. */
export const compilePage = ({ version }: ReactBuild): Plugin => ({
  name: 'react-compiler-page',
  enforce: 'pre',
  transform: async (code, id) => {
    if (!id.endsWith('.compiled.tsx')) return null;
    const result = await transformAsync(code, {
      filename: id,
      babelrc: false,
      configFile: false,
      sourceMaps: true,
      parserOpts: { plugins: ['jsx', 'typescript'] },
      plugins: [['babel-plugin-react-compiler', { target: String(majorOf(version)), panicThreshold: 'all_errors' }]],
    });
    return result?.code == null ? null : { code: result.code, map: result.map ? JSON.stringify(result.map) : null };
  },
});
