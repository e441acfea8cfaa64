import { installFromDebian, isDebianRoot } from './debian.mjs';
import { inPath, isProgram } from './find-browser.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const FIXED = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** Path of Firefox; null if there is none. The variable `FIREFOX` wins and must be right. */
export const findFirefox = () => {
  const named = process.env.FIREFOX;
  if (!named) return inPath(NAMES) ?? FIXED.find(isProgram) ?? null;
  if (!isProgram(named)) throw new Error(`FIREFOX points to ${named}, which is not a program.`);
  return named;
};

/** As `findFirefox`, and on Debian as root installs the distribution's own. Throws a sentence that says how to get one. */
export const findOrInstallFirefox = async (say) => {
  const found = findFirefox();
  if (found !== null) return found;
  if (isDebianRoot()) {
    say('Installing Firefox from Debian …');
    const install = await installFromDebian(['firefox-esr']);
    const installed = findFirefox();
    if (install.code === 0 && installed !== null) return installed;
    throw new Error(
      `${install.output}\nFirefox could not be installed from Debian; install it by hand or set FIREFOX to its path.`,
    );
  }
  throw new Error(
    'No Firefox found: install one (Debian: "apt install firefox-esr"; else https://www.mozilla.org/firefox), or set FIREFOX to its path.',
  );
};
