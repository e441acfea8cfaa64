const getDescriptor = Object.getOwnPropertyDescriptor;

/**
 * Value of an own data property; undefined for getters, inherited and missing ones, for proxies that throw and for what is of
 * another origin. Runs no code of the page but a proxy's traps, which cannot be told from an object.
 */
export const ownValue = (holder: unknown, key: PropertyKey): unknown => {
  if ((typeof holder !== 'object' && typeof holder !== 'function') || holder === null) return undefined;
  try {
    const descriptor = getDescriptor(holder, key);
    return descriptor !== undefined && 'value' in descriptor ? descriptor.value : undefined;
  } catch {
    return undefined;
  }
};

const { isArray } = Array;

/** `Array.isArray`, which throws for a proxy that was revoked. */
export const isList = (value: unknown): value is readonly unknown[] => {
  try {
    return isArray(value);
  } catch {
    return false;
  }
};

const { keys } = Object;

/** Names of own enumerable properties; none of a proxy that throws, or of what is of another origin. */
export const ownKeys = (holder: object): readonly string[] => {
  try {
    return keys(holder);
  } catch {
    return [];
  }
};

/** As `ownValue`, for texts: "" where there is none. Cut to what the wire accepts. */
export const ownText = (holder: unknown, key: PropertyKey): string => {
  const value = ownValue(holder, key);
  return typeof value === 'string' ? value.slice(0, 500) : '';
};
