import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** React versions that cases run on; the folder names are those of package.json's aliases. */
export const REACTS = ['18.3.1', '19.0.0', '19.1.0', '19.2.0', '19.3.1'] as const;
export type ReactVersion = (typeof REACTS)[number];

const SUFFIX: Readonly<Record<ReactVersion, string>> = {
  '18.3.1': '-18',
  '19.0.0': '-19-0',
  '19.1.0': '-19-1',
  '19.2.0': '-19-2',
  '19.3.1': '',
};

const require = createRequire(import.meta.url);

/** Folder of an installed package. */
export const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Version of an installed package, as its own package.json says. */
export const packageVersion = (name: string): string => {
  const { version }: { version: string } = require(`${name}/package.json`);
  return version;
};

/** Where a bundler finds `react` and `react-dom`. */
export const reactAliases = (version: ReactVersion): Record<string, string> => ({
  react: packageFolder(`react${SUFFIX[version]}`),
  'react-dom': packageFolder(`react-dom${SUFFIX[version]}`),
});

export const isReactVersion = (text: string): text is ReactVersion => REACTS.some((known) => known === text);

/** `18.3.1` is not at least `19.2`. */
export const isAtLeast = (version: ReactVersion, minimum: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};
