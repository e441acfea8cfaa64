import { describe, expect, test } from 'vitest';
import { analyzePicture, renderOf, rendersOf, stepOf, stepsOf, verdictWords } from '../../support/cascade/look-up.ts';

/** A click on Parent's button whose commit holds these lines. */
const click = (renders: string) =>
  analyzePicture(`
    click "Increment" at 0..8 handler Parent.onIncrement
    update Parent.n 1 by click lane sync
    commit 2..8 by update
${renders
  .trim()
  .split('\n')
  .map((line) => `      ${line.replace(/^ {4}/, '')}`)
  .join('\n')}
  `);

const verdictOf = (renders: string, name = 'C') => verdictWords(renderOf(click(renders), name));

describe('one click, one commit: what is said of each component', () => {
  test.each([
    ['own state', 'A 1ms state n 0->1', 'A', 'necessary'],
    ['own reducer', 'A 1ms reducer n', 'A', 'necessary'],
    ['own class state', 'A 1ms class class-state n', 'A', 'necessary'],
    ['no props, parent rendered', 'Parent 2ms state n\n      C 1ms parent', 'C', 'avoidable proven props-equal memo'],
    [
      'inline arrow on a memo child',
      'Parent 2ms state n\n      C 1ms memo props on=fn',
      'C',
      'avoidable weak functions-only use-callback',
    ],
    [
      'equal inline object on a memo child',
      'Parent 2ms state n\n      C 1ms memo props o=equal',
      'C',
      'avoidable strong data-equal stabilize-prop',
    ],
    [
      'JSX children',
      'Parent 2ms state n\n      C 1ms memo props children=element',
      'C',
      'avoidable strong elements-equal hoist-element',
    ],
    [
      'JSX children with a function',
      'Parent 2ms state n\n      C 1ms memo props children=element+fn',
      'C',
      'avoidable weak elements-equal hoist-element',
    ],
    [
      'comparator that says different',
      'Parent 2ms state n\n      C 1ms memo-comparator comparator-disagreed',
      'C',
      'avoidable proven comparator fix-comparator',
    ],
    ['prop changed by value', 'Parent 2ms state n\n      C 1ms props n=different', 'C', 'necessary'],
    [
      'context changed by value',
      'Parent 2ms state n\n      C 1ms memo alone context X=different@Parent',
      'C',
      'necessary',
    ],
    [
      'context with equal content',
      'Parent 2ms state n\n      C 1ms memo alone context X=equal@Parent',
      'C',
      'avoidable strong context-equal memoize-context',
    ],
    [
      'context changed and parent rendered',
      'Parent 2ms state n\n      C 1ms parent context X=different@Parent',
      'C',
      'necessary',
    ],
    ['state replaced by an equal object', 'A 1ms state o=equal', 'A', 'avoidable strong state-equal keep-reference'],
    [
      'store selector returns an equal array',
      'A 1ms store items=equal',
      'A',
      'avoidable strong store-equal memoize-selector',
    ],
    ['store snapshot changed', 'A 1ms store items=different', 'A', 'necessary'],
    ['forceUpdate', 'A 1ms class force', 'A', 'necessary'],
    [
      'useCallback with an unstable dependency',
      'Parent 2ms state n\n      C 1ms memo props f=fn[equal]@Parent',
      'C',
      'avoidable strong data-equal stabilize-prop',
    ],
    [
      'useCallback whose dependency changed',
      'Parent 2ms state n\n      C 1ms memo props f=fn[equal,different]@Parent',
      'C',
      'necessary',
    ],
    [
      'useCallback with an unknown dependency',
      'Parent 2ms state n\n      C 1ms memo props f=fn[unknown]@Parent',
      'C',
      'avoidable weak functions-only use-callback',
    ],
    ['new key', 'Parent 2ms state n\n      C 1ms remount-key', 'C', 'avoidable proven remount-key stable-key'],
    ['new key with new data', 'Parent 2ms state n\n      C 1ms remount-key props record=different', 'C', 'none'],
    [
      'type created during render',
      'Parent 2ms state n\n      Inner 1ms remount-type',
      'Inner',
      'avoidable proven remount-type hoist-component',
    ],
    ['a plain mount', 'Parent 2ms state n\n      C 1ms mount', 'C', 'none'],
    ['StrictMode', 'Parent 2ms state n strict\n      C 1ms parent strict', 'C', 'avoidable proven props-equal memo'],
    [
      'compiled component',
      'Parent 2ms state n\n      C 1ms compiled parent',
      'C',
      'avoidable proven props-equal no-fix',
    ],
    ['Suspense retry', 'Parent 2ms retry', 'Parent', 'necessary'],
    ['hot reload', 'Parent 2ms refresh', 'Parent', 'necessary'],
    ['optimistic value', 'A 1ms optimistic value', 'A', 'necessary'],
    ['transition', 'A 1ms transition', 'A', 'necessary'],
    ['action state', 'A 1ms action result', 'A', 'necessary'],
  ])('%s', (_, renders, name, expected) => {
    expect(verdictOf(renders, name)).toBe(expected);
  });
});

