import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer';
import { processesOf, rendererOf } from './browser-processes.ts';
import type { Fault, Stage } from './fault.ts';

const client = ({ session }: Stage) => session().page.createCDPSession();

/** Long enough that every timer of page and panel is late. */
const ASLEEP = 3_000;

const NO_LAST_WORD = /without a last word/;
const GONE = /The page is gone/;
const NO_ANSWER = /did not answer “stop”/;

const reload = async ({ session }: Stage): Promise<void> => {
  await session().page.reload();
};

/** Stops in the debugger, from a task of the page. */
const pause = async (stage: Stage): Promise<void> => {
  const cdp = await client(stage);
  await cdp.send('Debugger.enable');
  const paused = new Promise((resolve) => cdp.once('Debugger.paused', resolve));
  await stage.session().page.evaluate('void setTimeout(() => { debugger; }, 0)');
  await paused;
  await cdp.detach();
};

const resume = async (stage: Stage): Promise<void> => {
  const cdp = await client(stage);
  await cdp.send('Debugger.enable');
  await cdp.send('Debugger.resume');
  await cdp.send('Debugger.disable');
  await cdp.detach();
};

const comeAndGo = ({ session, url }: Stage, host: '127.0.0.1' | 'localhost') =>
  session().page.evaluate(
    async (src) => {
      for (let count = 0; count < 5; count++) {
        const frame = document.createElement('iframe');
        frame.src = src;
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
        frame.remove();
      }
    },
    url('', host),
  );

const endlessLoop = (): Fault => {
  // of before the loop: a busy page takes no new one
  let cdp: CDPSession | null = null;
  return {
    name: 'endless loop',
    act: async (stage) => {
      cdp = await client(stage);
      await cdp.send('Runtime.enable');
      await stage.session().page.evaluate('void setTimeout(() => { while (true); }, 0)');
    },
    says: NO_ANSWER,
    outcome: 'answers nothing',
    recover: async () => {
      await cdp?.send('Runtime.terminateExecution');
      await cdp?.detach();
    },
  };
};

const ofPage: readonly Fault[] = [
  { name: 'reload', act: reload, says: /^The page was reloaded/, outcome: 'goes on' },
  {
    name: 'navigation within the site',
    act: async ({ session, url }) => void (await session().page.goto(url('?other'))),
    says: /^The page was left for http:\/\/127/,
    outcome: 'goes on',
  },
  {
    name: 'navigation to another site (another process)',
    act: async ({ session, url }) => void (await session().page.goto(url('', 'localhost'))),
    says: /The page was left for http:\/\/localhost/,
    outcome: 'goes on',
  },
  {
    name: 'away and back (bfcache)',
    query: '?cached',
    act: async ({ session, url }) => {
      const { page } = session();
      await page.evaluate('window.isSame = true');
      await page.goto(url('', 'localhost'));
      await session().panel.waitForFunction(`clickfall.message()?.includes('localhost')`, { polling: 20 });
      await page.goBack();
      if ((await page.evaluate('window.isSame')) !== true) throw new Error('the page was not kept in the bfcache');
    },
    says: /came back as it had been left/,
    outcome: 'goes on',
  },
  {
    name: 'page behind a service worker, which is ended, and reloaded',
    query: '?worker',
    act: async (stage) => {
      const { page } = stage.session();
      await page.waitForFunction('navigator.serviceWorker.controller !== null');
      const cdp = await client(stage);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.detach();
      await page.reload();
    },
    says: /^The page was reloaded/,
    outcome: 'goes on',
  },
  {
    name: 'document.open, which takes away all listeners, then a reload',
    act: async ({ session }) => {
      await session().page.evaluate(() => {
        document.open();
        document.write(`<div id="root"></div><script src="${location.pathname}page.js"></script>`);
        document.close();
      });
      await session().page.waitForSelector('#go');
      await session().page.reload();
    },
    // its last word came all the same
    says: /^The page was reloaded/,
    outcome: 'goes on',
  },
  {
    name: 'frames (about:blank, srcdoc) that go',
    query: '?frames',
    act: async ({ session }) => {
      await session().page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.remove();
      });
    },
    says: null,
    outcome: 'goes on',
  },
  { name: 'frames that come and go', act: (stage) => comeAndGo(stage, '127.0.0.1'), says: null, outcome: 'goes on' },
  {
    name: 'frames of another site that come and go',
    act: (stage) => comeAndGo(stage, 'localhost'),
    says: null,
    outcome: 'goes on',
  },
];

