/** What one response took, measured with `performance.now()`. */
export interface ServerTiming {
  /** Runs `work` and adds its time to a metric. Works for promises too. */
  readonly measure: <T>(metric: Metric, work: () => T) => T;
  readonly countQuery: () => void;
  /** Value of the `Server-Timing` header: `sql;dur=2.31;desc="SQL 3 queries", render;dur=0.12, total;dur=2.60`. */
  readonly header: () => string;
}

export type Metric = 'session' | 'sql' | 'render';

/** Starts the clock of one response. */
export const createServerTiming = (): ServerTiming => {
  const start = performance.now();
  const spent = new Map<Metric, number>();
  let queries = 0;
  const add = (metric: Metric, since: number): void => {
    spent.set(metric, (spent.get(metric) ?? 0) + performance.now() - since);
  };
  return {
    measure: (metric, work) => {
      const since = performance.now();
      const result = work();
      if (result instanceof Promise) result.finally(() => add(metric, since)).catch(() => undefined);
      else add(metric, since);
      return result;
    },
    countQuery: () => {
      queries += 1;
    },
    header: () => {
      const parts = [...spent].map(([metric, ms]) => `${metric};dur=${ms.toFixed(2)}${description(metric, queries)}`);
      return [...parts, `total;dur=${(performance.now() - start).toFixed(2)}`].join(', ');
    },
  };
};

const description = (metric: Metric, queries: number): string => {
  if (metric === 'session') return ';desc="Session check"';
  if (metric === 'sql') return `;desc="SQL ${queries} ${queries === 1 ? 'query' : 'queries'}"`;
  return '';
};
