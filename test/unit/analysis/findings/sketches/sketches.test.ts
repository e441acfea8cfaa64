import { describe, expect, it } from 'vitest';
import { comparatorSketch } from '../../../../../src/analysis/findings/sketches/comparator-sketch.ts';
import { compiledSketch } from '../../../../../src/analysis/findings/sketches/compiled-sketch.ts';
import { contextSketch } from '../../../../../src/analysis/findings/sketches/context-sketch.ts';
import {
  derivedStateSketch,
  measuredStateSketch,
} from '../../../../../src/analysis/findings/sketches/effect-sketch.ts';
import { flushSketch } from '../../../../../src/analysis/findings/sketches/flush-sketch.ts';
import { memoSketch } from '../../../../../src/analysis/findings/sketches/memo-sketch.ts';
import {
  dataSketch,
  dependencySketch,
  elementSketch,
  functionSketch,
} from '../../../../../src/analysis/findings/sketches/prop-sketch.ts';
import { hoistSketch, keySketch } from '../../../../../src/analysis/findings/sketches/remount-sketch.ts';
import {
  batchSketch,
  prefetchSketch,
  sendOnceSketch,
  shareSketch,
  togetherSketch,
} from '../../../../../src/analysis/findings/sketches/request-sketch.ts';
import { sameStateSketch, selectorSketch } from '../../../../../src/analysis/findings/sketches/state-sketch.ts';
import {
  contextPartSketch,
  storePartSketch,
} from '../../../../../src/analysis/findings/sketches/subscription-sketch.ts';
import { windowSketch } from '../../../../../src/analysis/findings/sketches/window-sketch.ts';

const onRemove = { receiver: 'CartRow', prop: 'onRemove', creator: 'Cart', wantsMemo: false };

describe('a sketch of memo', () => {
  it('wraps the component by its kind', () => {
    expect(memoSketch('CartIcon', 'function', '')).toBe('const CartIcon = memo(function CartIcon(…) {\n  …\n});');
    expect(memoSketch('CartIcon', 'class', '')).toBe('class CartIcon extends PureComponent {\n  …\n}');
    expect(memoSketch('CartIcon', 'forward-ref', '')).toBe(
      'const CartIcon = memo(forwardRef(function CartIcon(…, ref) {\n  …\n}));',
    );
  });

  it('shows the way without memo where the parent has a name', () => {
    expect(memoSketch('CartIcon', 'function', 'Cart')).toContain('<Cart><CartIcon /></Cart>');
  });

  it.each(['Anonymous', '(unknown)', 'withRouter(Cart)', 'a b', '1st', ''])(
    'is none for what has no name to write: %s',
    (name) => {
      expect(memoSketch(name, 'function', 'Cart')).toBeNull();
      expect(comparatorSketch(name)).toBeNull();
      expect(windowSketch(name)).toBeNull();
      expect(keySketch(name)).toBeNull();
      expect(hoistSketch(name, 'Cart')).toBeNull();
      expect(contextSketch(name, 'App', '19.3.1')).toBeNull();
      expect(contextPartSketch(name, '')).toBeNull();
      expect(functionSketch({ ...onRemove, receiver: name })).toBeNull();
      expect(compiledSketch(name, 'Cart')).toBeNull();
    },
  );
});

describe('a sketch of a prop', () => {
  it('wraps a function with all that it captures, which it leaves open, and says so', () => {
    expect(functionSketch(onRemove)?.split('\n')).toEqual([
      '// in Cart. What it captures was not recorded: list all of it (react-hooks/exhaustive-deps does),',
      '// or it goes on with old values.',
      'const onRemove = useCallback((…) => {',
      '  …',
      '}, [… /* everything that it captures */]);',
      '<CartRow onRemove={onRemove} />',
      '// If it captures what differs per CartRow: take that as an argument, and let CartRow pass it.',
    ]);
  });

  it('keeps data: outside, or memoized with all that it is made from', () => {
    expect(dataSketch({ ...onRemove, receiver: 'DeliveryRow', prop: 'address' })).toContain(
      'const address = useMemo(() => …, [… /* everything that it is made from */]);\n<DeliveryRow address={address} />',
    );
  });

  it('adds memo where there is none', () => {
    const then = '\n// then: const CartRow = memo(function CartRow(…) { … });';
    for (const sketch of [
      functionSketch,
      dataSketch,
      elementSketch,
      (prop: typeof onRemove) => dependencySketch(prop, 0),
    ]) {
      expect(sketch({ ...onRemove, wantsMemo: true })).toBe(`${sketch(onRemove)}${then}`);
    }
  });

  it('names the dependency that is new each time', () => {
    expect(dependencySketch(onRemove, 1)).toContain('dependency 2 of onRemove is a new reference each time');
  });

  it('writes children between the tags, and nothing for a prop that is no variable', () => {
    expect(elementSketch({ ...onRemove, prop: 'children' })).toContain('<CartRow>{content}</CartRow>');
    expect(dataSketch({ ...onRemove, prop: 'aria-label' })).toBeNull();
  });
});