const ofBrowser: readonly Fault[] = [
  {
    name: 'tab crash',
    act: async (stage) => {
      // never answered: the page is gone
      (await client(stage)).send('Page.crash').catch(() => undefined);
    },
    says: GONE,
    outcome: 'ends',
    recover: reload,
  },
  {
    name: 'renderer killed',
    act: async ({ session }) => void process.kill(await rendererOf(session().page), 'SIGKILL'),
    says: GONE,
    outcome: 'ends',
    recover: reload,
  },
  {
    name: 'renderer killed, and reloaded at once',
    act: async ({ session }) => {
      const { page } = session();
      const renderer = await rendererOf(page);
      const gone = new Promise((resolve) => page.once('error', resolve));
      process.kill(renderer, 'SIGKILL');
      await gone;
      await page.reload();
    },
    says: NO_LAST_WORD,
    outcome: 'goes on',
  },
  {
    name: 'stopped in the debugger, and resumed',
    act: async (stage) => {
      await pause(stage);
      await resume(stage);
    },
    says: null,
    outcome: 'goes on',
  },
  { name: 'stopped in the debugger', act: pause, says: NO_ANSWER, outcome: 'answers nothing', recover: resume },
  endlessLoop(),
  {
    name: 'asleep (all processes of the browser stopped for 3 s)',
    act: async ({ session }) => {
      const processes = processesOf(session().browser);
      for (const pid of processes) process.kill(pid, 'SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, ASLEEP));
      for (const pid of processes.toReversed()) process.kill(pid, 'SIGCONT');
    },
    says: null,
    outcome: 'goes on',
  },
];

/** By Chromium's own page of extensions, in developer mode: without it an unpacked extension does not come back. */
const update = async (stage: Stage, version: string): Promise<void> => {
  const { browser, page, panel } = stage.session();
  const extensions = await browser.newPage();
  try {
    await extensions.goto('chrome://extensions');
    await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    const path = join(stage.extension, 'manifest.json');
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...Object(manifest), version }));
    // never answered: the panel is gone
    panel.evaluate('chrome.runtime.reload()').catch(() => undefined);
    await extensions.waitForFunction(
      `chrome.developerPrivate.getExtensionsInfo().then((all) =>
        all.some(({ id, state, version }) => id === '${stage.extensionId()}' && state === 'ENABLED' && version === '${version}'))`,
      { polling: 50 },
    );
  } finally {
    await extensions.close();
    await page.bringToFront();
  }
};

let updates = 0;

const ofPanel: readonly Fault[] = [
  {
    name: 'DevTools closed and opened again',
    act: async (stage) => {
      await stage.session().devtools.close();
      await stage.reopen();
    },
    says: /DevTools was closed/,
    outcome: 'ends',
    outlives: 'journal',
  },
  {
    name: 'extension updated',
    act: async (stage) => {
      const { devtools } = stage.session();
      await update(stage, `0.2.${++updates}`);
      // Chromium closes it with the extension
      if (!devtools.isClosed()) await devtools.close().catch(() => undefined);
      await stage.reopen();
    },
    says: /Clickfall was reloaded/,
    outcome: 'ends',
    outlives: 'journal',
    // the page has no content script of the new version
    recover: reload,
  },
  {
    name: 'storage taken away (what Chromium does where the disk is full)',
    act: async (stage) => {
      const cdp = await client(stage);
      const origin = `chrome-extension://${stage.extensionId()}`;
      await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await cdp.detach();
    },
    says: /held in memory only/,
    outcome: 'goes on',
  },
];

/** All faults, each with what must come of it. */
export const FAULTS: readonly Fault[] = [...ofPage, ...ofBrowser, ...ofPanel];
