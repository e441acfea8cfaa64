import { recordClick } from '../../src/cli/record-click.ts';
import { type Act, acts, clickOn, inPanel, selectLine, untilPanel } from './acts.ts';
import { ADD, drawn, until } from './stage.ts';

const untilTitle = (title: string): Act =>
  untilPanel(`document.querySelector('.details-title')?.textContent === '${title}'`);

/** All that can be done with a component: an editor is set, and a break. */
export const breakAndEditor = acts(
  inPanel(
    `chrome.storage.local.set({ settings: { editor: { pattern: 'vscode://file/{path}:{line}:{column}', root: '/home/me/shop' } } })`,
  ),
  selectLine('CartIcon'),
  untilTitle('CartIcon'),
  clickOn('.details button', 'Break on next render'),
  untilPanel(`document.querySelector('.breaks') !== null`),
  inPanel(`document.querySelector('.details-actions').scrollIntoView({ block: 'nearest' })`),
);

export const outlineSelected = acts(
  selectLine('CartTotal'),
  untilTitle('CartTotal'),
  async (stage) => {
    await drawn(stage);
    return undefined;
  },
  clickOn('.details button', 'Highlight on page'),
  async ({ session }) => {
    await session.page.waitForFunction('document.getAnimations().length > 0', { polling: 50 });
    await session.page.bringToFront();
    return undefined;
  },
);

/** Records with outlines, filmed: of what is shown for a moment, the fullest frame is the picture. */
export const outlineWhatRenders: Act = async (stage) => {
  const { panel, page } = stage.session;
  await panel.evaluate('chrome.storage.local.set({ settings: { liveHighlight: true } })');
  await panel.evaluate('clickfall.actions.record()');
  await until(stage, 'clickfall.recordingStarted()');
  await page.bringToFront();
  const film = await page.createCDPSession();
  let fullest = '';
  film.on('Page.screencastFrame', ({ data, sessionId }) => {
    if (data.length > fullest.length) fullest = data;
    void film.send('Page.screencastFrameAck', { sessionId });
  });
  await film.send('Page.startScreencast', { format: 'png' });
  await page.click(ADD);
  await until(stage, 'clickfall.liveCounts().commits >= 5');
  await film.send('Page.stopScreencast');
  await drawn(stage);
  return Buffer.from(fullest, 'base64');
};

/** Tries memo on one component, and records the same click again under it. */
export const tryMemo: Act = acts(
  selectLine('CartIcon'),
  untilTitle('CartIcon'),
  clickOn('.details button', 'Try memo'),
  untilPanel(`clickfall.trials().some(({ fact }) => fact?.status === 'on')`),
  async ({ session }) => {
    await session.page.bringToFront();
    await recordClick(session, ADD);
    await session.devtools.bringToFront();
    return undefined;
  },
  untilPanel(`clickfall.trials().some(({ fact }) => fact !== null && fact.output !== null && fact.skips > 0)`),
  untilPanel(`document.querySelector('.trial-measures') !== null`),
);
