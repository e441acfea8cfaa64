import type { Change } from '../protocol/facts/change.ts';

/** Copies plain data, each text in it replaced by what `textOf` makes of it; `name`: of the member that holds it. */
export const mapTexts = <T>(value: T, textOf: (text: string, name: string) => string): T =>
  JSON.parse(JSON.stringify(value, (name, item: unknown) => (typeof item === 'string' ? textOf(item, name) : item)));

/** What changed, without the values from before and after. */
export const withoutValues = (changeSets: readonly (readonly Change[])[]): readonly (readonly Change[])[] =>
  changeSets.map((changes) => changes.map((change) => ({ ...change, before: '', after: '' })));
