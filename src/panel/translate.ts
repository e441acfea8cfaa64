import { formatCount } from './view/format.ts';

/**
 * A sentence with values in it. `{0}` is the first value, numbers with their thousands apart; `{0:render|renders}` is
 * the word that fits the number (Intl.PluralRules: one, or any other).
 */
export interface Phrase<Values extends readonly PhraseValue[]> {
  (...values: Values): string;
  template: string;
}

export type PhraseValue = string | number;

/** Any phrase, whatever it takes. */
interface AnyPhrase {
  template: string;
}

/** Texts in any order of nesting: nothing but sentences, so that all of it can be translated. */
export interface Texts {
  [name: string]: string | AnyPhrase | Texts;
}

const HOLE = /\{(\d)(?::([^|{}]*)\|([^{}]*))?\}/g;

let plurals = new Intl.PluralRules('en');

const fill = (template: string, values: readonly PhraseValue[]): string =>
  template.replace(HOLE, (_hole, position: string, one: string | undefined, other: string | undefined) => {
    const value = values[Number(position)] ?? '';
    if (one === undefined || other === undefined) return typeof value === 'number' ? formatCount(value) : value;
    return typeof value === 'number' && plurals.select(value) === 'one' ? one : other;
  });

/** `phrase<[renders: number]>('{0} {0:render|renders}')` is a function that says `24 renders`. */
export const phrase = <Values extends readonly PhraseValue[] = [text: string]>(template: string): Phrase<Values> => {
  const say: Phrase<Values> = Object.assign((...values: Values) => fill(say.template, values), { template });
  return say;
};

/** Name of a text in `_locales`: `toolbar_record` of `strings.toolbar.record`. */
export const messageName = (path: readonly string[]): string => path.join('_').replace(/\W/g, '_');

const isPhrase = (text: AnyPhrase | Texts): text is AnyPhrase => typeof text === 'function';

/** All texts with their names, in order; phrases as their templates. */
export const listTexts = (texts: Texts, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([name, text]): readonly (readonly [string, string])[] => {
    const here = [...path, name];
    if (typeof text === 'string') return [[messageName(here), text]];
    return isPhrase(text) ? [[messageName(here), text.template]] : listTexts(text, here);
  });

/** Puts the language of `lookUp` in place of the English texts, where it has them ("" if not). */
export const translate = (texts: Texts, lookUp: (name: string) => string, path: readonly string[] = []): void => {
  for (const [name, text] of Object.entries(texts)) {
    const here = [...path, name];
    if (typeof text === 'object' && !isPhrase(text)) {
      translate(text, lookUp, here);
      continue;
    }
    const translated = lookUp(messageName(here));
    if (translated === '') continue;
    if (typeof text === 'string') texts[name] = translated;
    else text.template = translated;
  }
};

/** Rules for one and many of a language, by its tag. */
export const setPluralLanguage = (language: string): void => {
  plurals = new Intl.PluralRules(language);
};
