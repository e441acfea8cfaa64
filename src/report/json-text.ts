/** What a terminal obeys, and what hides or reorders what is read: JSON escapes of these only what is below U+0020. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const escapeUnseen = (json: string): string =>
  `${json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** A value as indented JSON that may be printed: the same value for a program, with nothing in it that is not seen. */
export const jsonText = (value: unknown, replacer?: (key: string, value: unknown) => unknown): string =>
  escapeUnseen(JSON.stringify(value, replacer, 2));

/** The same on one line: for files that programs read and whose size matters. */
export const compactJsonText = (value: unknown): string => escapeUnseen(JSON.stringify(value));
