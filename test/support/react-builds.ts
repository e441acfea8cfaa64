import { createRequire } from 'node:module';
import { dirname } from 'node:path';

export interface ReactBuild {
  readonly version: '18.3.1' | '19.3.1';
  readonly mode: 'development' | 'production';
}

/** The default matrix: oldest and newest supported major with concurrent roots, both builds. */
export const REACT_BUILDS: readonly ReactBuild[] = [
  { version: '19.3.1', mode: 'development' },
  { version: '19.3.1', mode: 'production' },
  { version: '18.3.1', mode: 'development' },
  { version: '18.3.1', mode: 'production' },
];

export const NEWEST: ReactBuild = { version: '19.3.1', mode: 'development' };

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** Where a bundler finds `react` and `react-dom` of a build. */
export const reactAliases = ({ version }: ReactBuild): Record<string, string> =>
  version === '18.3.1'
    ? { react: folderOf('react-18'), 'react-dom': folderOf('react-dom-18') }
    : { react: folderOf('react'), 'react-dom': folderOf('react-dom') };
