import { describe, expect, it } from 'vitest';
import { lineOf } from '../support/line-of.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { type ReactBuild, sliceOf, someOf } from '../support/react-builds.ts';
import { rendersOf } from '../support/renders-of.ts';

/** What gets the new reference, who is to blame, and the line: where `text` stands in the page, moved by `by`. */
interface Expectation {
  readonly id: string;
  readonly receiver?: string;
  readonly blamed?: string;
  readonly text?: string;
  readonly by?: number;
}

const expectations: readonly Expectation[] = [
  { id: 'Inline' },
  { id: 'Variable' },
  { id: 'Handler', text: 'made: Handler', by: 1 },
  { id: 'Spread' },
  { id: 'PassThrough' },
  { id: 'TwoLevels' },
  { id: 'RestSpread' },
  { id: 'Default', blamed: 'WithDefault', text: 'function WithDefault(' },
  { id: 'Dependency' },
  { id: 'AboveDependency' },
  { id: 'FromHook' },
  { id: 'Elements', text: 'made: Elements', by: -1 },
  { id: 'Wrapped', receiver: '' },
  { id: 'Provider', receiver: 'Consumer' },
  { id: 'AboveProvider', receiver: 'Consumer' },
  // two elements, and nothing tells which of them: the component is as near as can be said
  { id: 'Twice', text: 'function Twice(' },
];

const BUILDS: readonly ReactBuild[] = [
  { version: '19.3.1', mode: 'development' },
  { version: '19.3.1', mode: 'production' },
  { version: '18.3.1', mode: 'development' },
];

describe.each(sliceOf(BUILDS, 1))('who made the new reference, on React $version $mode', (build) => {
  const panel = usePanel();

  it.each(someOf(expectations, 4))(
    '$id',
    async ({ id, receiver = 'Leaf', blamed = id, text = `made: ${id}`, by = 0 }) => {
      const analysis = await recordOn(panel(), pageUrl('creators', build, `?case=${id}`), '#go');
      const isProduction = build.mode === 'production';
      const commits = analysis.steps.filter((step) => step.kind === 'commit');
      const verdicts = isProduction
        ? // names are minified there
          commits.flatMap(({ renders }) => renders.verdicts.filter((verdict) => verdict?.class === 'avoidable'))
        : rendersOf(analysis, receiver || 'Anonymous').map(({ verdict }) => verdict);
      const blame = verdicts.at(-1)?.blame ?? null;
      expect(blame?.source).toMatchObject({
        url: expect.stringMatching(/creators\.tsx$/),
        line: lineOf('creators.tsx', text) + by,
        mapped: true,
      });
      if (!isProduction) expect(blame?.component).toBe(blamed);
    },
  );

  it('a context without a name is called like its variable', async () => {
    const analysis = await recordOn(panel(), pageUrl('creators', build, '?case=Provider'), '#go');
    const [finding] = [...analysis.findings, ...analysis.minorFindings].filter(
      ({ rule }) => rule === 'unstable-context',
    );
    expect(finding?.title).toContain('Unnamed has a new value');
  });
});

describe('S47', () => {
  const panel = usePanel();

  it('blames the dependency, not the callback', async () => {
    const analysis = await recordOn(
      panel(),
      pageUrl('cases', { version: '19.3.1', mode: 'development' }, '?case=S47'),
      '#go',
    );
    const [render] = rendersOf(analysis, 'C');
    expect(render?.verdict?.blame?.source).toMatchObject({
      url: expect.stringMatching(/prop-cases\.tsx$/),
      line: lineOf('cases/prop-cases.tsx', 'const options = { a: 1 };'),
    });
  });
});
