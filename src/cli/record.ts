import { parseArgs } from 'node:util';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { analyze } from '../analysis/analyze.ts';
import { parseRecording } from '../recording/file.ts';
import { toMarkdown } from '../report/markdown.ts';
import { Failure } from './failure.ts';
import { openPanelSession, type PanelSession } from './panel-session.ts';
import { openPage, recordClick, untilQuiet } from './record-click.ts';
import { reportFiles } from './report-files.ts';
import { type OutputFile, writeFiles } from './write-files.ts';

const OPTIONS = {
  url: { type: 'string' },
  click: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string', default: 'md,json' },
  picture: { type: 'string' },
  theme: { type: 'string', default: 'light' },
  print: { type: 'boolean', default: false },
  headed: { type: 'boolean', default: false },
} as const;

/** Path of the browser; throws `Failure` with a sentence that says how to get one. */
export const browserPath = (): string => {
  const found = findBrowser();
  if (found === null) {
    throw new Failure('No Chromium or Chrome found: install one, or set the variable CHROMIUM to its path.');
  }
  return found;
};

const themeOf = (name: string): 'light' | 'dark' => {
  if (name === 'light' || name === 'dark') return name;
  throw new Failure(`--theme is light or dark, not "${name}".`);
};

/** The panel as a user sees it. It draws only while its window is in front. */
const picture = async (session: PanelSession): Promise<OutputFile['content']> => {
  await session.devtools.bringToFront();
  await session.panel.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  const element = await session.panel.frameElement();
  return element === null ? session.devtools.screenshot() : element.screenshot();
};

/** `clickfall record`: resolves to the exit code. Throws `Failure`. */
export const record = async (args: readonly string[], extension: string): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { url, click, out } = values;
  if (url === undefined || click === undefined || out === undefined) {
    throw new Failure('record needs --url, --click and --out; "clickfall record --help" shows an example.');
  }
  const theme = themeOf(values.theme);
  const session = await openPanelSession({
    executable: browserPath(),
    extension,
    headless: !values.headed,
    theme,
    width: 1280,
    height: 860,
  });
  try {
    await openPage(session, url);
    await untilQuiet(session);
    const text = await recordClick(session, click);
    const parsed = parseRecording(text);
    if ('error' in parsed) throw new Failure(`The recording cannot be read back: ${parsed.error}`);
    const analysis = analyze(parsed.recording);
    const files: OutputFile[] = [
      { name: 'recording.clickfall.json', content: text },
      ...reportFiles(analysis, values.format),
    ];
    if (values.picture !== undefined) files.push({ name: values.picture, content: await picture(session) });
    const paths = await writeFiles(out, files);
    if (values.print) process.stdout.write(toMarkdown(analysis));
    for (const path of paths) console.error(`wrote ${path}`);
    return 0;
  } finally {
    await session.close();
  }
};
