import type { Fact } from '../protocol/facts.ts';

/** A fact without its lists and long texts. */
const BASE = 300;
/** Seven numbers of one render, as JSON. */
const RENDER = 50;
const CHANGE_SET = 300;
const INSTANCE = 40;
const TYPE = 700;

/** Rough size of a fact as JSON, in bytes, without looking at every number: it is asked for every fact. */
export const factSize = (fact: Fact): number => {
  switch (fact.kind) {
    case 'commit':
      return (
        BASE +
        fact.renders.component.length * RENDER +
        fact.renders.changeSets.length * CHANGE_SET +
        (fact.updates.length + fact.unmounted.length + fact.bailouts.length * 5) * 8
      );
    case 'types':
      return BASE + fact.types.length * TYPE + fact.instances.id.length * INSTANCE;
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
