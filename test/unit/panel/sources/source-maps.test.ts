import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSourceMaps } from '../../../../src/panel/sources/source-maps.ts';

const SOURCE = 'const [n, setN] = useState(0);';
const URL_OF_SCRIPT = 'http://localhost/app.js';

/** What stood in the source where `name` is in the script, by a map with these segments. */
const nameAt = async (script: string, name: string, mappings: string): Promise<string> => {
  const map = { version: 3, sources: ['app.tsx'], sourcesContent: [SOURCE], names: [], mappings };
  const text = `${script}\n//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}`;
  const scripts = { list: async () => [{ url: URL_OF_SCRIPT, version: 1 }], text: async () => text };
  const loaded = await createSourceMaps(scripts).script(URL_OF_SCRIPT);
  return loaded?.nameAt(script.indexOf(name)) ?? 'not loaded';
};

it('finds the name that a minifier took away', async () => {
  // column 7 is column 7 of the source
  expect(await nameAt('const [a,b]=x(0);', 'a', 'OAAO')).toBe('n');
});

it('takes no keyword for a name where only the whole statement is mapped', async () => {
  // column 7 is column 0 of the source
  expect(await nameAt('const [n, setN] = x(0);', 'n', 'OAAA')).toBe('');
});

it('loads a script once, and again when its text is another one', async () => {
  let version = 1;
  const asked: number[] = [];
  const maps = createSourceMaps({
    list: async () => [{ url: URL_OF_SCRIPT, version }],
    text: async () => {
      asked.push(version);
      return `// ${version}`;
    },
  });
  await maps.refresh();
  await maps.script(URL_OF_SCRIPT);
  await maps.refresh();
  expect((await maps.script(URL_OF_SCRIPT))?.text).toBe('// 1');
  version = 2;
  expect(await maps.refresh()).toEqual([URL_OF_SCRIPT]);
  expect((await maps.script(URL_OF_SCRIPT))?.text).toBe('// 2');
  expect(asked).toEqual([1, 2]);
});

/** Text whose source map comment names `reference`, in a script of `scriptUrl`; what was fetched for it. */
const fetchedFor = async (reference: string, scriptUrl = URL_OF_SCRIPT) => {
  const asked = vi.fn((_url: string, _options: RequestInit) => Promise.resolve(new Response('{}')));
  vi.stubGlobal('fetch', asked);
  const text = async () => `x();\n//# sourceMappingURL=${reference}`;
  const script = await createSourceMaps({ list: async () => [], text }).script(scriptUrl);
  expect(script?.text).toContain(reference);
  return asked.mock.calls;
};

describe('the map that a script names', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['app.js.map', 'http://localhost/app.js.map'],
    ['https://maps.test/app.map', 'https://maps.test/app.map'],
  ])('is asked for where it says: %s, without cookies and without saying who asks', async (reference, url) => {
    expect(await fetchedFor(reference)).toMatchObject([
      [url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: expect.any(AbortSignal) }],
    ]);
  });

  it('may be a file for a script that is one', async () => {
    expect(await fetchedFor('a.map', 'file:///work/a.js')).toMatchObject([['file:///work/a.map', {}]]);
  });

  it.each(['file:///etc/passwd', 'chrome://version', 'blob:http://localhost/1', 'http://[', 'javascript:1'])(
    'is not asked for: %s',
    async (reference) => {
      expect(await fetchedFor(reference)).toEqual([]);
    },
  );
});
