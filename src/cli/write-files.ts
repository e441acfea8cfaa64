import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, firstLine } from './failure.ts';

export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes all files or none of them half: each under a temporary name first. Returns their paths. Throws `Failure`. */
export const writeFiles = async (folder: string, files: readonly OutputFile[]): Promise<readonly string[]> => {
  const temporary: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of files) {
      const path = join(folder, `.${name}.part`);
      temporary.push(path);
      await writeFile(path, content);
    }
    const paths: string[] = [];
    for (const { name } of files) {
      await rename(join(folder, `.${name}.part`), join(folder, name));
      paths.push(join(folder, name));
    }
    return paths;
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    throw new Failure(`Could not write to ${folder}: ${firstLine(error)}`);
  }
};
