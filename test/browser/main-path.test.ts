import { describe, expect, it } from 'vitest';
import { expectObservedPath, isUpdate } from '../support/main-path.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, usePanel } from '../support/panel.ts';
import { REACT_BUILDS, sliceOf } from '../support/react-builds.ts';
import { commitsOf, rendersOf } from '../support/renders-of.ts';

const BUILDS = sliceOf(REACT_BUILDS, 1);

//  click     |=|
//  setState   ◆ → commit 1
//  POST         |-----30 ms-----|
//  setItems                      ◆◆ → commit 2   (App, AddButton, Icon avoidable, Total; Badge skipped by memo)
//  effect of Total                   ◆ → commit 3

describe.each(BUILDS)('from click to cascade on React $version $mode', (build) => {
  const panel = usePanel();

  it('shows the handler, the request, the commits and their causes', async () => {
    const analysis = await recordOn(panel(), pageUrl('add-to-cart', build), '#add');
    const [interaction] = analysis.interactions;
    expect(analysis.interactions).toHaveLength(1);
    expect(interaction).toMatchObject({ type: 'click', target: { selector: '#add', text: 'Add to cart' } });
    expect(interaction?.entryPoint?.prop).toBe('onClick');

    const { requests } = expectObservedPath(analysis);
    expect(requests.map(({ method, url, status, join }) => [method, new URL(url).pathname, status, join])).toEqual([
      ['POST', '/api/cart/items', 200, 'key'],
    ]);
    expect(requests[0]?.serverTiming).toContainEqual({ name: 'sql', dur: 15, desc: 'SQL 3 queries' });
    // The browser marks the end of sending after the bytes have gone: on a busy machine the server has them before, and its 30 ms
    // begin in `send` (2.2 ms were seen there). It can not have them before sending began.
    const { send, wait } = requests[0]?.phases ?? {};
    expect((send ?? 0) + (wait ?? 0)).toBeGreaterThanOrEqual(29.9);
    expect(commitsOf(analysis)).toHaveLength(3);
  });

  it('judges each render', async () => {
    const analysis = await recordOn(panel(), pageUrl('add-to-cart', build), '#add');
    const [, second] = commitsOf(analysis);
    expect(second?.renders.length).toBe(4);
    expect(second?.bailouts.filter(({ by }) => by === 'memo').map(({ count }) => count)).toEqual([1]);
    expect(second?.renders.verdicts.filter((verdict) => verdict?.class === 'avoidable')).toHaveLength(1);
    expect(second?.renders.verdicts.find((verdict) => verdict?.class === 'avoidable')).toMatchObject({
      because: 'props-equal',
      certainty: 'proven',
      fix: 'memo',
    });
  });
});

describe.each(BUILDS.filter(({ mode }) => mode === 'development'))('a development build of React $version', (build) => {
  const panel = usePanel();

  it('names the handler, components and lines of a development build', async () => {
    const analysis = await recordOn(panel(), pageUrl('add-to-cart', build), '#add');
    const entry = analysis.interactions[0]?.entryPoint;
    expect(entry).toMatchObject({ component: 'AddButton', handler: 'handleAdd', path: 'App › AddButton' });
    expect(entry?.source).toMatchObject({ mapped: true, url: expect.stringContaining('add-to-cart.tsx') });
    const icon = rendersOf(analysis, 'Icon')[0];
    expect(icon?.verdict).toMatchObject({ class: 'avoidable', blame: { component: 'App' } });
    const updates = analysis.steps.filter(isUpdate);
    expect(updates.map(({ callee }) => callee)).toEqual(['setPending', 'setItems', 'setPending', 'setTotal']);
    expect(updates.map(({ component }) => component)).toEqual(['AddButton', 'App', 'AddButton', 'Total']);
  });

  it('measures durations in a development build', async () => {
    const analysis = await recordOn(panel(), pageUrl('add-to-cart', build), '#add');
    expect(analysis.react[0]).toMatchObject({ version: build.version, build: 'development', hasDurations: true });
    expect(analysis.interactions[0]?.totals.renderMs).toBeGreaterThan(0);
  });
});

describe.each(BUILDS.filter(({ mode }) => mode === 'production'))('a production build of React $version', (build) => {
  const panel = usePanel();

  it('says what a production build cannot tell, and never shows it as 0', async () => {
    const analysis = await recordOn(panel(), pageUrl('add-to-cart', build), '#add');
    expect(analysis.react[0]).toMatchObject({ version: build.version, build: 'production', hasDurations: false });
    expect(analysis.react[0]?.missing.length).toBeGreaterThan(0);
    expect(analysis.interactions[0]?.totals.renderMs).toBeNull();
    expect(commitsOf(analysis)[1]?.phases.render).toBeNull();
  });
});
