import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { UpdateStep } from '../../src/analysis/model/step.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { commitsOf } from '../support/renders-of.ts';

/** Kind of the first cause of each update, and how it is known. */
const causesOfUpdates = (analysis: Analysis): readonly string[] =>
  analysis.steps
    .filter((step): step is UpdateStep => step.kind === 'update')
    .map(({ causes: [cause] }) =>
      cause === undefined ? 'unknown' : `${analysis.stepById.get(cause.id)?.kind} ${cause.evidence}`,
    );

describe('many roots', () => {
  const panel = usePanel();

  it.each(['first', 'second', 'portal'])(
    'several roots of one React: only the one that was used commits (%s)',
    async (id) => {
      const analysis = await recordOn(panel(), pageUrl('copies'), `#react-19-${id}`);
      expect(analysis.interactions).toMatchObject([{ entryPoint: { handler: 'handleCount', component: 'Counter' } }]);
      expect(commitsOf(analysis)).toHaveLength(1);
      expect(causesOfUpdates(analysis)).toEqual(['interaction observed']);
    },
  );

  it('two copies of React that show one store of the page: both commit because of the click', async () => {
    const analysis = await recordOn(panel(), htmlUrl('two-reacts.html'), '#react-18-shared');
    expect(analysis.react.map(({ version }) => version).toSorted()).toEqual(['18.3.1', '19.3.1']);
    const commits = commitsOf(analysis);
    expect(new Set(commits.map(({ renderer }) => renderer)).size).toBe(2);
    expect(causesOfUpdates(analysis)).toEqual(['interaction observed', 'interaction observed']);
  });

  it('a root in an open shadow tree: handler and cause, although there is no window.event', async () => {
    const analysis = await recordOn(panel(), pageUrl('copies'), '#react-19-open >>> #in-open');
    expect(analysis.interactions).toMatchObject([
      { type: 'click', target: { selector: '#in-open' }, entryPoint: { handler: 'handleCount', component: 'Counter' } },
    ]);
    expect(causesOfUpdates(analysis)).toEqual(['interaction observed']);
  });

  it('a root in a closed shadow tree: nobody outside sees the handler, the cause is known', async () => {
    const analysis = await recordOn(panel(), pageUrl('copies'), '#react-19-closed');
    expect(analysis.interactions).toMatchObject([
      { type: 'click', target: { selector: '#react-19-closed' }, entryPoint: null },
    ]);
    expect(causesOfUpdates(analysis)).toEqual(['interaction observed']);
  });
});
