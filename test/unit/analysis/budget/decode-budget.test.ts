import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { budgetFile } from '../../../../src/analysis/budget/budget.ts';
import { decodeBudget } from '../../../../src/analysis/budget/decode-budget.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));
const head = { format: 'clickfall-budget', version: 1 };

const errorOf = (value: unknown): string | null => {
  const decoded = decodeBudget(value);
  return 'error' in decoded ? decoded.error : null;
};

const ENTRY = { match: 'click "Add"', renders: 3 };
const GOOD: readonly unknown[] = [
  { ...head, default: { renders: 0 } },
  { ...head, $schema: 'x', $comment: 'why', interactions: [{ ...ENTRY, $comment: 'since May' }] },
  { ...head, interactions: [{ match: 'x', settledAfter: 99.5, components: { Row: { self: 0.5, renders: 2 } } }] },
  read('demo/budget.json'),
];

const BAD: readonly { readonly value: unknown; readonly says: string }[] = [
  { value: null, says: 'This is no budget: "format" is not "clickfall-budget".' },
  { value: { ...head, format: 'clickfall-report' }, says: 'This is no budget: "format" is not "clickfall-budget".' },
  { value: { ...head, version: 2 }, says: 'This budget is of version 2; this Clickfall reads version 1.' },
  { value: { format: head.format, default: { renders: 1 } }, says: 'version is missing.' },
  { value: { ...head, version: '1' }, says: 'version must be 1, not "1".' },
  {
    value: { ...head, interactions: [{ ...ENTRY, rendrs: 3 }] },
    says: 'interactions[0].rendrs is unknown; "clickfall check --help" lists what a budget can limit.',
  },
  {
    value: { ...head, limits: {} },
    says: 'limits is unknown; "clickfall check --help" lists what a budget can limit.',
  },
  { value: { ...head, interactions: [ENTRY, { renders: 1 }] }, says: 'interactions[1].match is missing.' },
  {
    value: { ...head, interactions: [{ ...ENTRY, match: '' }] },
    says: 'interactions[0].match must be a text that is not empty, not 0.',
  },
  {
    value: { ...head, interactions: [{ ...ENTRY, renders: -1 }] },
    says: 'interactions[0].renders must be 0 or more, not -1.',
  },
  {
    value: { ...head, interactions: [{ ...ENTRY, renders: 1.5 }] },
    says: 'interactions[0].renders must be a whole number, not 1.5.',
  },
  {
    value: { ...head, interactions: [{ ...ENTRY, renders: '3' }] },
    says: 'interactions[0].renders must be a number, not "3".',
  },
  {
    value: { ...head, interactions: [{ ...ENTRY, renders: null }] },
    says: 'interactions[0].renders must be a number, not null.',
  },
  { value: { ...head, interactions: {} }, says: 'interactions must be a list, not Object.' },
  { value: { ...head, default: { components: [] } }, says: 'default.components must be an object, not Array.' },
  {
    value: { ...head, interactions: [ENTRY, { ...ENTRY, components: [{ renders: 1 }] }] },
    says: 'interactions[1].components must be an object, not Array.',
  },
  {
    value: { ...head, default: { components: { Row: { self: 'long' } } } },
    says: 'default.components.Row.self must be a number, not "long".',
  },
];

/** Said beyond the schema: a budget without a limit holds nothing. */
const EMPTY: readonly { readonly value: unknown; readonly says: string }[] = [
  { value: head, says: 'This budget limits nothing.' },
  { value: { ...head, default: { $comment: 'later', components: { Row: {} } } }, says: 'This budget limits nothing.' },
  { value: { ...head, interactions: [ENTRY, { match: 'x' }] }, says: 'interactions[1] limits nothing.' },
];

describe('a budget file', () => {
  it.each(GOOD)('is read: %j', (value) => expect(errorOf(value)).toBe(null));
  it.each([...BAD, ...EMPTY])('is refused: $says', ({ value, says }) => expect(errorOf(value)).toBe(says));
});

describe('docs/budget.schema.json', () => {
  const schema = read('docs/budget.schema.json');

  it('is what the decoder is made of', () => {
    const { $schema: _, ...made } = toJsonSchema(budgetFile, { target: 'draft-2020-12' });
    expect(schema).toMatchObject({ ...made, $id: 'urn:clickfall:budget:1', title: 'Clickfall budget, version 1' });
  });

  it('takes and refuses the same', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const value of GOOD) expect(validate(value), JSON.stringify(value)).toBe(true);
    for (const { value } of BAD) expect(validate(value), JSON.stringify(value)).toBe(false);
  });
});
