import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { RequestStep } from '../../src/analysis/model/request-step.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { useDjango } from '../support/django.ts';
import { elementWith } from '../support/element-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, recordOn, untilPanel, usePanel } from '../support/panel.ts';
import { byRole, lookAtPanel, panelText, press } from '../support/panel-ui.ts';
import { NEWEST } from '../support/react-builds.ts';
import { recordWhile } from '../support/record-actions.ts';
import { startToolbarServer } from '../support/toolbar-server.ts';

// A real Django with the real Django Debug Toolbar, and servers that only claim to have one.

describe('the Django Debug Toolbar', () => {
  const panel = usePanel();
  const django = useDjango(() => `${inject('origin')}/page/orders/${NEWEST.version}/${NEWEST.mode}/page.js`);

  const requestIn = async (url: string): Promise<RequestStep> => {
    const analysis = await recordOn(panel(), url, '#load');
    const found = analysis.steps.find((step) => step.kind === 'request' && step.url.includes('/orders/'));
    if (found?.kind !== 'request') throw new Error('the request was not recorded');
    return found;
  };
  const showTab = async (name: string) => {
    await (await elementWith(panel().panel, '[role="tab"]', name)).click();
  };
  /** Selects the request, as a click on its row does. */
  const select = async () => {
    await lookAtPanel(panel());
    await showTab('Cascade');
    await (await elementWith(panel().panel, '[role="treeitem"]', 'GET /orders/')).click();
    await byRole(panel(), 'button', 'Read queries');
  };
  const untilText = (text: string) => untilPanel(panel(), `document.body.innerText.includes(${JSON.stringify(text)})`);
  const details = () =>
    panel().panel.evaluate(
      () => document.querySelector<HTMLElement>('.details')?.innerText.replaceAll(/\s+/g, ' ') ?? '',
    );

  /** Where a long name is broken depends on the room that is left. */
  const withoutSpaces = (text: string) => text.replaceAll(' ', '');

  it('shows the count that the response reported, reads the others when asked, and finds the N+1', async () => {
    const request = await requestIn(`${django().origin}/`);
    expect(request.debugToolbar).toMatchObject({ counts: null });
    await select();
    expect(await details()).toMatch(/Database SQL 9 queries \(SQLPanel_sql_time\) [\d.]+ ms/);
    expect(await details()).not.toContain('similar');

    await press(panel(), 'button', 'Read queries');
    await untilText('9 queries, 8 similar, 2 duplicates');
    expect(await panel().panel.evaluate('clickfall.message()')).toBe(null);
    // the page took no part
    expect(
      await panel().page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('render_panel')).length,
      ),
    ).toBe(0);

    await untilPanel(panel(), "clickfall.phase() === 'ready'");
    await showTab('Findings');
    await untilText('9 database queries, 8 similar');
    // kept: the file of the recording says the same again
    const text = String(await panel().panel.evaluate('clickfall.recordingText()'));
    const [finding] = analysisOf(text).findings.filter(({ rule }) => rule === 'slow-server');
    expect(finding).toMatchObject({
      title: expect.stringContaining('9 database queries, 8 similar'),
      facts: expect.arrayContaining([expect.stringMatching(/^database: SQL 9 queries, 8 similar, 2 duplicates, /)]),
      steps: [request.id],
    });
  });

  it('is asked by the panel, so that no recording of the page holds the question', async () => {
    await openPage(panel(), `${django().origin}/`);
    const { sqlPanel } = (await requestIn(`${django().origin}/`)).debugToolbar ?? { sqlPanel: '' };
    const analysis = await recordWhile(panel(), async () => {
      const answer = await panel().panel.evaluate(async (url) => (await fetch(url)).text(), sqlPanel);
      expect(answer).toContain('8 similar');
      await panel().page.click('#load');
      await panel().page.waitForSelector('#orders');
    });
    const urls = analysis.steps.flatMap((step) => (step.kind === 'request' ? [step.url] : []));
    expect(urls.filter((url) => url.includes('/orders/'))).toHaveLength(1);
    expect(urls.filter((url) => url.includes('render_panel'))).toEqual([]);
  });

  it('links its own answer for this request', async () => {
    const request = await requestIn(`${django().origin}/`);
    await select();
    const link = await byRole(panel(), 'link', 'Open its SQL panel');
    expect(await link.evaluate((element) => [element.getAttribute('href'), element.getAttribute('rel')])).toEqual([
      request.debugToolbar?.sqlPanel,
      'noopener noreferrer',
    ]);
    const opened = panel().browser.waitForTarget((target) => target.url() === request.debugToolbar?.sqlPanel);
    await lookAtPanel(panel());
    await link.click();
    const tab = await (await opened).page();
    expect(await tab?.evaluate(() => document.body.innerText)).toContain('8 similar');
    await tab?.close();
  });

  describe('that is none', () => {
    let server: Awaited<ReturnType<typeof startToolbarServer>> | null = null;
    beforeAll(async () => {
      server = await startToolbarServer();
    });
    afterAll(() => server?.close());

    const FOREIGN = 'What answered is not the toolbar’s SQL panel: nothing was taken from it.';
    const SILENT = 'The toolbar did not answer: the server is gone, or it sent the question elsewhere.';

    it.each([
      ['page', FOREIGN],
      ['script', FOREIGN],
      ['wrong', FOREIGN],
      ['huge', 'The toolbar’s answer is too large to be counted: open it in a tab.'],
      ['gone', 'The toolbar holds this request no longer: record it again, or raise RESULTS_CACHE_SIZE on the server.'],
      ['missing', 'The toolbar answered with HTTP 404: it must stand at /__debug__/ and be allowed for you.'],
      ['elsewhere', SILENT],
      ['silent', SILENT],
    ] as const)('answers with: %s, and gets one sentence', async (answer, sentence) => {
      const api = encodeURIComponent(`${server?.origin}/orders/?answer=${answer}`);
      await requestIn(pageUrl('orders', NEWEST, `?api=${api}`));
      await select();
      const before = await details();
      await press(panel(), 'button', 'Read queries');
      await untilPanel(panel(), 'clickfall.message() !== null');
      expect(await panel().panel.evaluate('clickfall.message()')).toBe(sentence);
      expect(await panelText(panel())).toContain(sentence);
      expect(withoutSpaces(await details())).toBe(withoutSpaces(before));
      expect(await panel().panel.evaluate("document.title + document.querySelectorAll('#planted').length")).not.toMatch(
        /planted|1/,
      );
      const parsed = parseRecording(String(await panel().panel.evaluate('clickfall.recordingText()')));
      expect(parsed).toMatchObject({ recording: { queryCounts: [] } });
    });
  });
});
