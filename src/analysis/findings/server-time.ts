import type { Milliseconds } from '../../protocol/units.ts';
import type { ServerTimingMetric } from '../../recording/network-request.ts';
import type { QueryCounts } from '../../recording/query-counts.ts';
import { largest } from '../extent.ts';
import type { RequestStep } from '../model/request-step.ts';
import { formatMs, plural } from './words.ts';

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
  /** Queries whose SQL another one has too; null: not reported. */
  readonly similar: number | null;
  /** `SQL 9 queries, 8 similar`: the server's own words or the metric's name, and what its toolbar counted. */
  readonly label: string;
}

/** What part of the server's work a metric measures. */
export type TimingGroup = 'total' | 'database' | 'cache' | 'render' | 'other';
export const TIMING_GROUPS: readonly TimingGroup[] = ['total', 'database', 'cache', 'render', 'other'];

// Names in use: Django Debug Toolbar (SQLPanel_sql_time, TimerPanel_total_time, CachePanel_total_time; its
// TimerPanel_total is CPU time), Rails (sql.active_record, cache_read.active_support, render_template.action_view,
// process_action.action_controller: the whole action), hand-written `db`, `total`, `app`.
const DATABASE = /sql|(?:^|[^a-z])db|db(?:$|[^a-z])|query|postgres|mongo|redis/i;
const CACHE = /cache/i;
const RENDER = /render|template/i;
const TOTAL = /total|^process_action\b/i;
const ELAPSED = /elapsed/i;
const CPU = /\bcpu\b/i;

export const timingGroup = ({ name, desc }: Pick<ServerTimingMetric, 'name' | 'desc'>): TimingGroup => {
  if (DATABASE.test(name)) return 'database';
  if (CACHE.test(name)) return 'cache';
  if (RENDER.test(name)) return 'render';
  if (CPU.test(desc)) return 'other';
  return TOTAL.test(name) || ELAPSED.test(desc) ? 'total' : 'other';
};

const longest = (metrics: readonly ServerTimingMetric[]): ServerTimingMetric | null =>
  metrics.reduce<ServerTimingMetric | null>((best, metric) => (best && best.dur >= metric.dur ? best : metric), null);

// The standard makes a missing duration 0: the two cannot be told apart, so 0 is no measurement.
const measured = (metric: ServerTimingMetric | null): Milliseconds | null =>
  metric && metric.dur > 0 ? metric.dur : null;

type Answered = Pick<RequestStep, 'serverTiming' | 'debugToolbar'>;

export const serverTime = ({ serverTiming, debugToolbar }: Answered): ServerTime => {
  const of = (group: TimingGroup) => serverTiming.filter((metric) => timingGroup(metric) === group);
  return {
    total: measured(longest(of('total'))),
    database: databaseTime(of('database'), debugToolbar?.counts ?? null),
  };
};

const databaseTime = (metrics: readonly ServerTimingMetric[], counted: QueryCounts | null): DatabaseTime | null => {
  const slowest = longest(metrics);
  if (slowest === null && counted === null) return null;
  const reported = metrics.flatMap((metric) => {
    const count = /(\d+)\s+quer/i.exec(metric.desc)?.[1];
    return count === undefined ? [] : [Number(count)];
  });
  const name = slowest ? slowest.desc || slowest.name : `SQL ${plural(counted?.queries ?? 0, 'query', 'queries')}`;
  return {
    ms: measured(slowest) ?? (counted && counted.ms > 0 ? counted.ms : null),
    queries: counted?.queries ?? (reported.length > 0 ? largest(reported) : null),
    similar: counted?.similar ?? null,
    label: [
      name,
      ...(counted && counted.similar > 0 ? [`${counted.similar} similar`] : []),
      ...(counted && counted.duplicates > 0 ? [plural(counted.duplicates, 'duplicate')] : []),
    ].join(', '),
  };
};

/** `server 38 ms · SQL 3 queries 12 ms`; "" where the response reported nothing of it. */
export const describeServerTime = (request: Answered): string => {
  const { total, database } = serverTime(request);
  const parts: string[] = [];
  if (total !== null) parts.push(`server ${formatMs(total)}`);
  if (database) parts.push(database.ms === null ? database.label : `${database.label} ${formatMs(database.ms)}`);
  return parts.join(' · ');
};
