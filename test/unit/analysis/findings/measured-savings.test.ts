import { expect, it } from 'vitest';
import { withMeasuredSavings } from '../../../../src/analysis/findings/measured-savings.ts';
import { memoSaving, rendersOf } from '../../../../src/analysis/findings/memo-saving.ts';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { Interaction } from '../../../../src/analysis/model/interaction.ts';
import { toReportJson } from '../../../../src/report/json.ts';
import { toMarkdown } from '../../../../src/report/markdown.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

const analysis = analyzePicture(`
click "Add" at 0..8 handler App.onAdd
update App.a 1 by click
commit 2..40 by update
  App 30ms state a 0->1
    Cart 20ms parent
      Row*2 4ms parent
    Tag 5ms props style=equal`);
const only = ({ interactions }: Analysis): Interaction => {
  const [first] = interactions;
  if (first === undefined) throw new Error('no interaction');
  return first;
};
const named =
  (name: string) =>
  (type: { readonly name: string }): boolean =>
    type.name === name;

it('memo alone: what lies below counts, and what another finding would save as well', () => {
  expect(memoSaving(analysis, only(analysis), named('Cart'))).toBe(20);
  expect(memoSaving(analysis, only(analysis), named('Row'))).toBe(8);
  // within the findings the rows are part of Cart
  expect(analysis.minorFindings.find(({ component }) => component === 'Row')?.saving.ms).toBe(0);
  expect(rendersOf(analysis, only(analysis), named('Row'))).toBe(2);
});

it('what memo would not skip, and what is not there, saves nothing', () => {
  expect(memoSaving(analysis, only(analysis), named('App'))).toBe(null);
  expect(memoSaving(analysis, only(analysis), named('Tag'))).toBe(null);
  expect(memoSaving(analysis, only(analysis), named('Nobody'))).toBe(null);
});

const saving = { component: 'Cart', interaction: 'i1', ms: 18.5, note: 'tried in 5 pairs', output: 'same' } as const;
const findingOf = ({ findings }: Analysis, name: string) => findings.find(({ component }) => component === name);

it('a measured saving takes the place of the estimate, in the report too', () => {
  const measured = withMeasuredSavings(analysis, [saving]);
  expect(findingOf(measured, 'Cart')?.saving).toEqual({ ms: 18.5, basis: 'measured', note: 'tried in 5 pairs' });
  expect(findingOf(measured, 'Tag')).toBe(findingOf(analysis, 'Tag'));
  expect(toReportJson(measured).findings[0]?.saving).toMatchObject({ ms: 18.5, basis: 'measured' });
  expect(toMarkdown(measured)).toMatch(/\| commit 1: 38 ms → 19\.5 ms \(measured\) \|/);
  expect(toMarkdown(analysis)).toMatch(/\| commit 1: 38 ms → about 18 ms \|/);
});

it('another interaction’s trial changes nothing', () => {
  expect(findingOf(withMeasuredSavings(analysis, [{ ...saving, interaction: 'i2' }]), 'Cart')?.saving.basis).toBe(
    'estimated',
  );
});

it('only counts: the estimate stays, and says that it was tried', () => {
  const { saving: said } = findingOf(withMeasuredSavings(analysis, [{ ...saving, ms: null }]), 'Cart') ?? {};
  expect(said).toMatchObject({ ms: 20, basis: 'estimated', note: 'tried in 5 pairs' });
});

it('a screen that differed takes the certainty away; a loss is no saving', () => {
  const unsafe = findingOf(withMeasuredSavings(analysis, [{ ...saving, ms: -3, output: 'changed' }]), 'Cart');
  expect(unsafe).toMatchObject({ confidence: 'weak', saving: { ms: 0, basis: 'measured' } });
  expect(unsafe?.facts[0]).toContain('the screen differed');
});
