import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toHtml } from '../../src/report/html.ts';
import { exampleAnalysis } from '../support/example-analysis.ts';
import { hostileAnalysis } from '../support/hostile-analysis.ts';
import { usePlainBrowser } from '../support/plain-browser.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-html-'));
  await writeFile(join(folder, 'demo.html'), toHtml(exampleAnalysis()));
  await writeFile(join(folder, 'hostile.html'), toHtml(hostileAnalysis()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the HTML report in a browser', () => {
  const browser = usePlainBrowser();
  let page: Page;
  /** What it asked for, said on the console, or opened. */
  let heard: string[] = [];
  const urlOf = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

  beforeEach(async () => {
    heard = [];
    page = await browser().newPage();
    page.on('request', (request) => heard.push(`request ${request.url()}`));
    page.on('console', (message) => heard.push(`console ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error ${error}`));
    page.on('dialog', (dialog) => {
      heard.push(`dialog ${dialog.message()}`);
      dialog.dismiss();
    });
  });
  afterEach(() => page.close());

  /** With the page's own scripts forbidden, as a careful mail program shows it. */
  const open = async (name: string, scripts: boolean) => {
    await page.setJavaScriptEnabled(scripts);
    await page.goto(urlOf(name), { waitUntil: 'networkidle0' });
  };

  it.each([
    { name: 'demo', scripts: false },
    { name: 'demo', scripts: true },
    { name: 'hostile', scripts: false },
    { name: 'hostile', scripts: true },
  ])('asks for nothing and runs nothing: $name, scripts allowed: $scripts', async ({ name, scripts }) => {
    await open(name, scripts);
    // styled by its own sheet, which is all that its policy lets in
    expect(await page.$eval('table', (table) => getComputedStyle(table).borderCollapse)).toBe('collapse');
    const foreign = await page.$$eval('*', (elements) =>
      elements
        .filter(
          (element) =>
            element.matches('script, img, iframe, object, embed, link, base, form, input, a:not([href^="#"])') ||
            element.getAttributeNames().some((attribute) => attribute.startsWith('on') || attribute === 'style'),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    expect(foreign).toEqual([]);
    expect(heard).toEqual([`request ${urlOf(name)}`]);
  });

  it('would be told by this test if it asked for something', async () => {
    const path = join(folder, 'broken.html');
    await writeFile(path, toHtml(exampleAnalysis()).replace('<main>', '<main><img src="http://127.0.0.1:9/x.png">'));
    await page.goto(pathToFileURL(path).href, { waitUntil: 'networkidle0' });
    expect(heard.join('\n')).toMatch(/Content Security Policy/);
  });

  it('can be used by everybody, light and dark, with all that is folded', async () => {
    await open('demo', true);
    await page.$$eval('details', (all) => all.map((details) => details.toggleAttribute('open', true)));
    const violations: string[] = [];
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const found = await new AxePuppeteer(page).analyze();
      violations.push(...found.violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes[0]?.html.slice(0, 200)}`));
    }
    expect(violations).toEqual([]);
  });

  it('follows the reader’s theme', async () => {
    await open('demo', true);
    const colour = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    expect(await colour()).toBe('rgb(255, 255, 255)');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await colour()).toBe('rgb(32, 33, 36)');
  });

  it.each(['demo', 'hostile'])('fits a narrow window: what is wide scrolls by itself: %s', async (name) => {
    await page.setViewport({ width: 400, height: 800 });
    await open(name, true);
    await page.$$eval('details', (all) => all.map((details) => details.toggleAttribute('open', true)));
    expect(await page.$eval('html', (html) => html.scrollWidth)).toBe(400);
  });

  it('is whole on paper: what is folded is open, in dark ink on white', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await open('demo', true);
    const hidden = () =>
      page.$$eval('details > :not(summary)', (all) => all.filter((element) => !element.checkVisibility()).length);
    expect(await hidden()).toBeGreaterThan(0);
    await page.emulateMediaType('print');
    expect(await hidden()).toBe(0);
    const [ink, ground] = await page.$eval('body', (body) => {
      const { color, backgroundColor } = getComputedStyle(body);
      return [color, backgroundColor];
    });
    expect(ink).toBe('rgb(31, 32, 35)');
    expect(ground).toBe('rgb(255, 255, 255)');
    // A4 at 96 pixels per inch
    await page.setViewport({ width: 794, height: 1123 });
    const cut = await page.$$eval('.scrolls > *, pre, .flow', (all) =>
      all
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    expect(cut).toEqual([]);
  });

  it('names its headings in order, and each part of it', async () => {
    await open('demo', true);
    const levels = await page.$$eval('h1, h2, h3, h4', (all) => all.map(({ tagName }) => tagName));
    expect(levels[0]).toBe('H1');
    expect(levels.slice(1).every((level) => level === 'H2')).toBe(true);
    expect(await page.$$eval('main, header, footer, nav', (all) => all.length)).toBe(4);
    for (const id of await page.$$eval('nav a', (all) => all.map((link) => link.getAttribute('href')))) {
      expect(await page.$$eval(id ?? '', (all) => all.length)).toBe(1);
    }
  });
});
