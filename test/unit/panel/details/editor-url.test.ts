import { expect, test } from 'vitest';
import { EDITOR_PATTERNS } from '../../../../src/panel/state/settings.ts';
import { editorUrl } from '../../../../src/panel/view/details/editor-url.ts';

const at = (url: string) => ({ url, line: 12, column: 3 });
const open = (url: string, root: string) => editorUrl(at(url), { pattern: '{path}:{line}:{column}', root });

test.each([
  ['a dev server', 'http://localhost:5173/src/Cart.tsx?t=17', '/home/me/shop/src/Cart.tsx:12:3'],
  ['a trailing slash is one', 'http://localhost/src/a b.ts', '/home/me/shop/src/a%20b.ts:12:3'],
  ['webpack', 'webpack://shop/./src/Cart.tsx', '/home/me/shop/src/Cart.tsx:12:3'],
  ['webpack with a loader query', 'webpack:///src/Cart.tsx?ab12', '/home/me/shop/src/Cart.tsx:12:3'],
  ['turbopack', 'turbopack:///[project]/src/Cart.tsx', '/home/me/shop/src/Cart.tsx:12:3'],
  ['a relative source', '../src/Cart.tsx', '/home/me/shop/src/Cart.tsx:12:3'],
  ['a file, whatever the root', 'file:///srv/app/Cart.tsx', '/srv/app/Cart.tsx:12:3'],
  ['Vite outside of the root', 'http://localhost:5173/@fs/srv/lib/x.ts', '/srv/lib/x.ts:12:3'],
  ['a drive', 'file:///C:/shop/Cart.tsx', 'C:/shop/Cart.tsx:12:3'],
])('%s', (_what, url, expected) => {
  expect(open(url, '/home/me/shop/')).toBe(expected);
});

test('without a root the path stays as the source map has it', () => {
  expect(open('http://localhost:5173/src/Cart.tsx', '')).toBe('src/Cart.tsx:12:3');
});

test('no link without an editor, nor to what has no file', () => {
  expect(editorUrl(at('http://localhost/src/a.ts'), { pattern: '', root: '/x' })).toBe(null);
  for (const url of ['', 'data:text/javascript,1', 'chrome-extension://abc/x.js', 'http://localhost/'])
    expect(open(url, '/x')).toBe(null);
});

test('a path cannot break out of the pattern', () => {
  const url = editorUrl(at('http://h/src/a%26line=9%23x.ts'), { pattern: EDITOR_PATTERNS.webstorm, root: '/r' });
  expect(url).toBe('webstorm://open?file=/r/src/a%26line%3D9%23x.ts&line=12&column=3');
});
