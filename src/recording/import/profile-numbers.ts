/** Kinds of elements, as React DevTools numbers them in a profile. */
export const ProfileElement = {
  class: 1,
  context: 2,
  function: 5,
  forwardRef: 6,
  host: 7,
  memo: 8,
  other: 9,
  root: 11,
  suspense: 12,
} as const;

/** What is done to the tree. Those of Suspense (8 and above) change nothing that is read or written here. */
export const ProfileOperation = {
  add: 1,
  remove: 2,
  reorder: 3,
  baseDuration: 4,
  errors: 5,
  removeRoot: 6,
  mode: 7,
} as const;
