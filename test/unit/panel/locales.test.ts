import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LocaleMessages, localeMessages } from '../../../src/panel/locale-messages.ts';
import { strings } from '../../../src/panel/strings.ts';
import { listTexts, phrase, translate } from '../../../src/panel/translate.ts';

const FOLDER = join(import.meta.dirname, '../../../public/_locales');
const read = (language: string): LocaleMessages =>
  JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8'));

/** Which values a text holds, each once: `{0}` and `{0:one|other}` are one value in two forms. */
const holes = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\d|path|line|column)/g)].map(([, name = '']) => name))].sort();

describe('languages', () => {
  const english = localeMessages();

  it('English is what the code says; `node scripts/write-locale.mjs` writes it anew', () => {
    expect(read('en')).toEqual(english);
  });

  it('no two texts have names that differ only in their case, which the browser does not tell apart', () => {
    const names = Object.keys(english).map((name) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  it.each(readdirSync(FOLDER).filter((language) => language !== 'en'))(
    '%s has every text with its values',
    (language) => {
      const translated = read(language);
      expect(Object.keys(translated)).toEqual(Object.keys(english));
      const differing = Object.keys(english).filter(
        (name) => `${holes(translated[name]?.message ?? '')}` !== `${holes(english[name]?.message ?? '')}`,
      );
      expect(differing).toEqual([]);
      expect(translated.language?.message).toBe(language);
    },
  );
});

describe('texts', () => {
  it('fill in values, and the word for one or many', () => {
    const say = phrase<[renders: number, name: string]>('{0} {0:render|renders} of {1}');
    expect(say(1, 'Cart')).toBe('1 render of Cart');
    expect(say(12345, '{0}')).toBe('12\u202f345 renders of {0}');
  });

  it('are replaced where a language has them, and stay English where it lacks them', () => {
    const texts = { tools: { stop: 'Stop', go: 'Go' }, count: phrase<[count: number]>('{0} {0:thing|things}') };
    const german: Record<string, string> = { tools_stop: 'Stopp', count: '{0} {0:Ding|Dinge}' };
    translate(texts, (name) => german[name] ?? '');
    expect(texts.tools).toEqual({ stop: 'Stopp', go: 'Go' });
    expect(texts.count(2)).toBe('2 Dinge');
  });

  it('are all named', () => {
    expect(Object.fromEntries(listTexts(strings))).toMatchObject({
      toolbar_record: 'Record',
      fix_stable_key: expect.any(String),
    });
  });
});
