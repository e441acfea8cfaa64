import { describe, expect, it } from 'vitest';
import { describeServerTime, serverTime } from '../../../../src/analysis/findings/server-time.ts';

describe('serverTime', () => {
  it('reads what the Django Debug Toolbar sends; a cache panel is neither the total nor the database', () => {
    const serverTiming = [
      { name: 'SQLPanel_sql_time', dur: 2.3188, desc: 'SQL 9 queries' },
      { name: 'TimerPanel_total_time', dur: 96.687, desc: 'Elapsed time' },
      { name: 'CachePanel_total_time', dur: 300, desc: 'Cache 0 Calls' },
    ];
    expect(serverTime({ serverTiming })).toEqual({
      total: 96.687,
      database: { ms: 2.3188, queries: 9, label: 'SQL 9 queries' },
    });
    expect(describeServerTime({ serverTiming })).toBe('server 96.7 ms · SQL 9 queries 2.3 ms');
  });

  it('takes the longest of overlapping metrics and adds nothing up', () => {
    const serverTiming = [
      { name: 'sql.active_record', dur: 5, desc: '' },
      { name: 'db', dur: 8, desc: '1 query' },
    ];
    expect(serverTime({ serverTiming }).database).toEqual({ ms: 8, queries: 1, label: '1 query' });
  });

  it('takes 0 for not reported', () => {
    const serverTiming = [
      { name: 'db', dur: 0, desc: '' },
      { name: 'total', dur: 0, desc: '' },
    ];
    expect(serverTime({ serverTiming })).toEqual({ total: null, database: { ms: null, queries: null, label: 'db' } });
    expect(describeServerTime({ serverTiming: [] })).toBe('');
  });
});
