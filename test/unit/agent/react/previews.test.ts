import { expect, test } from 'vitest';
import { createPreviews } from '../../../../src/agent/react/previews.ts';

const { preview } = createPreviews(() => []);

test.each([
  ['text', '"text"'],
  [12, '12'],
  [3n, '3n'],
  [null, 'null'],
  [undefined, 'undefined'],
  [Symbol('s'), 'Symbol(s)'],
  [{ a: 1, b: 'x' }, '{a: 1, b: "x"}'],
  [[1, [2]], '[1, [2]]'],
  [{ a: { b: { c: 1 } } }, '{a: {b: {…}}}'],
  [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, '{a: 1, b: 2, c: 3, d: 4, …}'],
  [new Map(), 'Map'],
])('%o is shown as %s', (value, text) => {
  expect(preview(value)).toBe(text);
});

test('functions and elements are named', () => {
  function onAdd() {}
  expect(preview(onAdd)).toBe('ƒ onAdd');
  expect(preview(() => {})).toBe('ƒ');
  expect(preview({ $$typeof: Symbol.for('react.element'), type: onAdd, props: {} })).toBe('<onAdd>');
});

test('never longer than 60 characters', () => {
  expect(preview('x'.repeat(500))).toHaveLength(60);
  expect(preview(Array.from({ length: 4 }, () => 'x'.repeat(40))).length).toBeLessThanOrEqual(60);
});

test('no getter, toString or toJSON of the page runs', () => {
  let ran = 0;
  const spy = {
    get secret() {
      ran++;
      return 1;
    },
    toString() {
      ran++;
      return '';
    },
  };
  expect(preview(spy)).toBe('{secret: (…), toString: ƒ toString}');
  expect(ran).toBe(0);
});

test('a text that a password field holds is hidden, its beginnings too', () => {
  const hiding = createPreviews(() => ['hunter2']);
  expect(hiding.preview('hunter2')).toBe('"•••"');
  expect(hiding.preview({ password: 'hunt' })).toBe('{password: "•••"}');
  expect(hiding.preview('login with hunter2')).toBe('"•••"');
  expect(hiding.preview('harmless')).toBe('"harmless"');
});

test('a proxy that throws does not reach the page', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(preview(proxy)).toBe('…');
});
