import { openPage } from '../../src/cli/record-click.ts';
import { type Act, acts, clickOn, inPanel, openChanged, untilPanel } from './acts.ts';
import type { Picture } from './picture.ts';
import { ADD, openRecording, until } from './stage.ts';

const SIZE = { width: 900, height: 560 } as const;
const EMPTY = { ...SIZE, start: 'empty' } as const;
const BOTH = ['light', 'dark'] as const;

/** Shows a page to the panel, which is opened when the page is there; `title` is what it says then. */
const visit =
  (path: string, title: string): Act =>
  async (stage) => {
    await openPage(stage.session, `${stage.pages}${path}`);
    await stage.session.devtools.bringToFront();
    await stage.session.panel.evaluate('location.reload()');
    await until(stage, `document.body.innerText.includes(${JSON.stringify(title)})`);
    return undefined;
  };

/** A page that no extension may enter. */
const visitBrowserPage =
  (phase: string): Act =>
  async (stage) => {
    await stage.session.page.goto('chrome://version');
    await until(stage, `clickfall.phase() === '${phase}'`);
    await stage.session.devtools.bringToFront();
    return undefined;
  };

const click: Act = async ({ session }) => {
  await session.page.bringToFront();
  await session.page.click(ADD);
  await session.devtools.bringToFront();
  return undefined;
};

/** The shop's slowest answer is held back, so that the cascade has not settled. */
const holdAnswer: Act = async ({ session: { page } }) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().includes('/api/recommendations')) void request.continue();
  });
  return undefined;
};

const openText = (name: string, text: string): Act =>
  acts(async (stage) => {
    await openRecording(stage, text, name);
    return undefined;
  }, untilPanel('clickfall.message() !== null'));

/** Nothing but the page's own facts: neither an input nor what React did. */
const nothingHappened = openChanged((file) => {
  file.network = [];
  for (const document of file.documents) {
    document.facts = document.facts.filter((fact) => /"kind":"(document|started|stopped)"/.test(JSON.stringify(fact)));
  }
});

const withoutInput = openChanged((file) => {
  for (const document of file.documents) {
    document.facts = document.facts.filter((fact) => !/"kind":"(input|event-timing)"/.test(JSON.stringify(fact)));
  }
});

const truncated = openChanged((file) => {
  file.complete = false;
  for (const document of file.documents) document.dropped = 1240;
  file.events = [{ type: 'limit', at: 2_000, text: 'Stopped at 1000 renders, the limit in the settings.' }];
});

const openRemarks = clickOn('.status-remarks');

/** The worker answers this and nothing else, so that a state lasts that is over in a moment. */
const workerSays = (message: object): Act =>
  acts(
    inPanel(`Worker.prototype.postMessage = function () { this.onmessage({ data: ${JSON.stringify(message)} }); }`),
    inPanel('clickfall.actions.analyseAgain()'),
  );

const analyse = acts(
  workerSays({ kind: 'progress', progress: { stage: 'analysing', done: 0.4 } }),
  untilPanel(`document.querySelector('progress') !== null && document.getAnimations().length === 0`),
);

const failAnalysis = acts(
  analyse,
  inPanel('clickfall.actions.cancelAnalysis()'),
  workerSays({ kind: 'failed', reason: 'RangeError: Array buffer allocation failed' }),
  untilPanel(`document.querySelector('.notice.is-error')?.innerText.includes('RangeError')`),
);

export const statePictures: readonly Picture[] = [
  { name: 'empty', ...EMPTY, themes: BOTH, caption: 'Connected, nothing recorded: three ways to begin.' },
  {
    name: 'connecting',
    ...EMPTY,
    caption: 'The page does not answer yet.',
    prepare: visitBrowserPage('connecting'),
  },
  { name: 'no-page', ...EMPTY, caption: 'A page that extensions may not enter.', prepare: visitBrowserPage('no-page') },
  {
    name: 'no-react',
    ...EMPTY,
    caption: 'A page without React, and what works all the same.',
    prepare: visit('/html/first-script.html', 'No React seen on this page'),
  },
  {
    name: 'late-react',
    ...EMPTY,
    caption: 'React was there before the panel could listen.',
    prepare: visit('/html/no-hook.html', 'React started before Clickfall'),
  },
  {
    name: 'production',
    ...SIZE,
    start: 'empty',
    height: 680,
    caption: 'A production build: what will be missing, and what works.',
    prepare: visit('/page/add-to-cart/19.3.1/production/', 'production build'),
  },
  {
    name: 'armed',
    ...EMPTY,
    themes: BOTH,
    caption: 'Waiting for the next input.',
    prepare: acts(
      inPanel('clickfall.actions.armNextInteraction()'),
      untilPanel(`clickfall.recordingStarted() && clickfall.phase() === 'armed'`),
    ),
  },
  {
    name: 'settling',
    ...EMPTY,
    caption: 'The input was seen; one request is still in flight.',
    prepare: acts(
      holdAnswer,
      inPanel('clickfall.actions.armNextInteraction()'),
      untilPanel('clickfall.recordingStarted()'),
      click,
      untilPanel(`clickfall.phase() === 'settling' && clickfall.liveCounts().commits >= 4`),
    ),
  },
  {
    name: 'recording',
    ...EMPTY,
    themes: BOTH,
    caption: 'Recording until Stop: what has arrived so far.',
    prepare: acts(
      inPanel('clickfall.actions.record()'),
      untilPanel('clickfall.recordingStarted()'),
      click,
      untilPanel('clickfall.liveCounts().commits >= 5'),
    ),
  },
  {
    name: 'nothing-happened',
    ...SIZE,
    caption: 'Nothing happened while it was recorded.',
    prepare: nothingHappened,
  },
  {
    name: 'unreadable-file',
    ...EMPTY,
    themes: BOTH,
    caption: 'A file that is no recording: said in one sentence.',
    prepare: openText('holiday', '{"log":{"entries":[]}}'),
  },
  {
    name: 'analysing',
    ...SIZE,
    themes: BOTH,
    caption: 'A recording is analysed: how far that is, and a way out.',
    prepare: analyse,
  },
  {
    name: 'failed-analysis',
    ...SIZE,
    themes: BOTH,
    caption: 'The analysis failed: the recording is not lost.',
    prepare: failAnalysis,
  },
  {
    name: 'no-input',
    width: 1080,
    height: 600,
    caption: 'A recording without input still shows what happened.',
    prepare: withoutInput,
  },
  {
    name: 'truncated',
    width: 1080,
    height: 600,
    themes: BOTH,
    caption: 'Facts were dropped and the recording was not ended: said in the status line, with its remarks open.',
    prepare: acts(truncated, openRemarks),
  },
];