describe('an impure child (S54)', () => {
  test.each([
    ['effect-without-dependencies', 'an effect without dependencies'],
    ['ref-changed', 'a ref it owns changed'],
    ['output-changed', 'its own output changed'],
  ])('%s is never more than weak, and says why', (flag, reason) => {
    const render = renderOf(click(`Parent 2ms state n\n      C 1ms parent ${flag}`), 'C');
    expect(verdictWords(render)).toBe('avoidable weak props-equal memo');
    expect(render.verdict?.facts.join('\n')).toContain(reason);
  });
});

test('a closure whose captured value may have changed is weak and says so (S12)', () => {
  const render = renderOf(click('Parent 2ms state n\n      C 1ms memo props on=fn'), 'C');
  expect(render.verdict?.certainty).toBe('weak');
  expect(render.verdict?.facts).toContain(
    'prop on is or holds a new function with the same source text: the closure may hold a changed value',
  );
});

test('the unstable dependency is blamed, not the callback (S47)', () => {
  const render = renderOf(click('Parent 2ms state n\n      C 1ms memo props f=fn[equal]@Parent'), 'C');
  expect(render.verdict?.blame?.component).toBe('Parent');
  expect(render.verdict?.facts).toEqual([
    'prop f was made again because dependency #1 is deep-equal, with a new reference',
  ]);
});

test('the context that changed is named, with its provider (S13, S16)', () => {
  const render = renderOf(click('Parent 2ms state n\n      C 1ms memo alone context Y=different@Parent'), 'C');
  expect(render.reasons).toMatchObject([{ kind: 'context', name: 'Y', from: 'Parent', equality: 'different' }]);
});

test('a memo child that bailed out is counted, not listed (S04)', () => {
  const analysis = click('Parent 2ms state n\n    skipped C*3 memo');
  expect(rendersOf(analysis).map((render) => render.name)).toEqual(['Parent']);
  expect(analysis.components.find((component) => component.name === 'C')).toMatchObject({ renders: 0, memoHits: 3 });
});

test('the third of three states is named by its number, with its values (S45)', () => {
  const render = renderOf(click('A 1ms state #3 0->1'), 'A');
  expect(render.reasons).toMatchObject([{ kind: 'state', name: '#3', hook: 2, before: '0', after: '1' }]);
});

test('forceUpdate is the reason, not the parent (S37)', () => {
  expect(renderOf(click('A 1ms class force'), 'A').reasons).toEqual([{ kind: 'force' }]);
});

test('a component that rendered twice in StrictMode counts once (S44)', () => {
  const analysis = click('Parent 2ms state n strict\n      C 1ms parent strict');
  expect(analysis.interactions[0]?.totals).toMatchObject({ renders: 2, avoidable: 1 });
});

test('a setState that was bailed out of leaves no commit (S19)', () => {
  const analysis = analyzePicture('click "Same" at 0..2 handler A.onSame');
  expect(analysis.interactions[0]?.totals).toMatchObject({ commits: 0, renders: 0 });
});

test('an effect that sets state: its commit belongs to the same click, through the effect (S25)', () => {
  const analysis = analyzePicture(`
    click "Go" at 0..2 handler A.onGo
    update A.x 1 by click
    commit 2..4 by update
      A 1ms state x
    effect A 5..6 by commit
    update A.y 5.5 by effect during passive-effect effect-of A
    commit 6..8 by update
      A 1ms state y
  `);
  expect(stepOf(analysis, 'update', 2)).toMatchObject({
    causes: [{ id: 'f1', evidence: 'observed' }],
    during: 'passive-effect',
    effectOf: 'A',
    hook: 'y',
  });
  expect(stepOf(analysis, 'effect').causes).toEqual([{ id: 'c1', evidence: 'observed' }]);
  expect(stepOf(analysis, 'commit', 2)).toMatchObject({ number: 2, interaction: 'i1' });
});

