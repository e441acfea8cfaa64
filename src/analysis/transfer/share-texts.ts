/**
 * Makes equal texts in received data one string: a structured clone makes a new one of each, and an analysis says the
 * same few words thousands of times. Works in place, on plain data that nobody else holds yet.
 */
export const createTextSharer = (): ((data: unknown) => void) => {
  const texts = new Map<string, string>();
  const seen = new WeakSet<object>();
  const shared = (text: string): string => {
    const known = texts.get(text) ?? text;
    texts.set(text, known);
    return known;
  };
  const walk = (data: unknown): void => {
    if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data) || seen.has(data)) return;
    seen.add(data);
    for (const [key, value] of Object.entries(data)) {
      if (typeof value === 'string') Reflect.set(data, key, shared(value));
      else walk(value);
    }
  };
  return walk;
};
