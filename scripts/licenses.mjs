import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

// Who made what is bundled: every module stands in a source map of the build, and knows its package.

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Names of the packages that a folder of the build holds code of, sorted. */
export const bundledIn = (folder) => {
  const names = new Set();
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    if (!file.endsWith('.map')) continue;
    for (const source of JSON.parse(readFileSync(join(folder, file), 'utf8')).sources) {
      const name = PACKAGE.exec(source)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
};

const licenseOf = (name) => {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((candidate) => /^(?:licen[cs]e|copying)/i.test(candidate));
  if (typeof license !== 'string' || file === undefined) {
    throw new Error(`${name} ${version} is bundled and does not say its licence.`);
  }
  return { version, license, text: readFileSync(join(folder, file), 'utf8').trim() };
};

/** Licences of all packages that `dist/extension` and `dist/cli` hold code of, as Markdown. Throws where one says none. */
export const thirdPartyLicenses = () => {
  const builds = { extension: join(root, 'dist/extension'), 'command line': join(root, 'dist/cli') };
  const users = new Map();
  for (const [build, folder] of Object.entries(builds)) {
    if (!existsSync(folder)) throw new Error(`${folder} is not there: npm run build makes it.`);
    for (const name of bundledIn(folder)) users.set(name, [...(users.get(name) ?? []), build]);
  }
  const sections = [...users.keys()].sort().map((name) => {
    const { version, license, text } = licenseOf(name);
    const quoted = text.split(/\r?\n/).map((line) => `    ${line}`.trimEnd());
    return `## ${name} ${version}\n\n${license}, in the ${users.get(name).join(' and the ')}.\n\n${quoted.join('\n')}\n`;
  });
  return `# Licences of what is bundled\n\nWritten by \`npm run package\`; a test says when it is out of date.\n\n${sections.join('\n')}`;
};
