import { describe, expect, it } from 'vitest';
import { describeServerTime, serverTime, timingGroup } from '../../../../src/analysis/findings/server-time.ts';

describe('serverTime', () => {
  it('reads what the Django Debug Toolbar sends; a cache panel is neither the total nor the database', () => {
    const serverTiming = [
      { name: 'SQLPanel_sql_time', dur: 2.3188, desc: 'SQL 9 queries' },
      { name: 'TimerPanel_total_time', dur: 96.687, desc: 'Elapsed time' },
      { name: 'CachePanel_total_time', dur: 300, desc: 'Cache 0 Calls' },
    ];
    expect(serverTime({ serverTiming, debugToolbar: null })).toEqual({
      total: 96.687,
      database: { ms: 2.3188, queries: 9, similar: null, label: 'SQL 9 queries' },
    });
    expect(describeServerTime({ serverTiming, debugToolbar: null })).toBe('server 96.7 ms · SQL 9 queries 2.3 ms');
  });

  it('takes the longest of overlapping metrics and adds nothing up', () => {
    const serverTiming = [
      { name: 'sql.active_record', dur: 5, desc: '' },
      { name: 'db', dur: 8, desc: '1 query' },
    ];
    expect(serverTime({ serverTiming, debugToolbar: null }).database).toEqual({
      ms: 8,
      queries: 1,
      similar: null,
      label: '1 query',
    });
  });

  it('takes 0 for not reported', () => {
    const serverTiming = [
      { name: 'db', dur: 0, desc: '' },
      { name: 'total', dur: 0, desc: '' },
    ];
    expect(serverTime({ serverTiming, debugToolbar: null })).toEqual({
      total: null,
      database: { ms: null, queries: null, similar: null, label: 'db' },
    });
    expect(describeServerTime({ serverTiming: [], debugToolbar: null })).toBe('');
  });

  it('names what the toolbar counted, where that was read', () => {
    const debugToolbar = {
      id: 'a1',
      sqlPanel: '',
      counts: { queries: 9, similar: 8, duplicates: 1, ms: 2.5 },
    };
    const serverTiming = [{ name: 'SQLPanel_sql_time', dur: 2.3188, desc: 'SQL 9 queries' }];
    expect(describeServerTime({ serverTiming, debugToolbar })).toBe('SQL 9 queries, 8 similar, 1 duplicate 2.3 ms');
    expect(serverTime({ serverTiming: [], debugToolbar }).database).toEqual({
      ms: 2.5,
      queries: 9,
      similar: 8,
      label: 'SQL 9 queries, 8 similar, 1 duplicate',
    });
    const none = { ...debugToolbar, counts: { queries: 1, similar: 0, duplicates: 0, ms: 0 } };
    expect(describeServerTime({ serverTiming: [], debugToolbar: none })).toBe('SQL 1 query');
  });

  it.each([
    ['SQLPanel_sql_time', 'SQL 9 queries', 'database'],
    ['sql.active_record', '', 'database'],
    ['db', '', 'database'],
    ['dynamodb', '', 'database'],
    ['db_read', '', 'database'],
    ['feedback', '', 'other'],
    ['CachePanel_total_time', 'Cache 0 Calls', 'cache'],
    ['cache_read.active_support', '', 'cache'],
    ['render_template.action_view', '', 'render'],
    ['total', '', 'total'],
    ['process_action.action_controller', '', 'total'],
    ['TimerPanel_total_time', 'Elapsed time', 'total'],
    ['TimerPanel_total', 'Total CPU time', 'other'],
    ['TimerPanel_utime', 'User CPU time', 'other'],
    ['app', '', 'other'],
  ])('%s "%s" belongs to: %s', (name, desc, group) => {
    expect(timingGroup({ name, desc })).toBe(group);
  });
});
