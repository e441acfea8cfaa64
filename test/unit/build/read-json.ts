import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

/** A JSON file of the repository, by its path in it. A test that asks for what is not there fails. */
export const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
