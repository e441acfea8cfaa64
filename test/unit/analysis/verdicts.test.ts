import { describe, expect, test } from 'vitest';
import { analyzePicture, renderOf, rendersOf, verdictWords } from '../../support/cascade/look-up.ts';

const judge = (child: string, more = '') =>
  renderOf(analyzePicture(`commit 0..9\n  App 5ms state n\n    C 1ms ${child}\n${more}`), 'C');

describe('one own cause by value cancels every avoidable claim', () => {
  test.each([
    'memo props o=equal state n',
    'memo props on=fn context X=different',
    'context X=equal context Y=different',
    'parent store s=different',
    'class parent force',
    'props o=equal n=different',
    'props u=unknown n=different',
  ])('%s', (child) => expect(verdictWords(judge(child))).toBe('necessary'));
});

describe('what could not be compared is unknown, and says so', () => {
  test.each([
    ['memo props o=unknown', 'prop o could not be compared'],
    ['memo props o=equal p=unknown', 'prop p could not be compared'],
    ['parent state s=unknown', 'state #1 could not be compared'],
    ['parent context X=unknown', 'context X could not be compared'],
  ])('%s', (child, fact) => {
    const render = judge(child);
    expect(verdictWords(render)).toBe('unknown');
    expect(render.verdict?.facts.join()).toContain(fact);
  });
});

describe('"the parent rendered" is no fallback', () => {
  test('nothing changed and the same props: unknown', () => {
    const render = judge('alone');
    expect(verdictWords(render)).toBe('unknown');
    expect(render.reasons).toEqual([{ kind: 'unknown' }]);
  });

  test('new props although the component above did not render: unknown', () => {
    const render = judge('alone parent');
    expect(verdictWords(render)).toBe('unknown');
    expect(render.reasons).toEqual([{ kind: 'unknown' }]);
  });

  test('an own update without any change that was seen: unknown', () => {
    expect(verdictWords(judge('parent own'))).toBe('unknown');
  });

  test('a memoized component with equal props rendered for a reason that was not seen: unknown', () => {
    expect(verdictWords(judge('memo parent'))).toBe('unknown');
    expect(verdictWords(judge('pure parent'))).toBe('unknown');
  });

  test('where it is established it is named', () => {
    expect(judge('parent').reasons).toEqual([{ kind: 'parent', from: 'App' }]);
    expect(judge('parent').verdict?.blame?.component).toBe('App');
  });
});

describe('props by reference', () => {
  test.each([
    ['props o=equal', 'avoidable strong data-equal stabilize-prop'],
    ['props o=equal e=element', 'avoidable strong data-equal stabilize-prop'],
    ['props o=equal e=element+fn', 'avoidable weak data-equal stabilize-prop'],
    ['props o=equal f=fn', 'avoidable weak functions-only use-callback'],
    ['props f=fn[equal] g=fn', 'avoidable weak functions-only use-callback'],
    ['props f=fn[fn]', 'avoidable weak functions-only use-callback'],
    ['props f=fn[]', 'avoidable weak functions-only use-callback'],
    ['props f=fn[equal] o=equal', 'avoidable strong data-equal stabilize-prop'],
  ])('%s', (props, expected) => expect(verdictWords(judge(`memo ${props}`))).toBe(expected));

  test('the creator is blamed where it was found, else who made the element, else the parent', () => {
    const blamed = (child: string) => judge(child, '  Maker 1ms state n').verdict?.blame?.component;
    expect(blamed('memo props o=equal@Maker')).toBe('Maker');
    expect(blamed('memo props o=equal owner Maker')).toBe('Maker');
    expect(blamed('memo props o=equal')).toBe('App');
  });

  test('a component that is not memoized is told that it takes both', () => {
    expect(judge('props o=equal').verdict?.facts).toContain('it is not memoized: needs React.memo as well');
    expect(judge('memo props o=equal').verdict?.facts).not.toContain('it is not memoized: needs React.memo as well');
  });
});

describe('own inputs by reference', () => {
  test.each([
    ['context X=fn', 'avoidable weak context-equal memoize-context'],
    ['store s=fn', 'avoidable weak store-equal memoize-selector'],
    ['state s=equal', 'avoidable strong state-equal keep-reference'],
    ['reducer s=equal', 'avoidable strong state-equal keep-reference'],
    ['state s=equal context X=equal', 'avoidable strong context-equal memoize-context'],
    ['context X=equal props f=fn', 'avoidable weak context-equal memoize-context'],
    ['class own', 'avoidable strong state-equal keep-reference'],
  ])('%s', (child, expected) => expect(verdictWords(judge(child))).toBe(expected));

  test('the owner of the provider is blamed', () => {
    expect(judge('context X=equal@App').verdict?.blame?.component).toBe('App');
    expect(judge('context X=equal').verdict?.blame).toBeNull();
  });
});

describe('advice that must not be given', () => {
  test('memo for compiled components', () => {
    const render = judge('compiled parent');
    expect(render.verdict).toMatchObject({ class: 'avoidable', fix: null });
    expect(render.verdict?.facts).toContain('compiled by the React Compiler: no memo advice');
  });

  test('memo where it breaks useEffectEvent', () => {
    expect(verdictWords(judge('memo-unsafe parent'))).toBe('avoidable proven props-equal no-fix');
  });
});

test('shouldComponentUpdate that lets equal inputs through is its own fault', () => {
  expect(verdictWords(judge('should-update parent'))).toBe('avoidable proven comparator fix-comparator');
});

test('an effect without dependencies makes also a strong claim weak', () => {
  expect(judge('memo props o=equal effect-without-dependencies').verdict?.certainty).toBe('weak');
});

test('a ref that keeps the latest prop does not', () => {
  expect(judge('memo props o=equal ref-changed').verdict?.certainty).toBe('strong');
});

test('a discarded render is no render: no verdict, not counted, but named', () => {
  const analysis = analyzePicture(
    'click "A" at 0 handler App.on\nupdate App 1 by click\ncommit 2..3 by update\n  App discarded own',
  );
  expect(verdictWords(renderOf(analysis, 'App'))).toBe('none');
  expect(analysis.interactions[0]?.totals.renders).toBe(0);
  expect(analysis.steps.find((step) => step.kind === 'commit')).toMatchObject({ discarded: ['App'] });
});

test('equal verdicts are one object, also across commits', () => {
  const analysis = analyzePicture(`
    commit 0..9
      App 5ms state n
        Row*3 1ms parent
    commit 10..19
      App 5ms state n
        Row*3 1ms parent
  `);
  const verdicts = [1, 2].flatMap((commit) => rendersOf(analysis, commit)).filter((render) => render.name === 'Row');
  expect(verdicts).toHaveLength(6);
  expect(new Set(verdicts.map((render) => render.verdict)).size).toBe(1);
});

test('production builds get the same verdicts', () => {
  const analysis = analyzePicture(`
    react 18.3.1 production
    commit 0..9
      App state n
        C parent
        D memo props o=equal
  `);
  expect(rendersOf(analysis).map(verdictWords)).toEqual([
    'necessary',
    'avoidable proven props-equal memo',
    'avoidable strong data-equal stabilize-prop',
  ]);
});
