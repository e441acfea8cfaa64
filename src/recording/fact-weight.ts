import type { Fact } from '../protocol/facts/fact.ts';
import type { Bytes } from '../protocol/units.ts';

/** A fact without its columns, lists and long texts, as an object in memory. */
const BASE: Bytes = 200;
/** Seven numbers, of which three are times. */
const RENDER: Bytes = 56;
const INSTANCE: Bytes = 40;
const CHANGE_SET: Bytes = 400;
const TYPE: Bytes = 1_000;

/** Roughly what a fact takes in memory; its texts in bytes, which V8 holds once where they are equal. */
export const factWeight = (fact: Fact): Bytes => {
  switch (fact.kind) {
    case 'commit':
      return (
        BASE +
        fact.renders.component.length * RENDER +
        fact.renders.changeSets.length * CHANGE_SET +
        (fact.updates.length + fact.unmounted.length + fact.bailouts.length * 8) * 8
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

export const rendersIn = (fact: Fact): number => (fact.kind === 'commit' ? fact.renders.component.length : 0);

/** Without it, what comes later in its document cannot be read. */
export const isLasting = ({ kind }: Fact): boolean =>
  kind === 'document' ||
  kind === 'renderer' ||
  kind === 'types' ||
  kind === 'started' ||
  kind === 'stopped' ||
  kind === 'trial' ||
  kind === 'gap';
