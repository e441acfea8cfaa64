import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { emptyRecording } from '../../../src/recording/empty-recording.ts';
import { cascade } from '../../support/cascade/cascade.ts';
import { analyzePicture, renderOf, stepOf, stepsOf } from '../../support/cascade/look-up.ts';

const WHOLE = `
  click "Add" at 0..8 handler App.onAdd
  timer timeout 2..10 by click
  fetch POST /api 10..120 by timer
  update App.items 120 by fetch
  commit 121..129..130 by update
    App 8ms state items
  passive 131..132
  effect App 131..132
  update App.total 131.5 by effect during passive-effect effect-of App
  commit 133..134 by update
    App 1ms state total
  paint frame 140
`;

test('every step belongs to the click, in time order, with ids by kind', () => {
  const analysis = analyzePicture(WHOLE);
  expect(analysis.interactions[0]?.steps).toEqual(['t1', 'r1', 'u1', 'c1', 'f1', 'u2', 'c2', 'p1']);
  expect(analysis.effectsOf.get('i1')).toEqual(['t1']);
  expect(analysis.effectsOf.get('c1')).toEqual(['f1', 'p1']);
  expect(analysis.stepById.get('r1')?.causes).toEqual([{ id: 't1', evidence: 'observed' }]);
});

test('where the clock shows the same time, causes stand before what they caused', () => {
  const analysis = analyzePicture(`
    commit 0..5
      A 1ms state n
    effect A 6..8
    fetch GET /a 6..20 by effect
    update A.x 6 by effect
    commit 6..6 by update
      A 1ms state x
  `);
  expect(analysis.steps.map((step) => step.id)).toEqual(['c1', 'f1', 'r1', 'u1', 'c2']);
});

test('the same recording gets the same ids', () => {
  const ids = () => analyzePicture(WHOLE).steps.map((step) => step.id);
  expect(ids()).toEqual(ids());
});

test('evidence stays what the page saw', () => {
  const analysis = analyzePicture(
    'click "A" at 0 handler App.on\nfetch GET /a 1..2 by click?\nfetch GET /b 1..2 by click~',
  );
  expect(stepsOf(analysis, 'request').map((step) => step.causes[0]?.evidence)).toEqual(['guessed', 'inferred']);
});

test('a commit of two interactions is in both, and names the first of its updates', () => {
  const analysis = analyzePicture(`
    click "A" at 0 handler App.on as first
    click "B" at 5 handler App.on as second
    update App.a 10 by first as a
    update App.b 11 by second as b
    commit 12..14 by b a
      App 1ms state a b
  `);
  expect(stepOf(analysis, 'commit')).toMatchObject({ interaction: 'i2', causes: [{ id: 'u2' }, { id: 'u1' }] });
  expect(analysis.interactions.map(({ steps }) => steps)).toEqual([
    ['u1', 'c1'],
    ['u2', 'c1'],
  ]);
});

test('unrelated work belongs to nobody', () => {
  const analysis = analyzePicture('click "A" at 0..1 handler App.on\nfetch GET /poll 2..9');
  expect(stepOf(analysis, 'request').interaction).toBeNull();
  expect(analysis.interactions[0]?.steps).toEqual([]);
});

describe('commits without updates', () => {
  test('go on with what the commit before left over; without a sign of that it is a guess', () => {
    const analysis = analyzePicture('commit 0..1\n  App 1ms state n\ncommit 5..6\n  Hidden 1ms mount');
    expect(stepOf(analysis, 'commit', 2).causes).toEqual([{ id: 'c1', evidence: 'guessed' }]);
  });

  test('a first mount, or another root, has no such cause', () => {
    const analysis = analyzePicture(
      'commit 0..1\n  App 1ms state n\ncommit 5..6 root 2\n  B 1ms retry\ncommit 7..8 mount',
    );
    expect(stepsOf(analysis, 'commit').map((commit) => commit.causes)).toEqual([[], [], []]);
  });
});

test('a retry that React scheduled as an update leads to the commit that suspended', () => {
  const analysis = analyzePicture(`
    click "A" at 0 handler App.on
    update App.a 1 by click
    commit 2..3 by update
      App 1ms state a
    update App 20 type retry lane retry
    commit 21..22 by update
      Inner 1ms mount retry
  `);
  expect(stepOf(analysis, 'update', 2).causes).toEqual([{ id: 'c1', evidence: 'inferred' }]);
  expect(stepOf(analysis, 'commit', 2).interaction).toBe('i1');
});