test('a render-phase update: one render in one commit (S27)', () => {
  const analysis = analyzePicture(`
    click "Go" at 0..2 handler A.onGo
    update A.x 1 by click
    update A.derived 2 by click during render as second
    commit 2..4 by update second
      A 1ms state x derived
  `);
  expect(analysis.interactions[0]?.totals).toMatchObject({ commits: 1, renders: 1 });
  expect(stepOf(analysis, 'update', 2).during).toBe('render');
});

test('commits before and after an await belong to the same click, the second through its request (S29)', () => {
  const analysis = analyzePicture(`
    click "Load" at 0..2 handler A.onLoad
    update A.pending 1 by click
    fetch GET /api 1.5..50 by click
    commit 2..4 by update
      A 1ms state pending
    update A.data 51 by fetch
    commit 52..54 by update
      A 1ms state data
  `);
  expect(analysis.interactions[0]?.steps).toEqual(['u1', 'r1', 'c1', 'u2', 'c2']);
  expect(stepOf(analysis, 'update', 2).causes).toEqual([{ id: 'r1', evidence: 'observed' }]);
});

test('the deferred pass is a catch-up of the commit before it, not of the parent (S33)', () => {
  const analysis = analyzePicture(`
    input "query" at 0..2 handler A.onChange
    update A.query 1 by input
    commit 2..4 by update
      A 1ms state query
    commit 5..9
      A 1ms deferred query
        L 1ms memo props q=different
  `);
  expect(stepOf(analysis, 'commit', 2)).toMatchObject({
    causes: [{ id: 'c1', evidence: 'inferred' }],
    interaction: 'i1',
  });
  expect(renderOf(analysis, 'A').reasons.map((reason) => reason.kind)).toEqual(['deferred']);
});

test('a lazy component: the retry is linked to the click and to its chunk (S34)', () => {
  const analysis = analyzePicture(`
    click "Show" at 0..2 handler A.onShow
    update A.shown 1 by click
    commit 2..4 by update
      A 1ms state shown
    har GET /LazyInner.js 3..30 type script
    commit 31..33
      LazyInner 1ms mount retry
  `);
  expect(stepOf(analysis, 'commit', 2).causes).toEqual([
    { id: 'c1', evidence: 'inferred' },
    { id: 'r1', evidence: 'guessed' },
  ]);
  expect(stepOf(analysis, 'request')).toMatchObject({
    causes: [{ id: 'c1', evidence: 'guessed' }],
    interaction: 'i1',
  });
});

test('two flushSync in one click are two commits of one interaction (S52)', () => {
  const analysis = analyzePicture(`
    click "Twice" at 0..9 handler A.onTwice
    update A.x 1 by click lane sync
    commit 2..3 by update
      A 1ms state x
    update A.y 4 by click lane sync
    commit 5..6 by update
      A 1ms state y
  `);
  expect(stepsOf(analysis, 'commit').map((commit) => commit.interaction)).toEqual(['i1', 'i1']);
});

test('an optimistic value and its settling without an update are no fault of the parent (S50)', () => {
  const analysis = analyzePicture(`
    click "Like" at 0..9 handler A.onLike
    update A.likes 1 by click type optimistic lane sync
    commit 2..3 by update
      A 1ms optimistic likes
    commit 50..51
      A 1ms optimistic likes
  `);
  expect(stepOf(analysis, 'commit', 2).causes).toEqual([{ id: 'c1', evidence: 'inferred' }]);
  expect(renderOf(analysis, 'A').reasons.map((reason) => reason.kind)).toEqual(['optimistic']);
});

test('the two phases of a transition are both necessary (S32)', () => {
  const analysis = analyzePicture(`
    click "Go" at 0..9 handler A.onGo
    update A.x 1 by click type transition lane transition
    update A.pending 1 by click as pending lane sync
    commit 2..3 by pending
      A 1ms transition pending
    commit 5..6 by updates
      A 1ms state x transition pending
  `);
  expect([1, 2].map((number) => verdictWords(renderOf(analysis, 'A', number)))).toEqual(['necessary', 'necessary']);
});
