import type { Milliseconds } from '../../protocol/units.ts';

/** What stands where nothing is known: never 0. */
export const UNKNOWN = '–';

/**
 * A duration with the digits that can be trusted at its size: `0.04 ms`, `0.3 ms`, `14.2 ms`, `245 ms`, `1.24 s`.
 * `–` for null.
 */
export const formatMs = (ms: Milliseconds | null): string => {
  if (ms === null) return UNKNOWN;
  const size = Math.abs(ms);
  if (size >= 999.5) return `${(ms / 1000).toFixed(2)} s`;
  if (size >= 99.95) return `${ms.toFixed(0)} ms`;
  if (size >= 0.1 || size === 0) return `${ms.toFixed(1)} ms`;
  return `${ms.toFixed(2)} ms`;
};

/** Always one digit behind the point, without a unit, so that columns line up: `127.6`. `–` for null. */
export const formatColumnMs = (ms: Milliseconds | null): string => (ms === null ? UNKNOWN : ms.toFixed(1));

/** `812 B`, `14.2 kB`, `1.3 MB` (powers of 1000, as Chrome's Network panel). `–` for null. */
export const formatBytes = (bytes: number | null): string => {
  if (bytes === null) return UNKNOWN;
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** Thousands apart by a thin space, which no locale misreads: `12 345`. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');

/** `src/components/CartButton.tsx:18` → `CartButton.tsx:18`: the end of a URL is what tells files apart. */
export const shortPlace = (place: { readonly url: string; readonly line: number }): string => {
  const path = place.url.split(/[?#]/)[0] ?? place.url;
  return `${path.split('/').at(-1) || path}:${place.line}`;
};

/** A URL as people say it: the path with its query, the origin left out. Text that is no URL stays as it is. */
export const shortUrl = (url: string): string => {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(\/.*)?$/i.exec(url);
  return path ? (path[1] ?? '/') : url;
};
