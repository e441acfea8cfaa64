/**
 * Whole numbers as text, for the wire: a message crosses two worlds and a port as a copy of its text, and lists of numbers are
 * several times as long and as slow. Little-endian digits of base 45, each a printable ASCII character that JSON does not escape;
 * the last digit of a number has a character of its own kind, so that small numbers take one character.
 *
 *     0 … 44 → 1 character        … 2 024 → 2        … 91 124 → 3        … 4 100 624 → 4
 */
const BASE = 45;
/** `#` … `O` ends a number, `P` … `}` without `\` goes on. */
const LAST_FROM = 35;
const MORE_FROM = LAST_FROM + BASE;
const BACKSLASH = 92;

/** Bytes to begin with: most commits are small. */
const FEW = 128;
/** Of a safe integer, doubled for its sign. */
const MOST_DIGITS = 10;

/** Characters that are turned into text at a time: more arguments than this may not fit on the stack. */
const CHUNK = 8_192;

/** Numbers are safe integers. */
export interface NumberPacker {
  /** From 0 on. */
  readonly add: (value: number) => void;
  readonly addSigned: (value: number) => void;
  /** Of either sign, or none: null takes one character. */
  readonly addOptional: (value: number | null) => void;
  readonly text: () => string;
}

/** 0, −1, 1, −2, … as 0, 1, 2, 3, … */
const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const signed = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

export const createNumberPacker = (): NumberPacker => {
  let bytes = new Uint8Array(FEW);
  let length = 0;

  const widen = (): void => {
    const wider = new Uint8Array(bytes.length * 2);
    wider.set(bytes);
    bytes = wider;
  };
  const add = (value: number): void => {
    if (length + MOST_DIGITS > bytes.length) widen();
    let rest = value;
    while (rest >= BASE) {
      const code = MORE_FROM + (rest % BASE);
      bytes[length++] = code >= BACKSLASH ? code + 1 : code;
      rest = Math.floor(rest / BASE);
    }
    bytes[length++] = LAST_FROM + rest;
  };

  return {
    add,
    addSigned: (value) => add(unsigned(value)),
    addOptional: (value) => add(value === null ? 0 : 1 + unsigned(value)),
    text: () => {
      let text = '';
      for (let from = 0; from < length; from += CHUNK)
        text += Reflect.apply(String.fromCharCode, null, bytes.subarray(from, Math.min(from + CHUNK, length)));
      return text;
    },
  };
};

export interface NumberUnpacker {
  /** The next number; NaN past the end, and for text that no packer wrote. */
  readonly next: () => number;
  readonly nextSigned: () => number;
  readonly nextOptional: () => number | null;
  readonly isAtEnd: () => boolean;
}

export const createNumberUnpacker = (text: string): NumberUnpacker => {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let unit = 1; unit <= Number.MAX_SAFE_INTEGER; unit *= BASE) {
      const code = text.charCodeAt(at++);
      if (code >= LAST_FROM && code < MORE_FROM) return value + (code - LAST_FROM) * unit;
      const digit = (code > BACKSLASH ? code - 1 : code) - MORE_FROM;
      if (!(digit >= 0 && digit < BASE) || code === BACKSLASH) break;
      value += digit * unit;
    }
    return Number.NaN;
  };
  return {
    next,
    nextSigned: () => signed(next()),
    nextOptional: () => {
      const value = next();
      return value === 0 ? null : signed(value - 1);
    },
    isAtEnd: () => at === text.length,
  };
};
