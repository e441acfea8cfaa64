import type { ElementHandle } from 'puppeteer';
import type { PanelSession } from '../../src/cli/panel-session.ts';

/** Brings DevTools to the front, where the panel draws and takes input. */
export const lookAtPanel = (session: PanelSession): Promise<void> => session.devtools.bringToFront();

/** The element of a role with an accessible name, as assistive technology finds it. */
export const byRole = async (session: PanelSession, role: string, name: string): Promise<ElementHandle<Element>> => {
  const found = await session.panel.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { timeout: 10_000 });
  if (found === null) throw new Error(`no ${role} "${name}"`);
  return found;
};

/** A real mouse click on a control of the panel. */
export const press = async (session: PanelSession, role: string, name: string): Promise<void> => {
  await lookAtPanel(session);
  await (await byRole(session, role, name)).click();
};

/** All visible text of the panel; what is cut in its middle is whole, as a reader's eye and a copy have it. */
export const panelText = (session: PanelSession): Promise<string> =>
  session.panel.evaluate(() => {
    // the panel's policy lets no style element in
    const whole = new CSSStyleSheet();
    whole.replaceSync('.middle, .middle > * { display: inline !important }');
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, whole];
    const text = document.body.innerText;
    document.adoptedStyleSheets = before;
    return text;
  });
