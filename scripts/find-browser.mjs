import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findOrInstall, inPath, isProgram, namedBy } from './find-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

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
  return named ? namedBy('CHROMIUM', named) : (inPath(NAMES) ?? FIXED.find(isProgram) ?? inPuppeteerCache());
};

const CHROMIUM = {
  title: 'Chromium',
  debianPackage: 'chromium',
  variable: 'CHROMIUM',
  missing:
    'No Chromium or Chrome found: install one (Debian, Ubuntu: "apt install chromium"; else https://www.google.com/chrome)',
};

/** As `findBrowser`, and on Debian as root installs the distribution's own. Throws a sentence that says how to get one. */
export const findOrInstallBrowser = (say) => findOrInstall(findBrowser, CHROMIUM, say);
