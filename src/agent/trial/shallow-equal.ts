/**
 * React's own comparison of props (packages/shared/shallowEqual.js), but a getter is never run: an object that has one is equal
 * to itself only.
 */
export const shallowEqual = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameMember(one, other, key));
};

const isSameMember = (one: object, other: object, key: string): boolean => {
  const left = Object.getOwnPropertyDescriptor(one, key);
  const right = Object.getOwnPropertyDescriptor(other, key);
  if (left === undefined || right === undefined || !('value' in left) || !('value' in right)) return false;
  return Object.is(left.value, right.value);
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
