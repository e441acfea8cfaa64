import { describe, expect, it } from 'vitest';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { type ReactBuild, sliceOf, someOf } from '../support/react-builds.ts';
import { commitsOf, rendersOf } from '../support/renders-of.ts';

/** One click on #go of a case page, and what must be said of one component. */
interface Expectation {
  readonly id: string;
  readonly query?: string;
  readonly component: string;
  /** `class because certainty` of each of its update renders, "" for parts that do not apply. */
  readonly verdicts: readonly string[];
  /** Kinds of its reasons in the first of them. */
  readonly reasons?: readonly string[];
}

const expectations: readonly Expectation[] = [
  { id: 'S01', component: 'OwnState', verdicts: ['necessary'], reasons: ['state'] },
  { id: 'S02', component: 'C', verdicts: ['avoidable props-equal proven'], reasons: ['parent'] },
  { id: 'S02', component: 'Parent', verdicts: ['necessary'], reasons: ['state'] },
  { id: 'S03', component: 'C', verdicts: ['avoidable props-equal proven'] },
  { id: 'S04', component: 'C', verdicts: [] },
  { id: 'S05', component: 'C', verdicts: ['avoidable functions-only weak'] },
  { id: 'S06', component: 'C', verdicts: ['avoidable data-equal strong'] },
  { id: 'S08', component: 'C', verdicts: ['avoidable elements-equal strong'] },
  { id: 'S11', component: 'C', verdicts: ['avoidable comparator proven'] },
  { id: 'S12', component: 'C', verdicts: ['avoidable functions-only weak'] },
  { id: 'changedPrimitive', component: 'C', verdicts: ['necessary'], reasons: ['props', 'parent'] },
  { id: 'changedObject', component: 'C', verdicts: ['necessary'], reasons: ['props', 'parent'] },
  { id: 'S13', component: 'Consumer', verdicts: ['necessary'], reasons: ['context'] },
  { id: 'S14', component: 'Consumer', verdicts: ['avoidable context-equal strong'], reasons: ['context'] },
  { id: 'S16', component: 'BothConsumer', verdicts: ['necessary'], reasons: ['context'] },
  { id: 'S17', component: 'Consumer', verdicts: ['necessary'] },
  { id: 'S21', component: 'EqualObject', verdicts: ['avoidable state-equal strong'] },
  { id: 'reducer', component: 'Reducer', verdicts: ['necessary'], reasons: ['reducer'] },
  { id: 'classState', component: 'ClassState', verdicts: ['necessary'] },
  { id: 'S24', component: 'Store', verdicts: ['necessary'], reasons: ['store'] },
  { id: 'S24', query: '&equal', component: 'Store', verdicts: ['avoidable store-equal strong'] },
  { id: 'S25', component: 'EffectCascade', verdicts: ['necessary', 'necessary'] },
  { id: 'layoutCascade', component: 'LayoutCascade', verdicts: ['necessary', 'necessary'] },
  { id: 'S29', component: 'AwaitedFetch', verdicts: ['necessary', 'necessary'] },
  { id: 'S37', component: 'Forced', verdicts: ['necessary'], reasons: ['force'] },
  { id: 'S42', component: 'C', verdicts: [] },
  { id: 'S44', component: 'A', verdicts: ['necessary'] },
  { id: 'S44', component: 'Leaf', verdicts: ['avoidable props-equal proven'] },
  { id: 'S47', component: 'C', verdicts: ['avoidable data-equal strong'] },
  { id: 'S52', component: 'FlushTwice', verdicts: ['necessary', 'necessary'] },
  { id: 'S54', component: 'Impure', verdicts: ['avoidable props-equal weak'] },
  { id: 'readsOutside', component: 'ReadsOutside', verdicts: ['avoidable props-equal weak'] },
];

const BUILDS: readonly ReactBuild[] = [
  { version: '19.3.1', mode: 'development' },
  { version: '18.3.1', mode: 'development' },
];

describe.each(sliceOf(BUILDS, 1))('verdicts on React $version $mode', (build) => {
  const panel = usePanel();

  it.each(someOf(expectations, 4))(
    '$id: $component → $verdicts',
    async ({ id, query = '', component, verdicts, reasons }) => {
      const analysis = await recordOn(panel(), pageUrl('cases', build, `?case=${id}${query}`), '#go');
      const renders = rendersOf(analysis, component).filter((render) => render.phase === 'update');
      expect(
        renders.map(({ verdict }) => [verdict?.class, verdict?.because, verdict?.certainty].filter(Boolean).join(' ')),
      ).toEqual(verdicts);
      if (reasons !== undefined) expect(renders[0]?.reasons.map(({ kind }) => kind)).toEqual(reasons);
    },
  );

  it('S04: a memo that worked is counted', async () => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, '?case=S04'), '#go');
    expect(commitsOf(analysis)[0]?.bailouts).toContainEqual(
      expect.objectContaining({ name: 'C', count: 1, by: 'memo' }),
    );
  });

  it('S19: an eager bailout leaves nothing', async () => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, '?case=S19'), '#go');
    expect(commitsOf(analysis)).toEqual([]);
  });

  it('S16: the context that changed is named, not the other', async () => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, '?case=S16'), '#go');
    expect(rendersOf(analysis, 'BothConsumer')[0]?.reasons[0]?.name).toBe('Y');
  });

  it.each([
    { id: 'S40', name: 'Leaf', because: 'remount-key' },
    { id: 'S41', name: 'Inner', because: 'remount-type' },
  ])('$id: a remount is named with its cause', async ({ id, name, because }) => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, `?case=${id}`), '#go');
    const mounts = rendersOf(analysis, name);
    expect(mounts.map(({ phase, verdict }) => [phase, verdict?.because, verdict?.certainty])).toEqual([
      ['mount', because, 'proven'],
    ]);
  });

  it('a key that changes together with its record is no finding', async () => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, '?case=keyOfRecord'), '#go');
    expect(rendersOf(analysis, 'Leaf').map(({ phase, verdict }) => [phase, verdict])).toEqual([['mount', null]]);
  });

  it('S25: the second commit is a cascade of the first', async () => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, '?case=S25'), '#go');
    expect(analysis.findings.concat(analysis.minorFindings).map(({ rule }) => rule)).toContain('cascading-update');
  });
});
