import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebianRoot } from './debian.mjs';

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

/** `path`, which the user named by an environment variable. Throws a sentence if that is no program. */
export const namedBy = (variable, path) => {
  if (!isProgram(path)) throw new Error(`${variable} points to ${path}, which is not a program.`);
  return path;
};

/**
 * What `find` finds; if that is null, on Debian as root the distribution's own is installed. Throws a sentence that says how to get one.
 * `title`: the program's name, `variable`: what may hold its path, `missing`: that there is none, and how to get one.
 */
export const findOrInstall = async (find, { title, debianPackage, variable, missing }, say) => {
  const found = find();
  if (found !== null) return found;
  if (!isDebianRoot()) throw new Error(`${missing}, or set ${variable} to its path.`);
  say(`Installing ${title} from Debian …`);
  const install = await installFromDebian([debianPackage]);
  const installed = find();
  if (install.code === 0 && installed !== null) return installed;
  throw new Error(
    `${install.output}\n${title} could not be installed from Debian; install it by hand or set ${variable} to its path.`,
  );
};
