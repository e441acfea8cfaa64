import { findOrInstall, inPath, isProgram, namedBy } from './find-program.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const FIXED = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** Path of Firefox; null if there is none. The variable `FIREFOX` wins and must be right. */
export const findFirefox = () => {
  const named = process.env.FIREFOX;
  return named ? namedBy('FIREFOX', named) : (inPath(NAMES) ?? FIXED.find(isProgram) ?? null);
};

const FIREFOX = {
  title: 'Firefox',
  debianPackage: 'firefox-esr',
  variable: 'FIREFOX',
  missing: 'No Firefox found: install one (Debian: "apt install firefox-esr"; else https://www.mozilla.org/firefox)',
};

/** As `findFirefox`, and on Debian as root installs the distribution's own. Throws a sentence that says how to get one. */
export const findOrInstallFirefox = (say) => findOrInstall(findFirefox, FIREFOX, say);
