import { describe, expect, it } from 'vitest';
import { addTo, groupBy } from '../../../src/analysis/group-by.ts';

describe('groupBy', () => {
  it('keeps the order of groups and of what is in them, and leaves out what has no key', () => {
    const groups = groupBy(['pear', 'fig', 'plum', 'kiwi', 'fennel'], (name) => (name === 'kiwi' ? null : name[0]));
    expect([...groups]).toEqual([
      ['p', ['pear', 'plum']],
      ['f', ['fig', 'fennel']],
    ]);
  });
});

describe('addTo', () => {
  it('adds to the list that is there', () => {
    const lists = new Map([['a', [1]]]);
    const known = lists.get('a');
    addTo(lists, 'a', 2);
    addTo(lists, 'b', 3);
    expect([...lists]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
    expect(lists.get('a')).toBe(known);
  });
});
