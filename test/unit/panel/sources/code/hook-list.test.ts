import { describe, expect, it } from 'vitest';
import { listHooks } from '../../../../../src/panel/sources/code/hook-list.ts';
import { codeOf, textOf } from './code-of.ts';

/** Hooks of `C` as `useCart › useState items`; "?" at the end where the rest could not be counted. */
const hooksOf = (source: string, others: Readonly<Record<string, string>> = {}): readonly string[] => {
  const code = codeOf({ '/c.js': source, ...others });
  const component = code.find(textOf(source, 'C'));
  if (component === null) return ['not found'];
  const { hooks, cutOff } = listHooks(component, code);
  return [
    ...hooks.map(({ hook, name, path }) => [...path, `${hook} ${name}`.trim()].join(' › ')),
    ...(cutOff ? ['?'] : []),
  ];
};
const inC = (body: string): string => `function C(props) {\n${body}\n}`;

describe('hooks of a component, by its text', () => {
  it.each([
    { what: 'a state', body: 'const [n, setN] = useState(0);', hooks: ['useState n'] },
    { what: 'a state whose value is not used', body: 'const [, setOpen] = useState(0);', hooks: ['useState open'] },
    { what: 'React by its name', body: 'const [n] = React.useState(0);', hooks: ['useState n'] },
    { what: 'React as bundlers call it', body: 'const [n] = (0, react.useState)(0);', hooks: ['useState n'] },
    { what: 'React as Vite calls it', body: 'const [n] = react["useState"](0);', hooks: ['useState n'] },
    { what: 'a whole result', body: 'const late = useDeferredValue(1);', hooks: ['useDeferredValue late'] },
    { what: 'no name at all', body: 'return useReducer((n) => n, 0);', hooks: ['useReducer'] },
    { what: 'a transition', body: 'const [pending, start] = useTransition();', hooks: ['useTransition pending'] },
    {
      what: 'hooks without state between',
      body: 'useRef(0); useEffect(() => {}); useMemo(() => 1, []); useContext(X); const [n] = useState(0);',
      hooks: ['useState n'],
    },
    {
      what: 'one within the arguments of another: that one comes first',
      body: 'const [a] = useState(useDeferredValue(1));',
      hooks: ['useDeferredValue', 'useState a'],
    },
    {
      what: 'code compiled for old browsers',
      body: 'var _s = useState(0), _s2 = _slicedToArray(_s, 2), n = _s2[0], setN = _s2[1];',
      hooks: ['useState n'],
    },
    {
      what: 'hooks before an early return',
      body: 'const [n] = useState(0); if (n) return null; return n;',
      hooks: ['useState n'],
    },
    {
      what: 'a throw, after which nothing has rendered',
      body: 'if (!props) throw new Error(""); const [n] = useState(0);',
      hooks: ['useState n'],
    },
    { what: 'no hook in an inner function', body: 'const go = () => useState(0);', hooks: [] },
  ])('$what', ({ body, hooks }) => {
    expect(hooksOf(inC(body))).toEqual(hooks);
  });

  it.each([
    { what: 'in an if', body: 'const [a] = useState(0); if (a) useState(1); const [b] = useState(2);' },
    { what: 'on the right of &&', body: 'const [a] = useState(0); a && useState(1);' },
    { what: 'in a loop', body: 'const [a] = useState(0); for (const x of a) useState(x);' },
    { what: 'after an early return', body: 'const [a] = useState(0); if (a) return null; const [b] = useState(1);' },
    {
      what: 'in a custom hook that is not found',
      body: 'const [a] = useState(0); useElsewhere(); const [b] = useState(1);',
    },
  ])('counts nothing after a hook $what', ({ body }) => {
    expect(hooksOf(inC(body))).toEqual(['useState a', '?']);
  });
});

describe('custom hooks', () => {
  const cart = 'function useCart() {\n  const [items, setItems] = useState([]);\n  return { items, setItems };\n}';

  it('follows one in the same script, and counts on after it', () => {
    expect(hooksOf(`${cart}\n${inC('const { items } = useCart(); const [n] = useState(0);')}`)).toEqual([
      'useCart › useState items',
      'useState n',
    ]);
  });

  it('follows one that is imported, under another name', () => {
    const source = `import { useCart as useBasket } from './cart.js';\n${inC('const { items } = useBasket();')}`;
    expect(hooksOf(source, { '/cart.js': `export ${cart}` })).toEqual(['useBasket › useState items']);
  });

  it('follows a re-export', () => {
    const source = `import { useCart } from './index.js';\n${inC('useCart();')}`;
    const others = { '/index.js': "export * from './cart.js';", '/cart.js': `${cart}\nexport { useCart };` };
    expect(hooksOf(source, others)).toEqual(['useCart › useState items']);
  });

  it('takes the one that is in scope, not one of the same name elsewhere', () => {
    const other = 'function other() { function useCart() { useReducer(a, 0); useReducer(b, 0); } return useCart; }';
    expect(hooksOf(`${other}\n${cart}\n${inC('useCart();')}`)).toEqual(['useCart › useState items']);
  });

  it('names an only state without a name like the result', () => {
    const toggle = 'function useToggle() {\n  return useReducer((on) => !on, false);\n}';
    expect(hooksOf(`${toggle}\n${inC('const shown = useToggle();')}`)).toEqual(['useToggle › useReducer shown']);
  });

  it('does not go round in circles', () => {
    expect(hooksOf(`function useA() {\n  useA();\n}\n${inC('useA();')}`)).toEqual(['?']);
  });
});

it('finds no function that stands at two places', () => {
  expect(hooksOf(`${inC('useState(0);')}\n{ ${inC('useState(0);')} }`)).toEqual(['not found']);
});
