import type { ServerTimingMetric } from './network-request.ts';

/** RFC 9110, `token`. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Splits at `separator` where it is not inside a quoted string; `\"` does not end one (RFC 9110, 5.6.4). */
const splitOutsideQuotes = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted && char === '\\') {
      part += char + text.charAt(i + 1);
      i++;
    } else if (char === separator && !quoted) {
      parts.push(part);
      part = '';
    } else {
      if (char === '"') quoted = !quoted;
      part += char;
    }
  }
  parts.push(part);
  return parts;
};

/** Value of a parameter: a quoted string without its quotes and escapes (what follows it is ignored), or the bare text. */
const readValue = (raw: string): string => {
  const text = raw.trim();
  if (!text.startsWith('"')) return text;
  let value = '';
  for (let i = 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') return value;
    if (char === '\\' && i + 1 < text.length) {
      i++;
      value += text.charAt(i);
    } else value += char;
  }
  return value;
};

const parseMetric = (text: string): ServerTimingMetric | null => {
  const [head = '', ...rest] = splitOutsideQuotes(text, ';');
  const name = head.trim();
  if (!TOKEN.test(name)) return null;
  const params = new Map<string, string>();
  for (const param of rest) {
    const equals = param.indexOf('=');
    const key = (equals === -1 ? param : param.slice(0, equals)).trim().toLowerCase();
    if (key !== '' && !params.has(key)) params.set(key, equals === -1 ? '' : readValue(param.slice(equals + 1)));
  }
  // the standard reads "12ms" as 12, and anything that is not a number as 0
  const dur = Number.parseFloat(params.get('dur') ?? '');
  return { name, dur: Number.isFinite(dur) ? dur : 0, desc: params.get('desc') ?? '' };
};

/**
 * Parses `Server-Timing` (W3C Server Timing, "server-timing header parsing algorithm"): the first of a repeated
 * parameter wins, a missing or bad `dur` is 0, metrics without a valid name are skipped. Several header lines may be
 * joined by commas or line breaks.
 */
export const parseServerTiming = (header: string): readonly ServerTimingMetric[] =>
  header
    .split(/[\r\n]+/)
    .flatMap((line) => splitOutsideQuotes(line, ','))
    .flatMap((metric) => parseMetric(metric) ?? []);
