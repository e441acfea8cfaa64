import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { Truth } from '../pages/matrix/truth.ts';
import { matrixActions } from '../support/matrix-actions.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { isAtLeast, MATRIX } from '../support/react-builds.ts';
import {
  commitsIn,
  interactionOn,
  recordActions,
  renderCounts,
  stepsOf,
  updatesIn,
} from '../support/record-actions.ts';
import { tellInteraction, tellSteps } from '../support/tell-steps.ts';

const panel = usePanel();
const development = MATRIX.filter(({ mode }) => mode === 'development');

describe.each(development)('StrictMode of React $version', (build) => {
  const actions = matrixActions(build).filter(({ id }) => ['state', 'reducer', 'effect', 'class-state'].includes(id));
  let analysis: Analysis;
  let truths: Record<string, Truth>;
  beforeAll(async () => {
    analysis = await recordActions(panel(), pageUrl('matrix', build, '?strict'), actions);
    truths = await panel().page.evaluate(() => window.truth);
  });

  it.each(actions)('$id: a second invocation is no render', ({ id, commits: expected }) => {
    const truth = truths[id];
    const commits = commitsIn(stepsOf(analysis, interactionOn(analysis, id)));
    expect(commits).toHaveLength(expected);
    expect(renderCounts(analysis, commits)).toEqual(truth?.renders);
    for (const [name, renders] of Object.entries(truth?.renders ?? {})) expect(truth?.bodies[name]).toBe(2 * renders);
  });
});

describe.each(MATRIX.filter(({ version }) => version === '18.3.1'))('ReactDOM.render of React 18 $mode', (build) => {
  const actions = matrixActions(build, true);
  let analysis: Analysis;
  let truths: Record<string, Truth>;
  beforeAll(async () => {
    analysis = await recordActions(panel(), pageUrl('matrix', build, '?legacy'), actions);
    truths = await panel().page.evaluate(() => window.truth);
  });

  it.each(actions)('$id: commits, renders and updates are those that happened', ({ id, commits: expected }) => {
    const steps = stepsOf(analysis, interactionOn(analysis, id));
    expect(commitsIn(steps)).toHaveLength(expected);
    expect(renderCounts(analysis, commitsIn(steps))).toEqual(truths[id]?.renders ?? {});
    expect(updatesIn(steps).map(({ component, updateType: type }) => ({ component, type }))).toEqual(
      truths[id]?.updates ?? [],
    );
  });
});

describe.each(MATRIX)('hydration on React $version $mode', (build) => {
  it('is told from a mount, and what comes after it is told as ever', async () => {
    const analysis = await recordActions(panel(), pageUrl('features-hydrate', build), [
      { id: 'hydrate', done: `(truth.hydrate?.renders.Inside ?? 0) > 0` },
      { id: 'after', done: `(truth.after?.renders.Inside ?? 0) > 0` },
    ]);
    const commits = commitsIn(analysis.steps).filter(({ renders }) => renders.length > 0);
    const isConcurrent = isAtLeast(build.version, 18);
    // ≥ 18: the boundary is hydrated on its own
    const expected = isConcurrent ? [['Page mount'], ['Inside mount']] : [['Page mount', 'Inside mount']];
    expect(tellSteps(analysis, [], commits.slice(0, -1)).renders).toEqual(expected);
    // before 18 only development builds show a root before its first commit
    expect(commits[0]?.isHydration).toBe(isConcurrent || build.mode === 'development');
    const lane = isAtLeast(build.version, 17) ? 'sync' : 'unknown';
    expect(tellInteraction(analysis, 'after')).toEqual({
      updates: [`Page setState ${lane} ← interaction`],
      renders: [['Page state necessary', 'Inside parent avoidable props-equal proven']],
      hits: [],
    });
  });
});

describe.each(MATRIX.filter(({ version }) => isAtLeast(version, 17)))(
  'React Compiler output on React $version $mode',
  (build) => {
    it('is seen, and what it skips is skipped', async () => {
      const analysis = await recordActions(panel(), pageUrl('features.compiled', build), [
        { id: 'compiled', done: `document.querySelector('#total')?.textContent === '1'` },
      ]);
      const [commit] = commitsIn(stepsOf(analysis, interactionOn(analysis, 'compiled')));
      expect(
        tellInteraction(analysis, 'compiled')
          .renders.flat()
          .map((line) => line.replace(/^\S+ /, '')),
      ).toEqual(['state necessary', 'props+parent necessary']);
      expect(commit?.bailouts.map(({ count, by }) => [count, by])).toEqual([[1, 'element']]);
      expect(analysis.components.filter(({ renders }) => renders > 0).every(({ compiled }) => compiled)).toBe(true);
    });
  },
);

describe.each(development)('Fast Refresh on React $version', (build) => {
  it('is the reason of the render that it makes', async () => {
    const analysis = await recordActions(panel(), pageUrl('features-refresh', build), [
      { id: 'refresh', done: `document.querySelector('#edited')?.textContent === 'new 1'` },
    ]);
    const lane = isAtLeast(build.version, 17) ? 'sync' : 'unknown';
    expect(tellInteraction(analysis, 'refresh')).toEqual({
      updates: [`Edited refresh ${lane} ← interaction`],
      renders: [['Edited refresh necessary']],
      hits: [],
    });
  });
});
