import { serverTime, type TimingGroup, timingGroup } from '../../analysis/findings/server-time.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Milliseconds } from '../../protocol/units.ts';

const WHOLE_OR_DATABASE: ReadonlySet<TimingGroup> = new Set(['total', 'database']);

export interface ServerPart {
  /** As the server wrote it. */
  readonly name: string;
  readonly ms: Milliseconds;
  /** All that the server reported of its own time. */
  readonly total: Milliseconds;
}

/** What holds half of a server's time or more, other than its database; null where nothing does, or nothing was reported. */
export const longestServerPart = (request: Pick<RequestStep, 'serverTiming' | 'debugToolbar'>): ServerPart | null => {
  const { total } = serverTime(request);
  if (total === null) return null;
  const part = request.serverTiming
    .filter((metric) => !WHOLE_OR_DATABASE.has(timingGroup(metric)) && metric.dur <= total)
    .reduce<ServerPart | null>(
      (longest, { name, desc, dur }) =>
        longest && longest.ms >= dur ? longest : { name: desc || name, ms: dur, total },
      null,
    );
  return part && part.ms >= total / 2 ? part : null;
};
