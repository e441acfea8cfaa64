import { ownText, ownValue } from '../own-value.ts';

const MAX_LENGTH = 60;
const MAX_MEMBERS = 4;
const MAX_DEPTH = 2;

/** One-line previews of the page's values, at most 60 characters; own data properties only, no code of the page runs. */
export interface Previews {
  readonly preview: (value: unknown) => string;
}

/** `secrets`, asked once, gives the texts of password fields (passwords.ts): a preview never shows one, nor the start of one. */
export const createPreviews = (secrets: () => readonly string[]): Previews => {
  let known: readonly string[] | null = null;
  const hidden = (text: string): boolean => {
    if (text === '') return false;
    known ??= secrets();
    return known.some((secret) => secret.startsWith(text) || text.includes(secret));
  };
  return {
    preview: (value) => {
      try {
        return cut(describe(value, MAX_DEPTH, hidden), MAX_LENGTH);
      } catch {
        // a proxy whose trap throws
        return '…';
      }
    },
  };
};

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

const describe = (value: unknown, depth: number, hidden: (text: string) => boolean): string => {
  switch (typeof value) {
    case 'string':
      return hidden(value) ? '"•••"' : `"${cut(value, MAX_LENGTH - 2)}"`;
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return `Symbol(${value.description ?? ''})`;
    case 'function':
      return `ƒ ${ownText(value, 'name')}`.trimEnd();
    default:
      return value === null ? 'null' : describeObject(value as object, depth, hidden);
  }
};

const describeObject = (value: object, depth: number, hidden: (text: string) => boolean): string => {
  if (typeof ownValue(value, '$$typeof') === 'symbol') return `<${elementName(ownValue(value, 'type'))}>`;
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) {
    if (depth === 0) return `Array(${value.length})`;
    return `[${listMembers(value, hidden, depth, (_, text) => text)}]`;
  }
  if (prototype !== Object.prototype && prototype !== null) return className(prototype);
  if (depth === 0) return '{…}';
  return `{${listMembers(value, hidden, depth, (key, text) => `${key}: ${text}`)}}`;
};

const listMembers = (
  value: object,
  hidden: (text: string) => boolean,
  depth: number,
  format: (key: string, text: string) => string,
): string => {
  const keys = Object.keys(value);
  const shown = keys.slice(0, MAX_MEMBERS).map((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    const isData = descriptor !== undefined && 'value' in descriptor;
    return format(key, isData ? describe(descriptor.value, depth - 1, hidden) : '(…)');
  });
  if (keys.length > MAX_MEMBERS) shown.push('…');
  return shown.join(', ');
};

const elementName = (type: unknown): string => {
  if (typeof type === 'string') return type;
  const inner = ownValue(type, 'type') ?? ownValue(type, 'render') ?? type;
  return ownText(type, 'displayName') || ownText(inner, 'displayName') || ownText(inner, 'name') || '…';
};

const className = (prototype: unknown): string => ownText(ownValue(prototype, 'constructor'), 'name') || 'Object';
