import { parseArgs } from 'node:util';
import { browserPath } from './browser-path.ts';
import { Failure } from './failure.ts';
import { openPanelSession } from './panel-session.ts';

import { openPage, untilQuiet } from './record-click.ts';

/** `clickfall open`: a visible browser for play; resolves to 0 when its window is closed. Throws `Failure`. */
export const open = async (args: readonly string[], extension: string): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { url: { type: 'string' } } });
  if (values.url === undefined) throw new Failure('open needs --url.');
  const session = await openPanelSession({
    executable: browserPath(),
    extension,
    headless: false,
    width: 1700,
    height: 1000,
  });
  const closed = new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  await openPage(session, values.url);
  await untilQuiet(session);
  console.error(
    'Press "Next interaction" in the Clickfall panel, then do one thing on the page. Close the window to end.',
  );
  await closed;
  return 0;
};
