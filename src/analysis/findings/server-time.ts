import type { Milliseconds } from '../../protocol/units.ts';
import type { ServerTimingMetric } from '../../recording/network-request.ts';
import type { RequestStep } from '../model.ts';
import { formatMs } from './words.ts';

/**
 * What the server said about its own time. Metrics overlap (a total contains its queries), so that one metric stands
 * for each group and nothing is ever added up.
 *
 *     wait      |==================|
 *     total        |=============|
 *     database       |===|             "SQL 3 queries"
 */
export interface ServerTime {
  /** null: the response reported no total. */
  readonly total: Milliseconds | null;
  readonly database: DatabaseTime | null;
}

export interface DatabaseTime {
  /** null: reported without a duration. */
  readonly ms: Milliseconds | null;
  /** null: no count reported. */
  readonly queries: number | null;
  /** Description as the server wrote it, else the metric's name. */
  readonly label: string;
}

// Names in use: Django Debug Toolbar (SQLPanel_sql_time, TimerPanel_total_time, CachePanel_total_time),
// Rails (sql.active_record), hand-written `db`, `total`, `app`.
const DATABASE = /sql|db|query|postgres|mongo|redis/i;
const CACHE_OR_RENDER = /cache|render|template/i;
const TOTAL = /total/i;

const longest = (metrics: readonly ServerTimingMetric[]): ServerTimingMetric | null =>
  metrics.reduce<ServerTimingMetric | null>((best, metric) => (best && best.dur >= metric.dur ? best : metric), null);

// The standard makes a missing duration 0: the two cannot be told apart, so 0 is no measurement.
const measured = (metric: ServerTimingMetric | null): Milliseconds | null =>
  metric && metric.dur > 0 ? metric.dur : null;

export const serverTime = (request: Pick<RequestStep, 'serverTiming'>): ServerTime => {
  const database = request.serverTiming.filter((metric) => DATABASE.test(metric.name));
  const others = request.serverTiming.filter(
    (metric) => !DATABASE.test(metric.name) && !CACHE_OR_RENDER.test(metric.name),
  );
  const slowest = longest(database);
  const counts = database.flatMap((metric) => {
    const count = /(\d+)\s+quer/i.exec(metric.desc)?.[1];
    return count === undefined ? [] : [Number(count)];
  });
  return {
    total: measured(longest(others.filter((metric) => TOTAL.test(metric.name) || /elapsed/i.test(metric.desc)))),
    database: slowest && {
      ms: measured(slowest),
      queries: counts.length > 0 ? Math.max(...counts) : null,
      label: slowest.desc || slowest.name,
    },
  };
};

/** `server 38 ms · SQL 3 queries 12 ms`; "" where the response reported nothing of it. */
export const describeServerTime = (request: Pick<RequestStep, 'serverTiming'>): string => {
  const { total, database } = serverTime(request);
  const parts: string[] = [];
  if (total !== null) parts.push(`server ${formatMs(total)}`);
  if (database) parts.push(database.ms === null ? database.label : `${database.label} ${formatMs(database.ms)}`);
  return parts.join(' · ');
};
