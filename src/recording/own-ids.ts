import type { Fact } from '../protocol/facts/fact.ts';

/** The id by which others name this fact; null for facts that have none, or repeat another's (`input-end`, `request-progress`). */
const ownId = (fact: Fact): number | null => {
  switch (fact.kind) {
    case 'input':
    case 'async':
    case 'request':
    case 'action':
    case 'update':
    case 'commit':
    case 'effect':
      return fact.id;
    default:
      return null;
  }
};

/**
 * Tells facts of one document whose id is their own from those that take one that is taken, which no agent sends: a replayed
 * or forged one would stand for two things at once.
 */
export const createOwnIds = (known: readonly Fact[] = []): ((fact: Fact) => boolean) => {
  const taken = new Set<number>();
  const take = (fact: Fact): boolean => {
    const id = ownId(fact);
    if (id === null) return true;
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  };
  known.forEach(take);
  return take;
};
