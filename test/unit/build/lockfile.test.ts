import { describe, expect, test } from 'vitest';
import { readJson } from './read-json.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

/** What is wrong with the entries of a lockfile: each must come from the registry (which needs no word), and be what it was. */
const problemsOf = (packages: Readonly<Record<string, Locked>>): readonly string[] =>
  Object.entries(packages).flatMap(([path, { version, resolved = '', integrity = '' }]) => {
    if (path === '') return [];
    const isFromRegistry = resolved === '' || resolved.startsWith('https://registry.npmjs.org/');
    const isWhole = version !== undefined && isFromRegistry && /^sha512-[\w+/]{86}==/.test(integrity);
    return isWhole ? [] : [`${path}: ${resolved} ${integrity}`];
  });

describe('the lockfile', () => {
  const packages: Readonly<Record<string, Locked>> = readJson('package-lock.json').packages;

  test('names source and hash of every package', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(problemsOf(packages)).toEqual([]);
  });

  test('this test would tell', () => {
    const good = {
      version: '1.0.0',
      resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
      integrity: `sha512-${'a'.repeat(86)}==`,
    };
    expect(problemsOf({ a: good })).toEqual([]);
    for (const bad of [
      { ...good, integrity: '' },
      { ...good, integrity: 'sha1-aaaa' },
      { ...good, resolved: 'git+ssh://git@github.com/a/a.git#1' },
      { ...good, resolved: 'http://registry.npmjs.org/a' },
    ])
      expect(problemsOf({ a: bad })).toHaveLength(1);
  });

  test('our own dependencies are exact versions', () => {
    const { dependencies, devDependencies } = readJson('package.json');
    const ranges = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
