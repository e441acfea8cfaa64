import { describe, expect, it } from 'vitest';
import { strings } from '../../../../src/panel/strings.ts';
import { TREE_KEYS } from '../../../../src/panel/view/cascade/tree-keys.ts';
import { STEP_KEYS } from '../../../../src/panel/view/timeline/step-keys.ts';
import { MEASURE_KEYS, TIMELINE_KEYS } from '../../../../src/panel/view/timeline/timeline-keys.ts';
import { SHORTCUTS } from '../../../../src/panel/view/toolbar/shortcuts.ts';

describe('the list of shortcuts', () => {
  it.each([
    { table: 'panel', keys: Object.keys(SHORTCUTS), words: Object.keys(strings.shortcuts.panel) },
    {
      table: 'timeline',
      keys: Object.keys({ ...STEP_KEYS, ...TIMELINE_KEYS, ...MEASURE_KEYS }),
      words: Object.keys(strings.shortcuts.timeline),
    },
    { table: 'tree', keys: Object.keys(TREE_KEYS), words: Object.keys(strings.shortcuts.tree) },
  ])('says of every key of the $table what it does', ({ keys, words }) => {
    expect(words.sort()).toEqual(keys.sort());
  });

  it('binds no key twice', () => {
    const keys = Object.values(SHORTCUTS).map((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
