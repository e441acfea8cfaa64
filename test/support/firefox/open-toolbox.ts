import type { Firefox } from './open-firefox.ts';

/** The panel's page in Firefox's DevTools. */
export interface FirefoxPanel {
  /** Value of an expression, as JSON carries it; waits for promises. Rejects with what it throws. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Waits until an expression is true; one that throws is not true yet. */
  readonly until: (condition: string) => Promise<void>;
  /** Presses the element in its middle with the mouse, as the browser gets it from the system. */
  readonly press: (selector: string) => Promise<void>;
  /** Presses one key after the other, `Control+e` with a modifier, as the browser gets them from the system. */
  readonly keys: (...keys: readonly string[]) => Promise<void>;
  /** PNG, Base64. */
  readonly picture: () => Promise<string>;
}

/** Milliseconds. */
const GIVES_UP_AFTER = 30_000;

/** Runs in the panel's process, which alone can reach into its page. */
const IN_PANEL = `
  const { utils } = Components;
  const sandbox = utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  const evaluate = (code) => utils.evalInSandbox(code, sandbox);
  const work = {
    evaluate,
    until: (code) =>
      new Promise((resolve, reject) => {
        const ends = Date.now() + ${GIVES_UP_AFTER};
        const look = () => {
          let last;
          try {
            last = evaluate(code);
          } catch (error) {
            last = error;
          }
          if (last === true) return resolve();
          if (Date.now() < ends) return content.setTimeout(look, 50);
          reject(new Error('never in the panel: ' + code + ' (' + last + '; ' + evaluate('clickfall.phase() + ": " + clickfall.message()') + ')'));
        };
        look();
      }),
    press: (selector) => {
      const { x, y, width, height } = content.document.querySelector(selector).getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 });
    },
    key: (named) => {
      const processor = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor);
      content.focus();
      if (!processor.beginInputTransactionForTests(content)) throw new Error('no keys: the window takes no input');
      const events = named.split('+').map((key) => new content.KeyboardEvent('', { key, code: key === 'Control' ? 'ControlLeft' : key.length === 1 ? 'Key' + key.toUpperCase() : key }));
      const flagsOf = ({ key }) => (key.length === 1 ? 0 : processor.KEY_NON_PRINTABLE_KEY);
      for (const event of events) processor.keydown(event, flagsOf(event));
      for (const event of events.reverse()) processor.keyup(event, flagsOf(event));
    },
  };
  addMessageListener('clickfall:ask', ({ data: { id, kind, argument } }) => {
    new Promise((resolve) => resolve(work[kind](argument))).then(
      (value) => sendAsyncMessage('clickfall:answer', { id, text: JSON.stringify(value) }),
      (error) => sendAsyncMessage('clickfall:answer', { id, error: String(error) }),
    );
  });`;

/** Opens DevTools on the selected tab and the panel in them; \`globalThis.panel\` of the browser's window holds its \`<browser>\`. */
const OPEN = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const until = async (look) => {
    for (;;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const toolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab, {});
  toolbox.topWindow.resizeTo(1600, 1000);
  const tool = await until(() => toolbox.getAdditionalTools().find(({ label }) => label === 'Clickfall'));
  await toolbox.selectTool(tool.id);
  const frame = toolbox.doc.getElementById('toolbox-panel-iframe-' + tool.id);
  const panel = await until(() => {
    const found = frame.contentDocument?.querySelector('browser');
    return found?.currentURI?.spec.endsWith('/src/panel/panel.html') ? found : null;
  });
  panel.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(IN_PANEL), true);
  const waiting = new Map();
  panel.messageManager.addMessageListener('clickfall:answer', ({ data }) => {
    waiting.get(data.id)(data);
    waiting.delete(data.id);
  });
  let asked = 0;
  const ask = (kind, argument) =>
    new Promise((resolve) => {
      const id = ++asked;
      waiting.set(id, resolve);
      panel.messageManager.sendAsyncMessage('clickfall:ask', { id, kind, argument });
    });
  globalThis.clickfallPanel = { panel, ask };`;

const PICTURE = `
  const image = await clickfallPanel.panel.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`;

/** Opens DevTools on Firefox's tab, in a window of their own, and shows the panel. */
export const openToolbox = async ({ inBrowser }: Firefox): Promise<FirefoxPanel> => {
  await inBrowser(OPEN.replace('IN_PANEL', JSON.stringify(IN_PANEL)));

  const ask = async (kind: string, argument: string): Promise<unknown> => {
    const answer = await inBrowser(`return clickfallPanel.ask(${JSON.stringify(kind)}, ${JSON.stringify(argument)})`);
    const { text, error } = Object(answer);
    if (typeof error === 'string') throw new Error(error);
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  };
  const until = async (condition: string): Promise<void> => {
    await ask('until', condition);
  };
  await until('clickfall.phase() !== undefined');
  return {
    evaluate: (expression) => ask('evaluate', expression),
    until,
    press: async (selector) => {
      await ask('press', selector);
    },
    keys: async (...keys) => {
      for (const key of keys) await ask('key', key);
    },
    picture: async () => String(await inBrowser(PICTURE)),
  };
};
