import { describe, expect, it } from 'vitest';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { NEWEST } from '../support/react-builds.ts';

// The browser has a parser of its own: what both say of the same header is the same.

const HEADERS = [
  'db;dur=53',
  'miss, db;dur=53, app;dur=47.2',
  'cache;desc="Cache Read";dur=23.2',
  'SQLPanel_sql_time;dur=2.3188;desc="SQL 9 queries", TimerPanel_total_time;dur=96.687;desc="Elapsed time"',
  'sql.active_record;dur=1.5, process_action.action_controller;dur=20',
  'a;desc="one, two; three";dur=4',
  'a;desc="say \\"hi\\" \\\\ there"',
  'a ; dur = 1 ; desc = bare',
  'a;\tdur\t=\t1;desc=\t"x"\t',
  'a;dur=1;dur=2;desc=x;desc=y',
  'a;dur;dur=2;desc=x',
  'a;dur=bad;dur=2',
  'a;desc="";desc=late',
  'a;DUR=5;Desc=x',
  'a;dur="7"',
  'a;dur=.5, b;dur=1e3, c;dur=-1',
  'a extraneous;dur=1',
  'a==   ""b;dur=123.4',
  'a;desc="x" trailing;dur=3',
  'a;other=1;dur=2',
  "!#$%&'*+-.^_`|~0;dur=1",
  'a;dur=1,b;dur=2,a;dur=3',
];

describe('Server-Timing', () => {
  const panel = usePanel();

  it('is read as the browser reads it', async () => {
    const url = pageUrl('timings', NEWEST, `?headers=${encodeURIComponent(JSON.stringify(HEADERS))}`);
    const { steps } = await recordOn(panel(), url, '#go');
    const read = steps.flatMap((step) =>
      step.kind === 'request' && step.url.includes('/api/timed/') ? [step.serverTiming] : [],
    );
    const byBrowser = await panel().page.evaluate('readByBrowser()');
    expect(read).toHaveLength(HEADERS.length);
    expect(HEADERS.map((header, index) => ({ header, read: read[index] }))).toEqual(
      HEADERS.map((header, index) => ({ header, read: Array.isArray(byBrowser) ? byBrowser[index] : null })),
    );
  });
});
