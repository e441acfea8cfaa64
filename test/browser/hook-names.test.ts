import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { UpdateStep } from '../../src/analysis/model/step.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import { lineOf } from '../support/line-of.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { type ReactBuild, sliceOf } from '../support/react-builds.ts';
import { commitsOf } from '../support/renders-of.ts';

const expectations = [
  { id: 'Many', name: 'last', path: 'useState last', text: 'const [last, setLast]' },
  {
    id: 'Nested',
    name: 'items',
    path: 'useCart › useItems › useState items',
    text: 'const [items, setItems] = useState',
  },
  { id: 'Unbound', name: undefined, path: 'useToggle › useReducer', text: 'return useReducer(' },
  { id: 'OnlySetter', name: 'tick', path: 'useState tick', text: 'const [, setTick]' },
  { id: 'InMemo', name: 'count', path: 'useState count', text: 'const [count, setCount]' },
];

const BUILDS: readonly ReactBuild[] = [
  { version: '19.3.1', mode: 'development' },
  { version: '19.3.1', mode: 'production' },
  { version: '18.3.1', mode: 'development' },
  { version: '18.3.1', mode: 'production' },
];

const updatesOf = (analysis: Analysis) => analysis.steps.filter((step): step is UpdateStep => step.kind === 'update');
const reasonOf = (analysis: Analysis) => {
  const [commit] = commitsOf(analysis);
  return commit === undefined ? undefined : renderAt(analysis, commit, 0).reasons[0];
};

describe.each(sliceOf(BUILDS, 1))('names of hooks, on React $version $mode', (build) => {
  const panel = usePanel();

  it.each(expectations)('$id: $path', async ({ id, name, path, text }) => {
    const analysis = await recordOn(panel(), pageUrl('hooks', build, `?case=${id}`), '#go');
    const reason = reasonOf(analysis);
    expect(reason).toMatchObject({
      path,
      source: { url: expect.stringMatching(/hooks\.tsx$/), line: lineOf('hooks.tsx', text), mapped: true },
    });
    expect(updatesOf(analysis)[0]).toMatchObject({ hookPath: path });
    if (name === undefined) return;
    expect(reason?.name).toBe(name);
    expect(updatesOf(analysis)[0]?.hook).toBe(name);
  });

  it('S45: a state of a custom hook', async () => {
    const analysis = await recordOn(panel(), pageUrl('cases', build, '?case=S45'), '#go');
    expect(reasonOf(analysis)).toMatchObject({ name: 'c', path: 'useThree › useState c', before: '0', after: '1' });
  });

  it('says nothing of a hook after one that may not be called', async () => {
    const analysis = await recordOn(panel(), pageUrl('hooks', build, '?case=Conditional'), '#go');
    expect(reasonOf(analysis)).toMatchObject({ kind: 'state', hook: 1 });
    expect(reasonOf(analysis)?.path).toBeUndefined();
  });
});
