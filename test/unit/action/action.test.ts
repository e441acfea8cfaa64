import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly env: Readonly<Record<string, string>> }[];
  };
}

const action: Action = parse(read('action/action.yml'));
const script = read('action/run.mjs');
const docs = read('docs/ci.md');
const variable = (name: string) => `INPUT_${name.toUpperCase().replaceAll('-', '_')}`;

it('hands each of its inputs to its script, which uses it, and the document explains it', () => {
  expect(action.runs.using).toBe('composite');
  expect(action.runs.steps[0]?.env).toEqual(
    Object.fromEntries(Object.keys(action.inputs).map((name) => [variable(name), `\${{ inputs.${name} }}`])),
  );
  for (const [name, { default: otherwise }] of Object.entries(action.inputs)) {
    expect(script).toContain(`'${variable(name).replace('INPUT_', '')}'`);
    expect(typeof otherwise, name).toBe('string');
    expect(docs).toContain(`| \`${name}\` `);
  }
});

it('gives what its script writes', () => {
  for (const name of Object.keys(action.outputs)) {
    expect(action.outputs[name]?.value).toBe(`\${{ steps.run.outputs.${name} }}`);
    expect(docs).toContain(`| \`${name}\` `);
  }
  expect(script).toContain(
    `const outputs = { ${Object.keys(action.outputs).slice(0, 2).join(', ')}, report: out, comment:`,
  );
});
