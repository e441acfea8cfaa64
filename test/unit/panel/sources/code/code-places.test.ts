import { describe, expect, it } from 'vitest';
import { resolveCode } from '../../../../../src/panel/sources/code/code-places.ts';
import type { CodeWanted } from '../../../../../src/panel/sources/code-wanted.ts';
import type { ChangeKind } from '../../../../../src/protocol/facts/change.ts';
import { contextKey, hookKey, type Place } from '../../../../../src/recording/place.ts';
import { codeOf, textOf } from './code-of.ts';

const NOTHING: CodeWanted = { hooks: new Map(), made: new Map(), contexts: new Map() };

const resolve = (source: string, wanted: Partial<CodeWanted>): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  resolveCode(
    { ...NOTHING, ...wanted },
    codeOf({ '/c.js': source }),
    ({ script, node }) => ({
      ...script.positionOf(node.start),
      function: '',
      url: script.url,
      mapped: false,
      library: false,
      callee: '',
      binding: '',
    }),
    (key, place) => places.set(key, place),
  );
  return places;
};

describe('hooks', () => {
  const source = 'function C() {\n  const [n] = useState(0);\n  const [m] = useReducer(f, 0);\n}';
  const text = textOf(source, 'C');
  const seen = (kinds: readonly (readonly [number, ChangeKind])[]) =>
    resolve(source, {
      hooks: new Map([['', { text, kinds: new Map(kinds) }]]),
    });

  it('says of each hook what it is, how it is called and where', () => {
    expect(seen([[1, 'reducer']]).get(hookKey(1, text))).toMatchObject({
      callee: 'useReducer',
      binding: 'm',
      function: '',
      line: 3,
    });
  });

  it('says nothing if the page has seen a hook of another kind at that index', () => {
    expect([...seen([[1, 'store']]).keys()]).toEqual([]);
  });
});

describe('contexts without a name', () => {
  const created = 'const Theme = createContext(0);\nconst Other = createContext(0);\n';
  const consumer =
    'function Reader() {\n  return useTheme();\n}\nfunction useTheme() {\n  return [useContext(Theme)];\n}\n';

  const named = (owner: string, read = consumer): readonly (readonly [string, string])[] => {
    const source = created + read + owner;
    const chain = [{ name: 'Owner', text: textOf(source, 'Owner') }];
    const reader = { name: 'Reader', text: textOf(source, 'Reader') };
    const ownerText = textOf(source, 'Owner');
    const places = resolve(source, {
      contexts: new Map([
        [
          '',
          {
            name: '',
            consumer: reader,
            chain,
            nameKey: contextKey(reader.text, ownerText),
            owner: ownerText,
          },
        ],
      ]),
    });
    return [...places].map(([key, place]) => [key.split(':')[0] ?? '', place.binding || `line ${place.line}`]);
  };

  it('are called like their variable, read through a custom hook as well', () => {
    expect(named('function Owner() {\n  return jsx(Theme, { value: {} });\n}')).toEqual([
      ['context', 'Theme'],
      ['made', 'line 10'],
    ]);
  });

  const both = consumer.replace('[useContext(Theme)]', '[useContext(Theme), useContext(Other)]');

  it('are told apart by which of them cannot have changed', () => {
    const owner =
      'function Owner() {\n  return jsx(Other, { value: 1, children: jsx(Theme.Provider, { value: {} }) });\n}';
    expect(named(owner, both)[0]).toEqual(['context', 'Theme']);
  });

  it('stay without a name where two may be meant', () => {
    const owner =
      'function Owner() {\n  return jsx(Other, { value: [], children: jsx(Theme.Provider, { value: {} }) });\n}';
    expect(named(owner, both)).toEqual([]);
  });
});
