import { describe, expect, it } from 'vitest';
import { parseFlow } from '../../../src/cli/flow-file.ts';

const CLICK = { type: 'click', selectors: [['#add']], offsetX: 1, offsetY: 2 };
const NAVIGATE = { type: 'navigate', url: 'http://localhost/' };
const WAIT = { type: 'waitForElement', selectors: ['#add'] };

const parse = (steps: unknown, more: object = {}) =>
  parseFlow('f.json', JSON.stringify({ title: 'f', steps, ...more }));
const typesOf = (steps: readonly { readonly type: string }[]) => steps.map(({ type }) => type);

describe('a flow', () => {
  it('is recorded from its first step that acts on the page', () => {
    const flow = parse([NAVIGATE, WAIT, CLICK, NAVIGATE, WAIT]);
    expect(typesOf(flow.preparation)).toEqual(['navigate', 'waitForElement']);
    expect(typesOf(flow.recorded)).toEqual(['click', 'navigate', 'waitForElement']);
    expect(flow.timeout).toBe(null);
  });
  it('needs no title, and may have a time limit for its steps', () => {
    expect(parseFlow('f.json', JSON.stringify({ timeout: 900, steps: [CLICK] })).timeout).toBe(900);
  });
  it('may close the page at its end, or a window that it opened anywhere', () => {
    expect(typesOf(parse([CLICK, { type: 'close' }]).recorded)).toEqual(['click', 'close']);
    const popup = { type: 'close', target: 'http://localhost/popup' };
    expect(typesOf(parse([CLICK, popup, CLICK]).recorded)).toEqual(['click', 'close', 'click']);
  });
});

describe('a bad flow is refused in one sentence that names the step', () => {
  it.each([
    { what: 'no steps', steps: undefined, says: "f.json is no flow of Chrome's Recorder: it has no list of `steps`." },
    {
      what: 'an unknown type',
      steps: [NAVIGATE, { type: 'fly' }],
      says: 'f.json: step 2 (fly): Step type fly is not supported.',
    },
    { what: 'a step without a type', steps: [{}], says: 'f.json: step 1: Step does not have a type.' },
    {
      what: 'no selectors',
      steps: [NAVIGATE, { ...CLICK, selectors: [] }],
      says: 'f.json: step 2 (click): Step does not have required selectors.',
    },
    {
      what: 'a wrong offset',
      steps: [{ ...CLICK, offsetX: '1' }],
      says: 'f.json: step 1 (click): `offsetX` is not a number.',
    },
    {
      what: 'nothing that acts',
      steps: [NAVIGATE, WAIT],
      says: 'f.json has no step that acts on the page: there is nothing to record.',
    },
    {
      what: 'closing at once',
      steps: [NAVIGATE, { type: 'close' }],
      says: 'f.json has no step that acts on the page: there is nothing to record.',
    },
    {
      what: 'a step after the page was closed',
      steps: [CLICK, { type: 'close' }, CLICK],
      says: 'f.json: step 3 (click) comes after the page was closed.',
    },
  ])('$what', ({ steps, says }) => {
    expect(() => parse(steps)).toThrow(says);
  });
  it('no JSON, and a limit out of range', () => {
    expect(() => parseFlow('f.json', '{')).toThrow(/^f\.json is no JSON: /);
    expect(() => parse([CLICK], { timeout: 99_999 })).toThrow(
      'f.json: Timeout is not between 1 and 30000 milliseconds.',
    );
  });
});
