import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/analysis/model/finding.ts';
import { groupFindings, groupSaving } from '../../../../src/panel/state/group-findings.ts';
import { splitFindings } from '../../../../src/panel/state/split-findings.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';
import { plainFinding } from '../../../support/plain-finding.ts';

const finding = (id: string, over: Partial<Finding> = {}): Finding =>
  plainFinding({
    id,
    rule: 'avoidable-render',
    component: 'Row',
    title: `Row rendered ${id} ×`,
    saving: { ms: 5, basis: 'estimated', note: '' },
    where: { url: 'http://localhost/Row.tsx', line: 3, column: 1, mapped: true },
    ...over,
  });
const ids = (findings: readonly Finding[]) => groupFindings(findings).map(({ all }) => all.map(({ id }) => id));

describe('findings of several interactions', () => {
  it('are one where the same rule says it of the same component in another interaction', () => {
    const same = [
      finding('f1'),
      finding('f2', { interaction: 'i2' }),
      finding('f3', { component: 'Cell' }),
      finding('f4', { interaction: 'i3' }),
    ];
    expect(ids(same)).toEqual([['f1', 'f2', 'f4'], ['f3']]);
  });

  it.each<[what: string, one: Partial<Finding>, other: Partial<Finding>]>([
    ['another rule', {}, { rule: 'remount' }],
    ['another component', {}, { component: 'Cell' }],
    ['another place', {}, { where: { url: 'http://localhost/Row.tsx', line: 30, column: 1, mapped: true } }],
    ['no component, another title', { component: null, title: 'GET /a 3 ×' }, { component: null, title: 'GET /b 3 ×' }],
  ])('stay apart: %s', (_, one, other) => {
    expect(ids([finding('f1', one), finding('f2', { ...other, interaction: 'i2' })])).toHaveLength(2);
  });

  it('stay apart where one interaction has two, each with its own of the next interaction', () => {
    const twice = [
      finding('f1'),
      finding('f2'),
      finding('f3', { interaction: 'i2' }),
      finding('f4', { interaction: 'i2' }),
    ];
    expect(ids(twice)).toEqual([
      ['f1', 'f3'],
      ['f2', 'f4'],
    ]);
  });

  it('save what they save together; nothing is said where none says a time', () => {
    const none = { saving: { ms: null, basis: 'estimated', note: '' } } as const;
    const saving = (...findings: readonly Finding[]) => groupFindings(findings).map(groupSaving);
    expect(saving(finding('f1'), finding('f2', { interaction: 'i2' }))).toEqual([10]);
    expect(saving(finding('f1', none), finding('f2', { interaction: 'i2' }))).toEqual([5]);
    expect(saving(finding('f1', none))).toEqual([null]);
  });
});

describe('the floor of findings', () => {
  const analysis = analyzePicture(`
click "Add" at 0..8 handler App.onAdd
update App.items 1 by click
commit 2..11 by update
  App 9ms state items 0->1
    Cart 5ms parent
      Row*2 2ms parent
`);
  const all = [...analysis.findings, ...analysis.minorFindings];

  it('leaves the analysis as it is where the user left it', () => {
    expect(splitFindings(analysis, 1, null).worth).toEqual(analysis.findings);
    expect(analysis.findings).not.toEqual([]);
  });

  it('folds away what saves less, and loses nothing', () => {
    const { worth, minor } = splitFindings(analysis, 1000, null);
    expect(worth.every(({ saving }) => saving.ms === null)).toBe(true);
    expect(worth.length + minor.length).toBe(all.length);
  });

  it('can be of one interaction', () => {
    const [one] = analysis.interactions;
    const of = (only: string) => Object.values(splitFindings(analysis, 1, only)).flat();
    expect(of(one?.id ?? '')).toHaveLength(all.length);
    expect(of('i99')).toEqual([]);
  });
});
