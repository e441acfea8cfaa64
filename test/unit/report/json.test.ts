import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/analysis/model/analysis.ts';
import { toReportJson } from '../../../src/report/json.ts';
import { createAnalysisBuilder } from '../../support/analysis-builder.ts';
import { mount, render } from '../../support/render-spec.ts';
import { shopAnalysis } from '../../support/shop-analysis.ts';

const text = readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8');

/** The published schema lets fields be added; here each field must be described by it. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  return Object.fromEntries('properties' in schema ? [...entries, ['additionalProperties', false]] : entries);
};

const validators = [JSON.parse(text), closed(JSON.parse(text))].map((schema) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema),
);

const errorsOf = (report: unknown): readonly unknown[] =>
  validators.flatMap((validate) => (validate(JSON.parse(JSON.stringify(report))) ? [] : (validate.errors ?? [])));

const onlyALoad = (): Analysis => {
  const builder = createAnalysisBuilder();
  builder.commit({ at: 1, content: [mount('App', {}, mount('Cart'))], isMount: true });
  return builder.build();
};

const barely = (): Analysis => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0, target: { selector: '', text: '' } });
  builder.request('GET /never', { at: 1, by: click });
  builder.update('', { at: 2, by: click, component: '', componentId: 0, how: 'ambiguous' });
  const analysis = builder.build();
  const interactions = analysis.interactions.map((interaction) => ({
    ...interaction,
    entryPoint: null,
    timing: { ...interaction.timing, inputDelay: null, processing: null, presentationDelay: null },
  }));
  return { ...analysis, interactions, react: [] };
};

describe('the report for programs', () => {
  it.each([
    ['a click in a shop', shopAnalysis()],
    ['the same in a production build', shopAnalysis({ withoutDurations: true })],
    ['a page that only loaded', onlyALoad()],
    ['an input of which little is known', barely()],
    ['nothing', createAnalysisBuilder().build()],
  ])('follows its schema, and the schema describes all of it: %s', (_, analysis) => {
    expect(errorsOf(toReportJson(analysis))).toEqual([]);
  });

  it('is refused by the schema with a field missing, of another type, or of another version', () => {
    const { steps: _, ...without } = toReportJson(shopAnalysis());
    expect(errorsOf(without)).not.toEqual([]);
    expect(errorsOf({ ...toReportJson(shopAnalysis()), version: 2 })).not.toEqual([]);
    expect(errorsOf({ ...toReportJson(shopAnalysis()), notes: [{ step: 1, text: '' }] })).not.toEqual([]);
  });

  it('has the steps of each kind, and ids that lead to each other', () => {
    const report = toReportJson(shopAnalysis());
    const ids = new Set(report.steps.map(({ id }) => id));
    expect(new Set(report.steps.map(({ kind }) => kind)).size).toBe(9);
    for (const { causes } of report.steps) for (const { id } of causes) expect(ids).toContain(id);
    for (const id of report.interactions[0]?.steps ?? []) expect(ids).toContain(id);
    for (const { steps } of report.findings) for (const id of steps) expect(ids).toContain(id);
  });

  it('tells each render with its reasons and its verdict', () => {
    const report = toReportJson(shopAnalysis());
    const commit = report.steps.find((step) => step.id === 'c2');
    const renders = commit?.kind === 'commit' ? commit.renders : [];
    expect(renders.find(({ name }) => name === 'CartRow')).toMatchObject({
      path: 'Cart › CartRow',
      key: '0',
      phase: 'update',
      self: 0.6,
      subtree: 1.1,
      reasons: [{ kind: 'props', name: 'onRemove', equality: 'unknown' }],
      verdict: { class: 'avoidable', because: 'functions-only', certainty: 'weak', fix: 'use-callback' },
    });
    expect(renders.find(({ name }) => name === 'Badge')).toMatchObject({ phase: 'mount', verdict: null });
  });

  it('rounds to a microsecond and keeps unknown as null', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0.12345678 });
    builder.commit({
      at: 1 / 3,
      by: builder.update('', { at: 0.2, by: click }),
      content: [render('App', { self: 2 / 3 })],
    });
    const report = toReportJson(builder.build());
    expect(report.interactions[0]?.at).toBe(0.123);
    expect(report.steps.find(({ kind }) => kind === 'commit')?.at).toBe(1);
    expect(report.steps.find(({ kind }) => kind === 'update')).toMatchObject({
      hook: null,
      callee: null,
      callSite: null,
    });
  });

  it('holds the sketch of a finding that has one', () => {
    const { findings } = toReportJson(shopAnalysis());
    expect(findings.find(({ rule }) => rule === 'unstable-prop')?.sketch).toContain('useCallback(');
    expect(findings.find(({ rule }) => rule === 'broken-memo')).not.toHaveProperty('sketch');
  });

  it('holds minor findings too, and says that they are', () => {
    const { findings, minorFindings } = shopAnalysis();
    const report = toReportJson(shopAnalysis());
    expect(report.findings.filter(({ minor }) => !minor)).toHaveLength(findings.length);
    expect(report.findings.filter(({ minor }) => minor)).toHaveLength(minorFindings.length);
  });
});