describe('a sketch of a context', () => {
  it('is written for the React of the page', () => {
    expect(contextSketch('Theme', 'App', '19.3.1')).toContain('<Theme value={value}>…</Theme>');
    expect(contextSketch('Theme', 'App', '18.3.1')).toContain('<Theme.Provider value={value}>…</Theme.Provider>');
  });

  it('splits off the part that is used', () => {
    expect(contextPartSketch('CartContext', 'Address')).toContain(
      '// in Address, instead of useContext(CartContext):\nconst part = useContext(CartPartContext);',
    );
  });
});

describe('a sketch of an update', () => {
  it('computes while rendering what an effect copied, where the state was', () => {
    const update = { setter: 'setTotal', effectOf: 'CartTotal', stateOf: 'App' };
    expect(derivedStateSketch(update)).toMatch(
      /^\/\/ in App, out of what CartTotal makes it from: .*\nconst total = …;/,
    );
    expect(derivedStateSketch({ ...update, stateOf: 'CartTotal' })).toMatch(/^\/\/ in CartTotal: /);
    expect(derivedStateSketch({ ...update, setter: 'dispatch' })).toBeNull();
  });

  it('keeps what measures, without a second commit for the same measure', () => {
    expect(measuredStateSketch({ setter: 'setHeight', effectOf: 'Tip', stateOf: 'Tip' })).toContain(
      'setHeight((old) => (old === measured ? old : measured));',
    );
  });

  it('puts all updates into one flush', () => {
    expect(flushSketch('handleAdd', ['setA', 'setB'])).toContain('flushSync(() => {\n  setA(…);\n  setB(…);\n});');
    expect(flushSketch('handleAdd', [''])).toBeNull();
  });

  it('keeps state and selected values', () => {
    expect(sameStateSketch('items')).toContain('setItems((old) => (isSame(old, next) ? old : next));');
    expect(sameStateSketch('')).toBeNull();
    expect(selectorSketch('Badge', 'count')).toContain('const count = useStore((state) => state.…);');
    expect(storePartSketch('', 'Badge')).toContain('const part = useStore((state) => state.…);');
  });
});

describe('a sketch of a request', () => {
  it('names the address and the function that asks', () => {
    expect(shareSketch('/api/delivery', 'getDelivery')).toContain("// in getDelivery: askOnce('/api/delivery', …)");
    expect(shareSketch("/it's", '')).toContain("askOnce('/it\\'s', …)");
    expect(sendOnceSketch('handleBuy')).toContain('<button disabled={isPending} onClick={handleBuy}>');
    expect(togetherSketch('/user', '/orders')).toContain("  fetch('/user'),\n  fetch('/orders'),");
    expect(prefetchSketch('/orders', 'Orders', 'openUser')).toMatch(
      /^\/\/ in openUser, .*\nconst answer = fetch\('\/orders'\);/,
    );
  });

  it('asks for all records at once, and one after the other only where they do now', () => {
    expect(batchSketch('/api/stock/:id', 'getStock', true)).toContain('fetch(`/api/stock?ids=$');
    expect(batchSketch('/api/stock/:id', 'getStock', true)).not.toContain('Promise.all');
    expect(batchSketch('/api/stock/:id', 'getStock', false)).toContain('Promise.all(ids.map((id) => getStock(id)))');
  });
});

describe('no sketch', () => {
  const all = [
    functionSketch(onRemove),
    dataSketch(onRemove),
    dependencySketch(onRemove, 0),
    elementSketch(onRemove),
    contextSketch('Theme', 'App', '19.3.1'),
    derivedStateSketch({ setter: 'setTotal', effectOf: 'CartTotal', stateOf: 'App' }),
    memoSketch('Icon', 'function', 'Cart'),
  ].join('\n');

  it('has a dependency list that could be pasted as if it were complete', () => {
    const lists = [...all.matchAll(/use(?:Callback|Memo)\([\s\S]*?, \[(.*?)\]/g)].map(([, list]) => list);
    expect(lists.length).toBeGreaterThan(3);
    for (const list of lists) expect(list).toMatch(/^… \/\* everything that/);
  });
});
