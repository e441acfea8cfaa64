import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../../src/analysis/findings/rules.ts';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const sections = new Map(
  read('docs/findings.md')
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section.split(/^## /m)[0] ?? '']),
);
const schema = JSON.parse(read('docs/report.schema.json'));
const names: readonly string[] = schema.$defs.finding.properties.rule.enum;

describe('docs/findings.md', () => {
  it('has one section for each rule, and the rules are those of the report', () => {
    expect([...sections.keys()].toSorted()).toEqual(names.toSorted());
    expect(rules.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('%s: what it means, how it was found, how to fix it, when to ignore it', (name) => {
    const parts = [...(sections.get(name) ?? '').matchAll(/^- \*\*(.*)\*\*: \S/gm)].map(([, part]) => part);
    expect(parts).toEqual(['Means', 'Found by', 'Fix', 'Ignore it when']);
  });
});