describe('paints', () => {
  test('the first frame after commits shows them', () => {
    const analysis = analyzePicture('commit 0..1\n  A\ncommit 2..3\n  A\npaint frame 10\npaint frame 20');
    expect(stepsOf(analysis, 'paint').map((paint) => paint.causes)).toEqual([
      [
        { id: 'c1', evidence: 'inferred' },
        { id: 'c2', evidence: 'inferred' },
      ],
      [],
    ]);
  });

  test('a frame far later shows something else', () => {
    expect(stepOf(analyzePicture('commit 0..1\n  A\npaint frame 5000'), 'paint').causes).toEqual([]);
  });

  test('a paint that the browser ties to the interaction is observed', () => {
    const analysis = analyzePicture(`
      click "A" at 0..9 handler App.on
      event-timing click 0..24 processing 1..9 id 7
      paint interaction-contentful-paint 200 id 7
    `);
    expect(stepOf(analysis, 'paint').causes).toEqual([{ id: 'i1', evidence: 'observed' }]);
  });
});

describe('marks and long frames', () => {
  test('a mark inside an effect, a commit or an input is guessed to be theirs, the innermost first', () => {
    const analysis = analyzePicture(`
      click "A" at 0..9 handler App.on
      update App.a 1 by click
      commit 2..3..6 by update
        App 1ms state a
      mark inInput 1
      mark inCommit 4
      mark outside 20
      measure long 4..30
    `);
    expect(stepsOf(analysis, 'mark').map(({ name, causes, end }) => [name, causes[0]?.id ?? null, end])).toEqual([
      ['inInput', 'i1', null],
      ['inCommit', 'c1', null],
      ['long', 'c1', 30],
      ['outside', null, null],
    ]);
  });

  test('a long frame belongs to the input handled in it', () => {
    const analysis = analyzePicture('click "A" at 5..60 handler App.on\nlong-frame 4..90 blocking 36 layout 12');
    expect(stepOf(analysis, 'long-frame')).toMatchObject({
      blocking: 36,
      forcedLayout: 12,
      causes: [{ id: 'i1', evidence: 'guessed' }],
    });
  });
});

describe('clocks', () => {
  test('a second document is put on the clock of the first', () => {
    const analysis = analyzePicture('click "A" at 0 handler App.on\nreload 1000\nclick "B" at 1010 handler App.on');
    expect(analysis.interactions.map(({ at }) => at)).toEqual([0, 1010]);
  });

  test('instances of the second document are its own', () => {
    const analysis = analyzePicture('commit 0..1\n  A 1ms state n\nreload 1000\ncommit 1001..1002\n  A 1ms state n');
    expect(stepsOf(analysis, 'commit').map(({ document, number }) => [document, number])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(renderOf(analysis, 'A', 2)).toMatchObject({ name: 'A', path: 'A', start: 1001 });
  });
});

describe('partial recordings never throw', () => {
  test('causes that go round in a circle within one tick', () => {
    const whole = cascade('fetch GET /a 5..9 as a\nfetch GET /b 5..9 as b');
    const documents = whole.documents.map((document) => ({
      ...document,
      facts: document.facts.map((fact, _, facts) => {
        const other = facts.find((candidate) => candidate.kind === 'request' && candidate !== fact);
        if (fact.kind !== 'request' || other?.kind !== 'request') return fact;
        return { ...fact, cause: { id: other.id, evidence: 'observed' as const } };
      }),
    }));
    const steps = analyze({ ...whole, documents }).steps;
    expect(steps.map(({ id, interaction }) => [id, interaction])).toEqual([
      ['r1', null],
      ['r2', null],
    ]);
  });

  test('an empty one', () => {
    expect(analyze(emptyRecording('now'))).toMatchObject({ interactions: [], steps: [], findings: [], components: [] });
  });

  test('facts whose causes, types and commits were lost', () => {
    const whole = cascade(WHOLE);
    for (let left = 0; left < 14; left++) {
      const documents = whole.documents.map((document) => ({
        ...document,
        facts: document.facts.filter((_, index) => index % 14 !== left),
      }));
      expect(analyze({ ...whole, documents }).steps.length).toBeGreaterThan(0);
    }
    const untyped = whole.documents.map((document) => ({
      ...document,
      facts: document.facts.filter((fact) => fact.kind !== 'types'),
    }));
    expect(renderOf(analyze({ ...whole, documents: untyped }), '(unknown)')).toMatchObject({ type: 'other' });
  });
});
