import { expect, test } from 'vitest';
import { parseServerTiming } from '../../../src/recording/server-timing.ts';

test.each([
  ['db;dur=53', [{ name: 'db', dur: 53, desc: '' }]],
  ['cache;desc="Cache Read";dur=23.2', [{ name: 'cache', dur: 23.2, desc: 'Cache Read' }]],
  ['miss', [{ name: 'miss', dur: 0, desc: '' }]],
  [
    'a;dur=1, b;dur=2',
    [
      { name: 'a', dur: 1, desc: '' },
      { name: 'b', dur: 2, desc: '' },
    ],
  ],
  [
    'a;dur=1\nb',
    [
      { name: 'a', dur: 1, desc: '' },
      { name: 'b', dur: 0, desc: '' },
    ],
  ],
  ['a;desc="one, two; three";dur=4', [{ name: 'a', dur: 4, desc: 'one, two; three' }]],
  ['a;desc="say \\"hi\\" \\\\"', [{ name: 'a', dur: 0, desc: 'say "hi" \\' }]],
  ['a;desc="never ends', [{ name: 'a', dur: 0, desc: 'never ends' }]],
  ['a;desc="x" trailing;dur=3', [{ name: 'a', dur: 3, desc: 'x' }]],
  [' a ; dur = 1 ; desc = bare ', [{ name: 'a', dur: 1, desc: 'bare' }]],
  ['a;dur=1;dur=2', [{ name: 'a', dur: 1, desc: '' }]],
  ['a;DUR=5', [{ name: 'a', dur: 5, desc: '' }]],
  ['a;dur=soon', [{ name: 'a', dur: 0, desc: '' }]],
  ['a;dur="7"', [{ name: 'a', dur: 7, desc: '' }]],
  ['sql.active_record;dur=1.5', [{ name: 'sql.active_record', dur: 1.5, desc: '' }]],
  // the standard's prose: extraneous characters after a name or value are ignored
  [
    'b@d;dur=1, ok',
    [
      { name: 'b', dur: 1, desc: '' },
      { name: 'ok', dur: 0, desc: '' },
    ],
  ],
  ['a extraneous;dur=1', [{ name: 'a', dur: 1, desc: '' }]],
  ['a==   ""b;dur=123.4', [{ name: 'a', dur: 123.4, desc: '' }]],
  // the first of a repeated parameter wins, "even if it is incomplete or invalid"
  ['a;dur;dur=2;desc=x', [{ name: 'a', dur: 0, desc: 'x' }]],
  ['a;dur=bad;dur=2', [{ name: 'a', dur: 0, desc: '' }]],
  ['a;desc="";desc=late', [{ name: 'a', dur: 0, desc: '' }]],
  ['a;other=1;dur=2', [{ name: 'a', dur: 2, desc: '' }]],
  ['a;;dur=2;', [{ name: 'a', dur: 2, desc: '' }]],
  ['a;=1;dur=2', [{ name: 'a', dur: 2, desc: '' }]],
  ['a;desc=two words', [{ name: 'a', dur: 0, desc: 'two words' }]],
  ['a;desc=7" disk;dur=3', [{ name: 'a', dur: 3, desc: '7" disk' }]],
  ['a;desc=\t"x"\t;\tdur\t=\t3', [{ name: 'a', dur: 3, desc: 'x' }]],
  ['a;desc="end\\', [{ name: 'a', dur: 0, desc: 'end\\' }]],
  [
    'a;desc="one", b;desc="two"',
    [
      { name: 'a', dur: 0, desc: 'one' },
      { name: 'b', dur: 0, desc: 'two' },
    ],
  ],
  ['a;dur=.5', [{ name: 'a', dur: 0.5, desc: '' }]],
  ['a;dur=1e3', [{ name: 'a', dur: 1000, desc: '' }]],
  ['a;dur=12ms', [{ name: 'a', dur: 12, desc: '' }]],
  ['a;dur=Infinity', [{ name: 'a', dur: 0, desc: '' }]],
  ['"a";dur=1', []],
  [', ,;dur=1', []],
  ['', []],
])('%j', (header, metrics) => {
  expect(parseServerTiming(header)).toEqual(metrics);
});

test('Django Debug Toolbar', () => {
  const header =
    'SQLPanel_sql_time;dur=2.3188;desc="SQL 9 queries", TimerPanel_total_time;dur=96.687;desc="Elapsed time"';
  expect(parseServerTiming(header)).toEqual([
    { name: 'SQLPanel_sql_time', dur: 2.3188, desc: 'SQL 9 queries' },
    { name: 'TimerPanel_total_time', dur: 96.687, desc: 'Elapsed time' },
  ]);
});
