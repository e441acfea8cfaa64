import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../../demo/start-shop.mjs';
import { openPage, recordClick, untilQuiet } from '../../src/cli/record-click.ts';
import { analysisOf, usePanel } from '../support/panel.ts';

// Vite gives a script and its source the same URL: once DevTools has read the map, it lists the source in the script's place.

let shop: Awaited<ReturnType<typeof startShop>> | null = null;
beforeAll(async () => {
  shop = await startShop({ port: 0 });
});
afterAll(() => shop?.close());
const panel = usePanel();

it.each(['first', 'second', 'third'])('names and places come from the sources after the %s load', async () => {
  const session = panel();
  await openPage(session, shop?.url ?? '');
  await untilQuiet(session);
  const analysis = analysisOf(await recordClick(session, '[data-testid="add-to-cart-7"]'));
  const names = analysis.steps.flatMap((step) => (step.kind === 'update' ? [step.callee] : []));
  expect(names).toEqual(expect.arrayContaining(['setPending', 'setItems', 'setTotal']));
  expect(analysis.interactions[0]?.entryPoint?.source).toMatchObject({
    url: expect.stringMatching(/src\/catalogue\/CartButton\.tsx$/),
    line: 12,
  });
});
