import { formatMs } from '../../analysis/findings/words.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { longestServerPart } from '../document/server-part.ts';
import { stepName } from '../flow/flow-labels.ts';
import type { DiscoveryRule } from './discovery.ts';

/** A long task's 50 ms (w3c.github.io/longtasks): less is not felt. */
const FELT: Milliseconds = 50;
const NAMED = 3;

/**
 * A server that spends most of its time on one thing that is not its database: that part has a name, and the rules about
 * slow servers do not know it.
 *
 *     POST /api/cart/items   server |=========Session check=========|SQL|     227 ms of 234 ms
 */
export const serverParts: DiscoveryRule = ({ requests }) =>
  requests
    .flatMap((request) => {
      const part = longestServerPart(request);
      return part && part.ms >= FELT ? [{ request, part }] : [];
    })
    .toSorted((a, b) => b.part.ms - a.part.ms)
    .slice(0, NAMED)
    .map(({ request, part }) => [
      `${formatMs(part.ms)} of the ${formatMs(part.total)} that the server worked on ${stepName(request)} are “${part.name}”, not its database.`,
    ]);
