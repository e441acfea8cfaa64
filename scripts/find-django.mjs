import { runQuietly } from './child.mjs';
import { installFromDebian, isDebianRoot } from './debian.mjs';

/** The distribution's own Python comes first: another one in PATH does not see its packages. */
const PYTHONS = ['/usr/bin/python3', 'python3', 'python'];

/** Path of a Python that has Django and its Debug Toolbar; null if there is none. `CLICKFALL_PYTHON` names another one. */
export const findDjango = async () => {
  const named = process.env.CLICKFALL_PYTHON;
  for (const python of named ? [named] : PYTHONS) {
    const { code } = await runQuietly(python, ['-c', 'import django, debug_toolbar']).catch(() => ({ code: 1 }));
    if (code === 0) return python;
  }
  return null;
};

/**
 * On Debian as root installs Django and its Debug Toolbar where they are missing. What cannot be installed is left: only
 * the test of it fails then, with `NO_DJANGO`.
 */
export const installDjango = async (say) => {
  if (!isDebianRoot() || (await findDjango()) !== null) return;
  say('Installing Django and its Debug Toolbar from Debian …');
  const { code } = await installFromDebian(['python3-django', 'python3-django-debug-toolbar']);
  if (code !== 0) say('Django could not be installed from Debian: its test will fail.');
};

export const NO_DJANGO =
  'No Python with Django and django-debug-toolbar: install them (Debian, Ubuntu: "apt install python3-django python3-django-debug-toolbar"; else "pip install django django-debug-toolbar"), or set CLICKFALL_PYTHON to a Python that has both.';
