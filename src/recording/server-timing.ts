import type { ServerTimingMetric } from './network-request.ts';

/** RFC 9110, 5.6.2: `token`. */
const LEADING_TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+/;

/** What a quoted string holds, without its quotes and escapes, and the place behind it (Fetch, "collect an HTTP quoted string"). */
const readQuoted = (text: string, start: number): { readonly value: string; readonly end: number } => {
  let value = '';
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') {
    // a backslash at the very end stands for itself
    if (text.charAt(at) === '\\' && at + 1 < text.length) at++;
    value += text.charAt(at);
    at++;
  }
  return { value, end: at + 1 };
};

/** Metrics are a list: split at commas outside of quoted strings (Fetch, "get, decode, and split"). */
const splitList = (header: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < header.length; at++) {
    const char = header.charAt(at);
    if (char === '"') at = readQuoted(header, at).end - 1;
    else if (char === ',') {
      parts.push(header.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(header.slice(start));
  return parts;
};

const indexOrEnd = (text: string, char: string, from: number): number => {
  const index = text.indexOf(char, from);
  return index === -1 ? text.length : index;
};

/** `;name=value` one after the other. Names in lower case, as Chromium compares them. The first of a repeated one wins, whatever it holds. */
const readParams = (text: string, start: number): ReadonlyMap<string, string> => {
  const params = new Map<string, string>();
  let at = start;
  while (at < text.length) {
    const end = indexOrEnd(text, ';', at + 1);
    const equals = indexOrEnd(text, '=', at + 1);
    const name = text
      .slice(at + 1, Math.min(end, equals))
      .trim()
      .toLowerCase();
    let value = '';
    at = end;
    if (equals < end) {
      const first = text.length - text.slice(equals + 1).trimStart().length;
      if (text.charAt(first) === '"') {
        const quoted = readQuoted(text, first);
        value = quoted.value;
        // what stands between a value and the next parameter is ignored
        at = indexOrEnd(text, ';', quoted.end);
      } else value = text.slice(first, end).trim();
    }
    if (name !== '' && !params.has(name)) params.set(name, value);
  }
  return params;
};

const parseMetric = (text: string): ServerTimingMetric | null => {
  const name = LEADING_TOKEN.exec(text.trimStart())?.[0];
  if (name === undefined) return null;
  const params = readParams(text, indexOrEnd(text, ';', 0));
  // "rules for parsing floating-point number values" (HTML): "12ms" is 12, what begins with no number is an error, which is 0
  const dur = Number.parseFloat(params.get('dur') ?? '');
  return { name, dur: Number.isFinite(dur) ? dur : 0, desc: params.get('desc') ?? '' };
};

/**
 * Parses `Server-Timing` as w3c.github.io/server-timing says: the first of a repeated parameter wins, a missing or bad
 * `dur` is 0, what stands between a name or value and the next separator is ignored, and so are metrics without a name.
 * Several header lines may be joined by commas or line breaks. Never throws.
 */
export const parseServerTiming = (header: string): readonly ServerTimingMetric[] =>
  header
    .split(/[\r\n]+/)
    .flatMap((line) => splitList(line))
    .flatMap((metric) => parseMetric(metric) ?? []);
