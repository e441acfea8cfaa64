import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../src/analysis/model/finding.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { lineOf } from '../support/line-of.ts';
import { DEPENDS_ON_THE_MACHINE } from '../support/machine-rules.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { NEWEST, someOf } from '../support/react-builds.ts';
import { recordWhile } from '../support/record-actions.ts';

// One page per problem, each recorded through the real panel: that finding, at its line, and nothing else.

interface Planted {
  readonly id: string;
  readonly rule: RuleName;
  readonly component?: string;
  /** File in `pages/findings/` and the text of the line that the finding points to. */
  readonly at: readonly [file: string, text: string];
}

const RENDERS = 'render-cases.tsx';
const UPDATES = 'update-cases.tsx';
const REQUESTS = 'request-cases.tsx';
const PAGE = 'page-cases.tsx';

const planted: readonly Planted[] = [
  { id: 'AvoidableRender', rule: 'avoidable-render', component: 'Icon', at: [RENDERS, '/* avoidable-render */'] },
  { id: 'UnstableProp', rule: 'unstable-prop', component: 'Styled', at: [RENDERS, '// unstable-prop'] },
  { id: 'BrokenMemo', rule: 'broken-memo', component: 'Compared', at: [RENDERS, '/* broken-memo */'] },
  {
    id: 'UnstableContext',
    rule: 'unstable-context',
    component: 'UnstableContext',
    at: [RENDERS, '// unstable-context'],
  },
  {
    id: 'OverSubscribedContext',
    rule: 'over-subscription',
    component: 'Address',
    at: [RENDERS, '/* over-subscription context */'],
  },
  {
    id: 'OverSubscribedStore',
    rule: 'over-subscription',
    component: 'StoredAddress',
    at: [RENDERS, '// over-subscription store'],
  },
  {
    id: 'ExpensiveComponent',
    rule: 'expensive-component',
    component: 'Chart',
    at: [RENDERS, '/* expensive-component */'],
  },
  { id: 'ManyInstances', rule: 'many-instances', component: 'Line', at: [RENDERS, '/* many-instances */'] },
  { id: 'RemountByType', rule: 'remount', component: 'Inner', at: [RENDERS, '/* remount type */'] },
  { id: 'RemountByKey', rule: 'remount', component: 'Keyed', at: [RENDERS, 'function RemountByKey'] },
  {
    id: 'CascadingUpdate',
    rule: 'cascading-update',
    component: 'CascadingUpdate',
    at: [UPDATES, '// cascading-update'],
  },
  { id: 'DoubleFlush', rule: 'double-flush', component: 'DoubleFlush', at: [UPDATES, '// double-flush'] },
  { id: 'DiscardedRender', rule: 'discarded-render', component: 'Panel', at: [UPDATES, '/* discarded-render */'] },
  { id: 'DuplicateRequest', rule: 'duplicate-request', at: [REQUESTS, '// duplicate-request'] },
  { id: 'NPlusOne', rule: 'n-plus-one', at: [REQUESTS, '// n-plus-one'] },
  { id: 'Waterfall', rule: 'waterfall', at: [REQUESTS, '// waterfall'] },
  { id: 'FetchOnRender', rule: 'fetch-on-render', component: 'Orders', at: [REQUESTS, '// fetch-on-render'] },
  { id: 'SlowServer', rule: 'slow-server', at: [REQUESTS, '// slow-server'] },
  { id: 'SlowDatabase', rule: 'slow-server', at: [REQUESTS, '// slow database'] },
  { id: 'LargeResponse', rule: 'large-response', at: [REQUESTS, '// large-response'] },
  { id: 'Preflight', rule: 'preflight', at: [REQUESTS, '// preflight'] },
  { id: 'Queueing', rule: 'queueing', at: [REQUESTS, '// queueing'] },
  { id: 'ForcedReflow', rule: 'forced-reflow', at: [PAGE, 'const measure = '] },
  { id: 'Architecture', rule: 'architecture', at: [PAGE, '// architecture'] },
];

/** All findings of a page but those that a busy machine adds to the planted one. */
const foundOn = ({ findings, minorFindings }: Analysis, planted: RuleName | null) =>
  [...findings, ...minorFindings].filter(({ rule }) => rule === planted || !DEPENDS_ON_THE_MACHINE.has(rule)).map(told);

const told = ({ rule, component, where }: Pick<Finding, 'rule' | 'component' | 'where'>) => ({
  rule,
  component,
  where: where && `${where.url.replace(/^.*\//, '')}:${where.line}${where.mapped ? '' : ' not mapped'}`,
});

describe('the findings of a page with one problem', () => {
  const panel = usePanel();

  it.each(someOf(planted, 3))('$id: $rule, and nothing else', async ({ id, rule, component = null, at }) => {
    const analysis = await recordOn(panel(), pageUrl('findings', NEWEST, `?case=${id}`), '#go');
    expect(foundOn(analysis, rule)).toEqual([
      { rule, component, where: `${at[0]}:${lineOf(`findings/${at[0]}`, at[1])}` },
    ]);
  });

  it('InputDelay: input-delay, and nothing else', async () => {
    const session = panel();
    await openPage(session, pageUrl('findings', NEWEST, '?case=InputDelay'));
    await session.page.hover('#go');
    const busy = new Promise((resolve) => session.page.once('console', resolve));
    const analysis = await recordWhile(session, async () => {
      await session.page.evaluate('beBusy()');
      await busy;
      // both are sent while the page is busy, and wait there
      await Promise.all([session.page.mouse.down(), session.page.mouse.up()]);
      await session.page.waitForFunction("document.querySelector('#go')?.textContent === '1'");
    });
    expect(foundOn(analysis, 'input-delay')).toEqual([{ rule: 'input-delay', component: null, where: null }]);
  });

  it('CleanCase: nothing', async () => {
    const analysis = await recordOn(panel(), pageUrl('findings', NEWEST, '?case=CleanCase'), '#go');
    expect(foundOn(analysis, null)).toEqual([]);
    expect(analysis.interactions).toHaveLength(1);
    expect(analysis.interactions[0]?.totals).toMatchObject({ commits: 2, requests: 1, avoidable: 0 });
  });
});
