import { expect, test } from 'vitest';
import { joinAnnouncedActions } from '../../../src/analysis/announced-actions.ts';
import { sortFacts } from '../../../src/analysis/document-facts.ts';
import type { ActionFact } from '../../../src/protocol/facts/async-facts.ts';
import type { CauseRef } from '../../../src/protocol/facts/cause-ref.ts';
import type { UpdateFact } from '../../../src/protocol/facts/update-fact.ts';
import { flowRows } from '../../../src/report/flow/flow-rows.ts';
import { flowText } from '../../../src/report/flow/flow-text.ts';
import { buildFlow } from '../../../src/report/flow-tree.ts';
import { analyzePicture, stepsOf } from '../../support/cascade/look-up.ts';
import { sampleFacts } from '../../unit/protocol/sample-facts.ts';

//  click     |====|
//  dispatch   |==|
//  setState    ◆ → commit

test('an action stands between what dispatched it and what it made', () => {
  const analysis = analyzePicture(`
    click "Add" at 0..9 handler App.onAdd
    action cart/add 1..3 by click name shop in onAdd@src/App.tsx:20:5
    update Cart.items 2 by action
    commit 3..5 by update
      Cart own state items
  `);
  const [action] = stepsOf(analysis, 'action');
  expect(action).toMatchObject({
    id: 'a1',
    store: 'redux',
    name: 'shop',
    type: 'cart/add',
    at: 1,
    end: 3,
    interaction: 'i1',
    causes: [{ id: 'i1', evidence: 'observed' }],
    callSite: { function: 'onAdd', line: 20 },
  });
  expect(stepsOf(analysis, 'update')[0]?.causes).toEqual([{ id: 'a1', evidence: 'observed' }]);
  expect(flowText(flowRows(buildFlow(analysis, 'i1'))).join('\n')).toMatch(
    /dispatch cart\/add .*\n.*setItems\(…\).*→ commit 1/,
  );
});

test('in a layout effect: the line of the action says so, that of its update does not repeat it', () => {
  const analysis = analyzePicture(`
    click "Add" at 0..9 handler App.onAdd
    update App.open 1 by click
    commit 2..4 by update
      App own state open
    action cart/open 3..4 by commit
    update Cart.items 3.5 by action during layout-effect effect-of Dialog
    commit 5..6 by update
      Cart own state items
  `);
  const flow = flowText(flowRows(buildFlow(analysis, 'i1'))).join('\n');
  expect(flow).toMatch(/─ layout effect → dispatch cart\/open/);
  expect(flow).not.toMatch(/layout effect in Dialog/);
});

const click: CauseRef = { id: 1, evidence: 'observed' };
const CALLER = 'at onClick (http://localhost/app.js:20:5)\nat dispatchEvent (http://localhost/react.js:1:1)';
const action = (id: number, part: Partial<ActionFact> = {}): ActionFact => ({
  ...sampleFacts.action,
  id,
  at: id,
  end: null,
  cause: click,
  stack: `at api.setState (http://localhost/z.js:69:9)\n${CALLER}`,
  ...part,
});
const update = (id: number, part: Partial<UpdateFact> = {}): UpdateFact => ({
  ...sampleFacts.update,
  id,
  at: id,
  cause: click,
  stack: `at forceStoreRerender (http://localhost/react.js:9:9)\nat api.setState (http://localhost/z.js:67:9)\n${CALLER}`,
  ...part,
});
const joined = (...facts: readonly (ActionFact | UpdateFact)[]) => [...joinAnnouncedActions(sortFacts(facts)).actionOf];

test('an action that is announced afterwards is joined with the updates of the same call', () => {
  expect(joined(update(2), update(3), action(4))).toEqual([
    [2, 4],
    [3, 4],
  ]);
});

test('the same call twice: each announcement takes what came since the one before', () => {
  expect(joined(update(2), action(3), update(4), action(5))).toEqual([
    [2, 3],
    [4, 5],
  ]);
});

test.each([
  ['made later', [action(2), update(3)]],
  ['by another cause', [update(2, { cause: { id: 9, evidence: 'observed' } }), action(3)]],
  ['from another place', [update(2, { stack: 'at onClick (http://localhost/app.js:21:5)' }), action(3)]],
  ['without a stack to tell', [update(2), action(3, { stack: '' })]],
  ['of an action whose dispatch was seen', [update(2), action(3, { end: 4 })]],
])('an update is not joined: %s', (_name, facts) => {
  expect(joined(...facts)).toEqual([]);
});
