/** What takes the place of a value; equal values may get equal ones, so that what differed still differs. */
export type Replace = (value: string) => string;

const HIDDEN = '…';
export const hide: Replace = () => HIDDEN;

/** Gives each distinct value a name of its own: `…`, `…2`, `…3`. */
export const createPseudonyms = (): Replace => {
  const names = new Map<string, string>();
  return (value) => {
    // what was redacted before stays as it is
    if (/^…\d*$/.test(value)) return value;
    const known = names.get(value) ?? (names.size === 0 ? HIDDEN : `${HIDDEN}${names.size + 1}`);
    names.set(value, known);
    return known;
  };
};

const CREDENTIALS = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"'`<>()]*@/gi;
/** A fragment never reaches a server, and may hold a token. */
const FRAGMENT =
  /(\b(?:https?|wss?|file|blob|webpack|webpack-internal):\/\/[^\s#"'`<>()]*)#(?:(?!:\d+:\d+(?:[\s)]|$))[^\s"'`<>()])*/gi;
/**
 * A query value, in a whole address, a path, or a stack: `page.js?v=1:12:3` keeps its line and column,
 * `?ids=${ids}` of a code sketch its name.
 */
const QUERY_VALUE = /([?&][^\s?&=#"'`<>()]+=)(?!\$\{)((?:(?!:\d+:\d+(?:[\s)]|$))[^\s&#"'`<>()])*)/g;

/** Addresses of the web within any text, without credentials and fragments; values of queries are replaced. */
export const redactText = (text: string, replace: Replace = hide): string =>
  /[?&@#]/.test(text)
    ? text
        .replace(CREDENTIALS, '$1')
        .replace(FRAGMENT, '$1')
        .replace(QUERY_VALUE, (_, name: string, value: string) => `${name}${replace(value)}`)
    : text;

/** `/search?q=shoes&page=2#top` → `/search?q=…&page=…`. A text that is nothing but an address: anything may be in it. */
export const redactUrl = (url: string, replace: Replace = hide): string => {
  const plain = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/#.*$/s, '');
  const start = plain.indexOf('?');
  if (start < 0) return plain;
  const pairs = plain.slice(start + 1).split('&');
  const redacted = pairs.map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? pair : `${pair.slice(0, equals)}=${replace(pair.slice(equals + 1))}`;
  });
  return `${plain.slice(0, start)}?${redacted.join('&')}`;
};
