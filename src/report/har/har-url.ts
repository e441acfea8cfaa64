import { wellFormed } from '../one-line.ts';
import type { NameValue } from './har-types.ts';

/** An address as HAR wants it: without characters that no URI may hold. */
export const harUrl = (url: string): string => {
  const [, origin = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(url) ?? [];
  return origin + encodeURI(wellFormed(rest)).replaceAll(/%25([0-9a-f]{2})/gi, '%$1');
};

/** `?a=1&b` → a: 1, b: "". Decoded where that can be done. */
export const queryOf = (url: string): readonly NameValue[] => {
  const query = /\?([^#]*)/s.exec(url)?.[1] ?? '';
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? { name: decode(pair), value: '' }
        : { name: decode(pair.slice(0, equals)), value: decode(pair.slice(equals + 1)) };
    });
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // what is no valid escape stands for itself
    return text;
  }
};
