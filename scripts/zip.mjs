import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The zip format's own first day, in the time of wherever this runs: the same bytes everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Files of a folder by their path in it, with `/`, sorted. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))])
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** A folder as a zip file, the same bit by bit for the same content: no times, no owners, one order. */
export const zipFolder = (folder) =>
  zipSync(Object.fromEntries(filesOf(folder)), { level: 9, mtime: FIRST_DAY, os: 3, attrs: 0o644 << 16 });
