import { packageVersion } from '../../accuracy/run/versions.ts';

export type BuildMode = 'development' | 'production';

/** One way to load the same page; each has its own tab and, by its own site, its own process. */
export interface Column {
  readonly id: string;
  readonly name: string;
  /** Script that runs before React, below bench/agent/browser; `page` is part of the page's own bundle. */
  readonly tool: string | null;
  readonly page: 'page' | 'why-did-you-render';
  /** Whether Clickfall's content scripts come into the page. */
  readonly hasAgent: boolean;
  /** `panel`: DevTools with Clickfall's panel, which records. */
  readonly devtools: 'closed' | 'open' | 'panel';
  /** Starts the tool's own recording. */
  readonly starts: boolean;
  readonly modes: readonly BuildMode[];
  /** Records renders: what Clickfall is measured against. */
  readonly isPeer: boolean;
}

const BOTH: readonly BuildMode[] = ['development', 'production'];

const column = (id: string, name: string, more: Partial<Column> = {}): Column => ({
  id,
  name,
  tool: null,
  page: 'page',
  hasAgent: false,
  devtools: 'closed',
  starts: false,
  modes: BOTH,
  isPeer: false,
  ...more,
});

const devtoolsVersion = packageVersion('react-devtools-core');

/** The first is what the others are measured against. */
export const COLUMNS: readonly Column[] = [
  column('nothing', 'no tool'),
  column('again', 'no tool, once more (A/A)'),
  column('walk', 'bare walk of what rendered', { tool: 'walk' }),
  column('bippy', `bippy ${packageVersion('bippy')}, counting`, { tool: 'bippy' }),
  column('rdt', `React DevTools ${devtoolsVersion}, attached`, { tool: 'react-devtools' }),
  column('rdt-profiling', `React DevTools ${devtoolsVersion}, profiling with reasons`, {
    tool: 'react-devtools',
    starts: true,
    // it profiles no production build
    modes: ['development'],
    isPeer: true,
  }),
  column('scan', `react-scan ${packageVersion('react-scan')}`, { tool: 'react-scan', isPeer: true }),
  column('wdyr', `why-did-you-render ${packageVersion('@welldone-software/why-did-you-render')}, tracking all`, {
    page: 'why-did-you-render',
    modes: ['development'],
    isPeer: true,
  }),
  column('rrt', `React Render Tracker ${packageVersion('react-render-tracker')}`, {
    tool: 'react-render-tracker',
    isPeer: true,
  }),
  column('devtools', 'Chrome DevTools open, no tool', { devtools: 'open' }),
  column('idle', 'Clickfall, not recording', { hasAgent: true }),
  column('recording', 'Clickfall, recording into its panel', { hasAgent: true, devtools: 'panel' }),
];

/** React DevTools with its front end's store, for what it takes at stop; in no table. */
export const DEVTOOLS_STORE: Column = column('rdt-store', `React DevTools ${devtoolsVersion} with its store`, {
  tool: 'react-devtools-store',
  modes: ['development'],
});

/** What `--quick` measures. */
export const QUICK_COLUMNS = 'nothing,again,devtools,idle,recording';

/** Sites whose pages get Clickfall's content scripts. */
export const AGENT_SITES = 'http://*.clickfall.localhost/*';

/** Each column is a site of its own: Chromium gives it its own process. */
export const hostOf = ({ id, hasAgent }: Column): string => `${id}.${hasAgent ? 'clickfall.' : ''}localhost`;
