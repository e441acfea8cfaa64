import { readFile, writeFile } from 'node:fs/promises';

export const writeSection = async (path, name, section) => {
  const text = await readFile(path, 'utf8');
  const begin = `<!-- ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(`<!-- /${name} -->`);
  if (from < 0 || to < from) throw new Error(`${path} has no section "${name}"`);
  await writeFile(path, `${text.slice(0, from)}${begin}\n\n${section}\n\n${text.slice(to)}`);
};
