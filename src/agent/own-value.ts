const getDescriptor = Object.getOwnPropertyDescriptor;

/** Value of an own data property; undefined for getters, inherited and missing ones. Runs no code of the page. */
export const ownValue = (holder: unknown, key: PropertyKey): unknown => {
  if ((typeof holder !== 'object' && typeof holder !== 'function') || holder === null) return undefined;
  const descriptor = getDescriptor(holder, key);
  return descriptor !== undefined && 'value' in descriptor ? descriptor.value : undefined;
};

/** As `ownValue`, for texts: "" where there is none. Cut to what the wire accepts. */
export const ownText = (holder: unknown, key: PropertyKey): string => {
  const value = ownValue(holder, key);
  return typeof value === 'string' ? value.slice(0, 500) : '';
};
