import { formatMs } from '../../analysis/findings/words.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { wayToSettled } from '../document/way-to-settled.ts';
import { stepName } from '../flow/flow-labels.ts';
import type { DiscoveryRule } from './discovery.ts';

/** RAIL (web.dev/articles/rail): an answer within 100 ms feels immediate. */
const FELT: Milliseconds = 100;
/** Of the way to settled, from 0 to 1. */
const MOST = 0.5;

/** Most of the interaction is a timer that the page itself set. */
export const longWait: DiscoveryRule = (scope) => {
  const way = wayToSettled(scope);
  return way.hops
    .filter(({ kind, ms }) => kind === 'timer' && ms >= FELT && ms >= way.total * MOST)
    .map(({ step, ms }) => [
      `${formatMs(ms)} of the ${formatMs(way.total)} are a wait that the page itself ordered: ${stepName(step)}.`,
    ]);
};
