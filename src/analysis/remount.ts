import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { Verdict } from './model/verdict.ts';
import type { RenderFacts } from './verdict-context.ts';

/**
 * Judges a mount. Only one that took the place of an unmounted component of the same name can be avoidable; where its
 * data changed together with the key, the new identity is intended and nothing is claimed.
 */
export const judgeMount = ({ flags, changes, parent, owner }: RenderFacts): Verdict | null => {
  const blame = owner ?? parent;
  if ((flags & RenderFlag.remountType) !== 0) {
    return {
      class: 'avoidable',
      because: 'remount-type',
      certainty: 'proven',
      fix: 'hoist-component',
      facts: ['unmounted and mounted again in place: same name and key, another component type', 'its state was lost'],
      blame,
    };
  }
  if ((flags & RenderFlag.remountKey) !== 0 && changes.every((change) => change.equality === 'equal-data')) {
    return {
      class: 'avoidable',
      because: 'remount-key',
      certainty: 'proven',
      fix: 'stable-key',
      facts: ['unmounted and mounted again in place: same component type, another key', 'its state was lost'],
      blame,
    };
  }
  return null;
};
