import { describe, expect, it } from 'vitest';
import { findMade, type MadeQuery } from '../../../../../src/panel/sources/code/creator.ts';
import { codeOf, textOf } from './code-of.ts';

interface Query {
  readonly prop?: string;
  readonly dependency?: number;
  /** Components innermost first; the last one made the reference unless `creatorAt` says otherwise. */
  readonly chain?: readonly string[];
  readonly creatorAt?: number;
  readonly context?: string;
  readonly isExact?: boolean;
}

const ROW = 'function Row({ v }) {\n  return v;\n}';

/** Text of the expression that made the prop `v` of Row; null for none. */
const madeIn = (source: string, query: Query = {}): string | null => {
  const whole = source.includes('function Row(') ? source : `${source}\n${ROW}`;
  const { prop = 'v', dependency = -1, chain = ['C'], context, isExact = true } = query;
  const known = (name: string) => ({ name, text: textOf(whole, name) });
  const full: MadeQuery = {
    receiver: context === undefined ? known('Row') : null,
    context: context ?? '',
    prop,
    dependency,
    chain: chain.map(known),
    isExact,
    creatorAt: query.creatorAt ?? chain.length - 1,
  };
  const made = findMade(full, codeOf({ '/c.js': whole }));
  return made === null ? null : made.place.script.text.slice(made.place.node.start, made.place.node.end);
};
const inC = (body: string): string => `function C(props) {\n${body}\n}`;

describe('what made a prop', () => {
  it.each([
    { what: 'an object in place', body: 'return jsx(Row, { v: { a: 1 } });', made: '{ a: 1 }' },
    { what: 'a function in place', body: 'return jsx(Row, { v: () => 1 });', made: '() => 1' },
    { what: 'jsxDEV of a bundle', body: 'return (0, x.jsxDEV)(Row, { v: [] }, void 0, false, {}, this);', made: '[]' },
    { what: 'the classic runtime', body: 'return React.createElement(Row, { v: [1] });', made: '[1]' },
    { what: 'a variable', body: 'const a = { b: 1 }; const c = a; return jsx(Row, { v: c });', made: '{ b: 1 }' },
    { what: 'a function declaration', body: 'function go() {} return jsx(Row, { v: go });', made: 'function go() {}' },
    { what: 'a callback of map', body: 'return x.map((i) => jsx(Row, { v: () => i }, i));', made: '() => i' },
    {
      what: 'useMemo',
      body: 'const a = useMemo(() => ({}), []); return jsx(Row, { v: a });',
      made: 'useMemo(() => ({}), [])',
    },
    { what: 'a hook call', body: 'const { a } = useIt(); return jsx(Row, { v: a });', made: 'useIt()' },
    { what: 'a member of an object', body: 'const o = { a: [1] }; return jsx(Row, { v: o.a });', made: '[1]' },
    { what: 'a spread object', body: 'const o = { v: [1] }; return jsx(Row, { ...o });', made: '[1]' },
    { what: 'Object.assign', body: 'return jsx(Row, Object.assign({}, props, { v: [2] }));', made: '[2]' },
    { what: 'the side of ?? that is made here', body: 'return jsx(Row, { v: props.a ?? [] });', made: '[]' },
    {
      what: 'the compiler’s cache',
      body: 'let t; if ($[0]) { t = { a: 1 }; $[0] = t; } else { t = $[0]; } return jsx(Row, { v: t });',
      made: '{ a: 1 }',
    },
    {
      what: 'a memo wrapper of the receiver',
      body: 'return jsx(M, { v: [3] });\n}\nconst M = memo(forwardRef(Row));\n{',
      made: '[3]',
    },
  ])('$what', ({ body, made }) => {
    expect(madeIn(inC(body))).toBe(made);
  });

  it.each([
    { what: 'a module constant', body: 'return jsx(Row, { v: outside });\n}\nconst outside = {};\n{' },
    { what: 'a parameter of an inner function', body: 'return x.map((i) => jsx(Row, { v: i }));' },
    { what: 'an own prop, though it was seen to be made here', body: 'return jsx(Row, { v: props.v });' },
    { what: 'two elements with values of their own', body: 'return [jsx(Row, { v: [1] }), jsx(Row, { v: [2] })];' },
    { what: 'another component of that name', body: 'function Row() {} return jsx(Row, { v: [1] });' },
    { what: 'a variable assigned at two places', body: 'let a; a = [1]; a = [2]; return jsx(Row, { v: a });' },
    { what: 'a literal', body: 'return jsx(Row, { v: "x" });' },
  ])('says nothing of $what', ({ body }) => {
    expect(madeIn(`${ROW}\n${inC(body)}`)).toBeNull();
  });

  it('takes two elements that share a value', () => {
    expect(madeIn(inC('const a = [1]; return [jsx(Row, { v: a }), jsx(Row, { v: a })];'))).toBe('[1]');
  });
});

