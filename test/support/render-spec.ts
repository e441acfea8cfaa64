import type { SourcePlace, StackFrame } from '../../src/analysis/model/source-place.ts';
import type { Because, Certainty, Fix, Verdict } from '../../src/analysis/model/verdict.ts';
import type { Change } from '../../src/protocol/facts/change.ts';
import { RenderFlag } from '../../src/protocol/facts/commit-facts.ts';

/** One render and what rendered inside of it; made by `render`. */
export interface RenderSpec {
  readonly name: string;
  readonly self: number;
  readonly verdict: Verdict | null;
  readonly flags: number;
  readonly changes: readonly Change[];
  readonly key: string | null;
  readonly children: readonly RenderSpec[];
}

/** `render('Cart', { self: 2, verdict: avoidable('props-equal') }, render('CartItem'))`: an update, necessary, of 1 ms. */
export const render = (
  name: string,
  spec: Partial<Omit<RenderSpec, 'name' | 'children'>> = {},
  ...children: readonly RenderSpec[]
): RenderSpec => ({
  name,
  self: 1,
  verdict: necessary(),
  flags: 0,
  changes: [],
  key: null,
  ...spec,
  children,
});

export const mount = (
  name: string,
  spec: Partial<Omit<RenderSpec, 'name' | 'children'>> = {},
  ...children: readonly RenderSpec[]
): RenderSpec => render(name, { verdict: null, flags: RenderFlag.mount, ...spec }, ...children);

export const times = (count: number, make: (index: number) => RenderSpec): readonly RenderSpec[] =>
  Array.from({ length: count }, (_, index) => make(index));

const NECESSARY: Verdict = {
  class: 'necessary',
  because: null,
  certainty: null,
  fix: null,
  facts: ['state items changed by value'],
  blame: null,
};
export const necessary = (): Verdict => NECESSARY;

const USUAL: Readonly<Record<Because, readonly [Certainty, Fix]>> = {
  'props-equal': ['proven', 'memo'],
  'data-equal': ['strong', 'stabilize-prop'],
  'elements-equal': ['strong', 'hoist-element'],
  'functions-only': ['weak', 'use-callback'],
  'context-equal': ['strong', 'memoize-context'],
  'store-equal': ['strong', 'memoize-selector'],
  'state-equal': ['strong', 'keep-reference'],
  comparator: ['proven', 'fix-comparator'],
  'remount-key': ['proven', 'stable-key'],
  'remount-type': ['proven', 'hoist-component'],
};

const verdicts = new Map<string, Verdict>();

/** Equal ones are one object, as in a real analysis. */
export const avoidable = (because: Because, blame = 'Parent', over: Partial<Verdict> = {}): Verdict => {
  const [certainty, fix] = USUAL[because];
  const key = JSON.stringify([because, blame, over]);
  const verdict = verdicts.get(key) ?? {
    class: 'avoidable',
    because,
    certainty,
    fix,
    facts: [`fact of ${because}`],
    blame: { component: blame, source: place(`src/${blame}.tsx`, 9) },
    ...over,
  };
  verdicts.set(key, verdict);
  return verdict;
};

export const place = (url: string, line: number): SourcePlace => ({ url, line, column: 3, mapped: true });

export const frame = (name: string, url: string, line: number, library = false): StackFrame => ({
  function: name,
  url,
  line,
  column: 5,
  mapped: true,
  library,
});

export const change = (kind: Change['kind'], name: string, equality: Change['equality']): Change => ({
  kind,
  name,
  hook: -1,
  equality,
  before: '',
  after: '',
  from: 0,
  dependencies: null,
});
