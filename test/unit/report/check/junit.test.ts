import { parse } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { checkToJunit } from '../../../../src/report/check/junit.ts';
import { mixedCheck } from '../../../support/budget-check.ts';

describe('a check as JUnit XML', () => {
  it('is read by others: a suite per interaction, a case per limit', async () => {
    expect(await parse(checkToJunit(mixedCheck()))).toMatchObject({
      name: 'clickfall',
      tests: 5,
      failures: 4,
      errors: 0,
      testsuite: [
        {
          name: 'click "Add"',
          tests: 4,
          failures: 3,
          errors: 0,
          skipped: 0,
          testcase: [
            { name: 'input to next paint ≤ 100 ms', failure: [{ type: 'unknown' }] },
            {
              classname: 'click "Add"',
              name: 'renders ≤ 3',
              failure: [{ type: 'over', message: 'renders: 4, limit 3, over by 1; Row ×3, App ×1' }],
            },
            { name: 'avoidable renders ≤ 3' },
            { name: 'Row: renders ≤ 2', failure: [{ type: 'over' }] },
          ],
        },
        {
          name: 'click "Pay & Add"',
          tests: 1,
          failures: 1,
          testcase: [{ name: 'was recorded', failure: [{ type: 'missing' }] }],
        },
      ],
    });
  });

  it('a case that holds has no failure', async () => {
    const suites = await parse(checkToJunit(mixedCheck()));
    const held = suites && 'testsuite' in suites ? suites.testsuite?.[0]?.testcase?.[2] : undefined;
    expect(held).toEqual({ classname: 'click "Add"', name: 'avoidable renders ≤ 3' });
  });

  it('what is unknown and allowed to be is skipped', async () => {
    expect(await parse(checkToJunit(mixedCheck('Add', true)))).toMatchObject({
      failures: 3,
      testsuite: [
        { skipped: 1, testcase: [{ skipped: [{ message: expect.stringContaining('unknown') }] }, {}, {}, {}] },
        {},
      ],
    });
  });

  it('holds whatever the page says, and nothing that XML cannot', async () => {
    const evil = "</testsuite><![CDATA[&amp;]]>\\u0000\\u001b[31m\\ud800\\uffff\\u202e'>";
    const xml = checkToJunit(mixedCheck(JSON.parse(`"${evil}"`)));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the test
    expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff\u202e]|\p{Cs}/u);
    expect(xml.match(/<\/testsuite>/g)).toHaveLength(2);
    const suites = await parse(xml);
    expect(suites).toMatchObject({
      testsuite: [{ name: expect.stringContaining('</testsuite><![CDATA[&amp;]]>') }, {}],
    });
  });
});