describe('what made a prop that was passed on', () => {
  const outer = inC('return jsx(Middle, { w: { deep: 1 } });');
  const query: Query = { chain: ['Middle', 'C'] };

  it.each([
    { what: 'by destructuring', middle: 'function Middle({ w }) {\n  return jsx(Row, { v: w });\n}' },
    { what: 'as a member', middle: 'function Middle(p) {\n  return jsx(Row, { v: p.w });\n}' },
    {
      what: 'through a variable',
      middle: 'function Middle(p) {\n  const { w: x } = p;\n  return jsx(Row, { v: x });\n}',
    },
  ])('$what', ({ middle }) => {
    expect(madeIn(`${middle}\n${outer}`, query)).toBe('{ deep: 1 }');
  });

  it.each([
    { what: 'all props', middle: 'function Middle(p) {\n  return jsx(Row, { ...p });\n}' },
    {
      what: 'the rest of the props',
      middle: 'function Middle({ a, ...rest }) {\n  return jsx(Row, { a, ...rest });\n}',
    },
  ])('by spreading $what', ({ middle }) => {
    expect(madeIn(`${middle}\n${inC('return jsx(Middle, { v: [7] });')}`, query)).toBe('[7]');
  });

  it('says nothing where the text ends at another component than was seen', () => {
    const middle = 'function Middle({ w }) {\n  return jsx(Row, { v: { ...w } });\n}';
    expect(madeIn(`${middle}\n${outer}`, query)).toBeNull();
  });

  it('passes over an ancestor that makes no such element, where owners are not known', () => {
    const middle = 'function Middle({ children }) {\n  return children;\n}';
    const source = `${middle}\n${inC('return jsx(Middle, { children: jsx(Row, { v: [8] }) });')}`;
    expect(madeIn(source, { ...query, isExact: false })).toBe('[8]');
    expect(madeIn(source, query)).toBeNull();
  });

  it('finds a default', () => {
    expect(madeIn('function C({ w = { d: 1 } }) {\n  return jsx(Row, { v: w });\n}')).toBe('{ d: 1 }');
  });
});

describe('what made a dependency', () => {
  const memo = 'const a = { d: 1 }; const f = useCallback(() => a, [props.x, a]); return jsx(Row, { v: f });';

  it('follows the dependency that is named', () => {
    expect(madeIn(inC(memo), { dependency: 1 })).toBe('{ d: 1 }');
  });

  it('says nothing of one that does not come from here, nor of a value without a list', () => {
    expect(madeIn(inC(memo), { dependency: 0 })).toBeNull();
    expect(madeIn(inC('return jsx(Row, { v: () => 1 });'), { dependency: 0 })).toBeNull();
  });

  it('follows one into the component above', () => {
    const source = `function D({ x }) {\n  const f = useMemo(() => x, [x]);\n  return jsx(Row, { v: f });\n}\n${inC('return jsx(D, { x: [9] });')}`;
    expect(madeIn(source, { dependency: 0, chain: ['D', 'C'], creatorAt: 0 })).toBe('[9]');
  });
});

describe('what made a context’s value', () => {
  const created = 'const Theme = createContext(0);\nconst Other = createContext(0);\n';

  it.each([
    { what: 'Provider', body: 'return jsx(Theme.Provider, { value: { a: 1 } });' },
    { what: 'the context itself', body: 'return jsx(Theme, { value: { a: 1 } });' },
    {
      what: 'one of two',
      body: 'return jsx(Other.Provider, { value: [], children: jsx(Theme.Provider, { value: { a: 1 } }) });',
    },
  ])('$what', ({ body }) => {
    expect(madeIn(created + inC(body), { prop: 'value', context: 'Theme' })).toBe('{ a: 1 }');
  });

  it('knows a context by the name that it was given', () => {
    const source = `${created}Theme.displayName = 'Colours';\n${inC('return jsx(Theme, { value: { a: 1 } });')}`;
    expect(madeIn(source, { prop: 'value', context: 'Colours' })).toBe('{ a: 1 }');
    expect(madeIn(source, { prop: 'value', context: 'Other' })).toBeNull();
  });
});
