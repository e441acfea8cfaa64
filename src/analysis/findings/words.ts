import type { Milliseconds } from '../../protocol/units.ts';

/**
 * A duration as people read it: `<0.1 ms`, `0.3 ms`, `14.2 ms`, `120 ms`, `12.3 s`.
 * null is `unknown`: never 0.
 */
export const formatMs = (duration: Milliseconds | null): string => {
  if (duration === null) return 'unknown';
  if (duration > 0 && duration < 0.05) return '<0.1 ms';
  if (duration >= 9_950) return `${(duration / 1000).toFixed(1)} s`;
  const digits = duration < 99.95 ? 1 : 0;
  return `${duration.toFixed(digits).replace(/\.0$/, '')} ms`;
};

/** `1 render`, `24 renders`. */
export const plural = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`;

/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more` beyond `most` names. */
export const listNames = (names: readonly string[], most = 4): string => {
  const shown = names.length > most ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
};

/** Distinct values in the order of their first appearance. */
export const distinct = <T>(values: Iterable<T>): readonly T[] => [...new Set(values)];

/** Path and query of an absolute URL, the whole text where it is not one. */
export const shortUrl = (url: string): string => {
  const parts = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url);
  return parts ? parts[1] || '/' : url;
};

/** `src/App.tsx:31` of a source address. */
export const formatPlace = (place: { readonly url: string; readonly line: number }): string =>
  `${shortUrl(place.url).replace(/^\//, '').replace(/\?.*$/, '')}:${place.line}`;
