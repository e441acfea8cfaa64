import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of test/pages/conformance. */
export interface Library {
  readonly page: string;
  /** Names on npm of what it uses. */
  readonly packages: readonly string[];
  /** What of the browser it stands on: why it is here. */
  readonly uses: string;
  /** Run by `npm test`. */
  readonly often?: true;
}

export const LIBRARIES: readonly Library[] = [
  { page: 'zone', packages: ['zone.js'], uses: 'patches timers, promises, events, XHR, observers', often: true },
  { page: 'core-js', packages: ['core-js'], uses: 'replaces Promise, queueMicrotask, URL' },
  {
    page: 'sentry',
    packages: ['@sentry/browser'],
    uses: 'patches timers, events, XHR, fetch, history, console; reads stacks',
  },
  { page: 'msw', packages: ['@mswjs/interceptors'], uses: 'replaces fetch and XMLHttpRequest' },
  { page: 'rrweb', packages: ['rrweb'], uses: 'patches style sheets, canvas, setters; observes the DOM' },
  { page: 'setimmediate', packages: ['setimmediate'], uses: 'posts messages to its own window' },
  { page: 'bluebird', packages: ['bluebird'], uses: 'promises and a scheduler of its own' },
  { page: 'jquery', packages: ['jquery'], uses: 'XHR, Deferreds, triggered events, script elements', often: true },
  { page: 'axios', packages: ['axios'], uses: 'XHR and fetch, cancelled; streams' },
  { page: 'htmx', packages: ['htmx.org'], uses: 'requests from attributes, swapped in' },
  { page: 'turbo', packages: ['@hotwired/turbo'], uses: 'intercepted links, custom elements, rendered frames' },
  {
    page: 'rxjs',
    packages: ['rxjs'],
    uses: 'schedulers over timers, microtasks, frames; cancelled requests',
    often: true,
  },
  { page: 'd3', packages: ['d3'], uses: 'a timer queue of its own, transitions' },
  { page: 'leaflet', packages: ['leaflet'], uses: 'frames, images, an event system of its own' },
  { page: 'motion', packages: ['motion'], uses: 'web animations, a frame loop' },
  { page: 'chart', packages: ['chart.js'], uses: 'canvas, frames' },
  { page: 'html2canvas', packages: ['html2canvas'], uses: 'copies the document into a frame' },
  { page: 'codemirror', packages: ['codemirror'], uses: 'mutation, resize and intersection observers' },
  { page: 'vue', packages: ['vue'], uses: 'microtasks, frames, errors handled by itself' },
  { page: 'solid', packages: ['solid-js'], uses: 'signals, delegated events' },
  { page: 'lit', packages: ['lit'], uses: 'custom elements, shadow roots' },
  { page: 'alpine', packages: ['alpinejs'], uses: 'evaluated expressions, a mutation observer' },
  { page: 'preact', packages: ['preact'], uses: 'renders by promises, effects by frames' },
  { page: 'dexie', packages: ['dexie'], uses: 'IndexedDB under promises and zones of its own' },
  { page: 'idb', packages: ['idb'], uses: 'IndexedDB behind proxies', often: true },
  { page: 'comlink', packages: ['comlink'], uses: 'message channels, proxies' },
  { page: 'mobx', packages: ['mobx'], uses: 'reactions, generators' },
  { page: 'xstate', packages: ['xstate'], uses: 'delayed transitions, invoked promises' },
  { page: 'react-query', packages: ['@tanstack/react-query', 'react'], uses: 'retries, caches, timers' },
  { page: 'redux', packages: ['@reduxjs/toolkit', 'react-redux'], uses: "thunks, listeners, Redux DevTools' contract" },
  { page: 'styled', packages: ['styled-components'], uses: 'style sheets made while React renders' },
  { page: 'hook-form', packages: ['react-hook-form'], uses: 'refs, proxies, native events' },
];

const root = join(import.meta.dirname, '../../..');

/** As package.json pins it. */
export const versionOf = (name: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(Reflect.get(Object(Reflect.get(Object(manifest), 'devDependencies')), name));
};
