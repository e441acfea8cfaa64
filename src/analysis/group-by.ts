/** Adds to a key's list, which is made with its first item and grows in place: copied, long ones would take a square of their time. */
export const addTo = <Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void => {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
};

/** Items by key, both in their order; those with the key null are left out. (`Map.groupBy` is missing in Node 20.) */
export const groupBy = <Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Exclude<Key, null>, Item[]> => {
  const groups = new Map<Exclude<Key, null>, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (isKey(key)) addTo(groups, key, item);
  }
  return groups;
};

const isKey = <Key>(key: Key): key is Exclude<Key, null> => key !== null;
