import { inject } from 'vitest';
import { NEWEST, type ReactBuild } from './react-builds.ts';

/** URL of `test/pages/<name>.tsx` on one React build. */
export const pageUrl = (name: string, react: ReactBuild = NEWEST, query = ''): string =>
  `${inject('origin')}/page/${name}/${react.version}/${react.mode}/${query}`;

/** URL of `test/pages/<file>.html`. */
export const htmlUrl = (file: string): string => `${inject('origin')}/html/${file}`;
