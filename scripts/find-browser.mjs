import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebianRoot } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The user may run it. */
export const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of the first of these names in `PATH`; null if there is none. */
export const inPath = (names) => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (folder !== '' && isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
};

/** Puppeteer's own cache: chrome/<platform>-<version>/chrome-<platform>/chrome. */
const inPuppeteerCache = () => {
  const cache = join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  if (!existsSync(cache)) return null;
  for (const version of readdirSync(cache).sort().reverse()) {
    for (const platform of readdirSync(join(cache, version))) {
      for (const name of [
        'chrome',
        'chrome.exe',
        'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ]) {
        const path = join(cache, version, platform, name);
        if (isProgram(path)) return path;
      }
    }
  }
  return null;
};

/** Finds Chromium or Chrome; null if there is none. `CHROMIUM` (or puppeteer's variable) wins and must be right. */
export const findBrowser = () => {
  const named = process.env.CHROMIUM ?? process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM points to ${named}, which is not a program.`);
    return named;
  }
  return inPath(NAMES) ?? FIXED.find(isProgram) ?? inPuppeteerCache();
};

/** As `findBrowser`, and on Debian as root installs the distribution's own. Throws a sentence that says how to get one. */
export const findOrInstallBrowser = async (say) => {
  const found = findBrowser();
  if (found !== null) return found;
  if (isDebianRoot()) {
    say('Installing Chromium from Debian …');
    const install = await installFromDebian(['chromium']);
    const installed = findBrowser();
    if (install.code === 0 && installed !== null) return installed;
    throw new Error(
      `${install.output}\nChromium could not be installed from Debian; install it by hand or set CHROMIUM to its path.`,
    );
  }
  throw new Error(
    'No Chromium or Chrome found: install one (Debian, Ubuntu: "apt install chromium"; else https://www.google.com/chrome), or set CHROMIUM to its path.',
  );
};
