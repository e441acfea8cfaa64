const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const BITS = 64;

/** FNV-1a, 64 bits, as 16 hex digits; never all zeros, which OTLP calls invalid. */
const hash = (text: string): string => {
  let value = OFFSET;
  for (let at = 0; at < text.length; at++) value = BigInt.asUintN(BITS, (value ^ BigInt(text.charCodeAt(at))) * PRIME);
  return (value === 0n ? 1n : value).toString(16).padStart(BITS / 4, '0');
};

/** 16 hex digits: the same names, the same id. */
export const spanIdOf = (...names: readonly string[]): string => hash(names.join('\n'));

/** 32 hex digits. */
export const traceIdOf = (...names: readonly string[]): string => {
  const text = names.join('\n');
  return hash(text) + hash(`${text}\n`);
};
