import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDERS = {
  '16.14.0': ['react-16', 'react-dom-16'],
  '17.0.2': ['react-17', 'react-dom-17'],
  '18.3.1': ['react-18', 'react-dom-18'],
  '19.0.0': ['react-19-0', 'react-dom-19-0'],
  '19.1.0': ['react-19-1', 'react-dom-19-1'],
  '19.2.0': ['react-19-2', 'react-dom-19-2'],
  '19.3.1': ['react', 'react-dom'],
} as const;

export type ReactVersion = keyof typeof FOLDERS;
export type ReactMode = 'development' | 'production' | 'profiling';

export interface ReactBuild {
  readonly version: ReactVersion;
  /** `profiling`: React's production build that measures, as `react-dom/profiling` gives it. */
  readonly mode: ReactMode;
}

/** The default matrix: oldest and newest supported major with concurrent roots, both builds. */
export const REACT_BUILDS: readonly ReactBuild[] = [
  { version: '19.3.1', mode: 'development' },
  { version: '19.3.1', mode: 'production' },
  { version: '18.3.1', mode: 'development' },
  { version: '18.3.1', mode: 'production' },
];

export const REACT_VERSIONS: readonly ReactVersion[] = [
  '16.14.0',
  '17.0.2',
  '18.3.1',
  '19.0.0',
  '19.1.0',
  '19.2.0',
  '19.3.1',
];
export const REACT_MODES: readonly ReactMode[] = ['development', 'production', 'profiling'];

/** Every version in every build. */
export const ALL_BUILDS: readonly ReactBuild[] = REACT_VERSIONS.flatMap((version) =>
  REACT_MODES.map((mode) => ({ version, mode })),
);

/** `npm run test:matrix`: everything on every build. */
export const IS_FULL = process.env.CLICKFALL_MATRIX === 'full';

/** The builds that a run tests. */
export const MATRIX: readonly ReactBuild[] = IS_FULL ? ALL_BUILDS : REACT_BUILDS;

/** What a run tests of a suite that takes long on each build: the first `count` of its builds, or all. */
export const sliceOf = (builds: readonly ReactBuild[], count: number): readonly ReactBuild[] =>
  IS_FULL ? builds : builds.slice(0, count);

/** The same for cases: every `step`-th, or all. */
export const someOf = <T>(cases: readonly T[], step: number): readonly T[] =>
  IS_FULL ? cases : cases.filter((_, index) => index % step === 0);

export const NEWEST: ReactBuild = { version: '19.3.1', mode: 'development' };

export const majorOf = (version: ReactVersion): number => Number(version.split('.')[0]);

/** `18.3.1` and later, by number. */
export const isAtLeast = (version: ReactVersion, major: number, minor = 0): boolean => {
  const [one = 0, two = 0] = version.split('.').map(Number);
  return one > major || (one === major && two >= minor);
};

/** Reads a build back from the parts of a page's URL; null if there is none of that name. */
export const readBuild = (version: string, mode: string): ReactBuild | null =>
  ALL_BUILDS.find((build) => build.version === version && build.mode === mode) ?? null;

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** `createRoot` for versions that have none: pages are written for it. */
const LEGACY_CLIENT = join(import.meta.dirname, '../pages/legacy-client.ts');

export interface Alias {
  readonly find: string | RegExp;
  readonly replacement: string;
}

/**
 * Where a bundler finds `react` and `react-dom` of a build; the first that matches counts.
 * Profiling: https://react.dev/reference/react/Profiler says how each version is to be aliased.
 */
export const reactAliases = ({ version, mode }: ReactBuild): readonly Alias[] => {
  const [react, reactDom] = FOLDERS[version];
  const dom = folderOf(reactDom);
  const plain: readonly Alias[] = [
    { find: 'react-dom', replacement: dom },
    { find: 'react', replacement: folderOf(react) },
  ];
  const client: readonly Alias[] = isAtLeast(version, 18)
    ? []
    : [{ find: 'react-dom/client', replacement: LEGACY_CLIENT }];
  if (mode !== 'profiling') return [...client, ...plain];
  const profiling = join(dom, 'profiling.js');
  if (isAtLeast(version, 19)) return [{ find: 'react-dom/client', replacement: profiling }, ...plain];
  if (isAtLeast(version, 18)) return [{ find: /^react-dom(\/client)?$/, replacement: profiling }, ...plain];
  const tracing = join(dom, 'node_modules/scheduler/tracing-profiling.js');
  return [
    ...client,
    { find: /^react-dom$/, replacement: profiling },
    { find: 'scheduler/tracing', replacement: tracing },
    ...plain,
  ];
};
