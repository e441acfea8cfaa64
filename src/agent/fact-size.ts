import type { WireFact } from '../protocol/packed-columns.ts';

/** A fact without its lists and long texts. */
const BASE = 300;
const CHANGE_SET = 300;
const KEY = 20;
const TYPE = 700;

/** Rough size of a fact as JSON, in bytes, without looking at every number: it is asked for every fact. */
export const factSize = (fact: WireFact): number => {
  switch (fact.kind) {
    case 'commit':
      return (
        BASE +
        fact.renders.packed.length +
        fact.renders.changeSets.length * CHANGE_SET +
        (fact.updates.length + fact.unmounted.length + fact.bailouts.length * 5) * 8
      );
    case 'types':
      return BASE + fact.types.length * TYPE + fact.instances.packed.length + fact.instances.keys.length * KEY;
    case 'update':
    case 'request':
    case 'action':
      return BASE + fact.stack.length;
    case 'long-frame':
      return BASE + fact.scripts.length * BASE;
    default:
      return BASE;
  }
};
