import { describe, expect, it } from 'vitest';
import type { PageScripts } from '../../../../src/panel/sources/page-scripts.ts';
import { createSourceResolver } from '../../../../src/panel/sources/source-resolver.ts';
import type { FunctionText } from '../../../../src/protocol/facts/input-facts.ts';
import { frameKey, type Place, textKey } from '../../../../src/recording/place.ts';

const scriptsOf = (texts: Readonly<Record<string, string>>): PageScripts => ({
  list: async () => Object.keys(texts).map((url) => ({ url, version: 1 })),
  text: async (url) => texts[url] ?? null,
});

const resolveAll = async (
  texts: Readonly<Record<string, string>>,
  wanted: {
    frames?: readonly { function: string; url: string; line: number; column: number }[];
    functions?: readonly FunctionText[];
  },
) => {
  const places = new Map<string, Place>();
  await createSourceResolver(scriptsOf(texts)).resolve(
    {
      frames: new Map((wanted.frames ?? []).map((frame) => [frameKey(frame.url, frame.line, frame.column), frame])),
      functions: new Map((wanted.functions ?? []).map((text) => [textKey(text), text])),
      code: { hooks: new Map(), made: new Map(), contexts: new Map() },
    },
    (key, place) => places.set(key, place),
  );
  return places;
};

const textOf = (source: string): FunctionText => ({ start: source.slice(0, 400), length: source.length });

/** One line that maps column 0 of the script to line 2, column 2 of `src/App.tsx`. */
const MAP = {
  version: 3,
  sources: ['src/App.tsx'],
  sourcesContent: ['const [n, setN] = useState(0);\n  setN(n + 1);\n'],
  names: [],
  mappings: 'AACE',
};
const mapped = `x(1);\n//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(MAP))}`;

describe('source resolver', () => {
  it('maps a frame to its source, with callee and state name', async () => {
    const url = 'http://localhost/app.js';
    const places = await resolveAll({ [url]: mapped }, { frames: [{ function: 'go', url, line: 1, column: 1 }] });
    expect(places.get(frameKey(url, 1, 1))).toEqual({
      function: 'go',
      url: 'http://localhost/src/App.tsx',
      line: 2,
      column: 3,
      mapped: true,
      library: false,
      callee: 'setN',
      binding: 'n',
    });
  });

  it('leaves a frame where it is when there is no map', async () => {
    const url = 'http://localhost/node_modules/lib/index.js';
    const places = await resolveAll({ [url]: 'call()' }, { frames: [{ function: 'f', url, line: 1, column: 1 }] });
    expect(places.get(frameKey(url, 1, 1))).toMatchObject({
      url,
      line: 1,
      mapped: false,
      library: true,
      callee: 'call',
    });
  });

  it('keeps a frame of a script that is gone', async () => {
    const places = await resolveAll({}, { frames: [{ function: 'f', url: 'http://x/a.js', line: 3, column: 7 }] });
    expect(places.get('http://x/a.js:3:7')).toMatchObject({ line: 3, column: 7, mapped: false, callee: '' });
  });

  it('survives a broken source map', async () => {
    const url = 'http://localhost/app.js';
    const text = 'f();\n//# sourceMappingURL=data:application/json,{"version":3';
    const places = await resolveAll({ [url]: text }, { frames: [{ function: 'f', url, line: 1, column: 1 }] });
    expect(places.get(frameKey(url, 1, 1))).toMatchObject({ mapped: false, line: 1 });
  });

  it('finds a function by its own text', async () => {
    const fn = 'function Cart() { return 1 }';
    const places = await resolveAll(
      { 'http://x/a.js': 'let a;', 'http://x/b.js': `let b;\n  ${fn}` },
      { functions: [textOf(fn)] },
    );
    expect(places.get(textKey(textOf(fn)))).toMatchObject({
      function: 'Cart',
      url: 'http://x/b.js',
      line: 2,
      column: 3,
    });
  });

  it('does not choose between two equal texts', async () => {
    const fn = '() => null';
    const places = await resolveAll({ 'http://x/a.js': `a(${fn}); b(${fn})` }, { functions: [textOf(fn)] });
    expect(places.size).toBe(0);
  });
});
