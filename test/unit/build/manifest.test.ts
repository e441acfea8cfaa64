import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readJson } from './read-json.ts';

const manifest = readJson('manifest.json');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('permissions', () => {
  const asked: readonly string[] = [...manifest.permissions, ...manifest.host_permissions];

  test('are those that README and the privacy statement explain', () => {
    for (const path of ['README.md', 'docs/privacy.md']) {
      const explained = [...read(path).matchAll(/^\| `(?:host_permissions: )?([\w<>]+)`\s+\|/gm)].map(
        ([, name]) => name,
      );
      expect(explained.sort(), path).toEqual([...asked].sort());
    }
  });

  test('are used', () => {
    const sources = ['src/panel', 'src/background']
      .flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, String(name))),
      )
      .filter((path) => /\.tsx?$/.test(path))
      .map(read)
      .join('\n');
    expect(
      manifest.permissions.filter((name: string) => !new RegExp(`(?:chrome|browser)\\.${name}\\.`).test(sources)),
    ).toEqual([]);
  });

  test('there is no background worker, nothing that pages may load, nobody who may connect', () => {
    for (const key of ['background', 'web_accessible_resources', 'externally_connectable', 'optional_permissions'])
      expect(manifest).not.toHaveProperty(key);
  });
});

describe('content security policy', () => {
  const directives = new Map(
    String(manifest.content_security_policy.extension_pages)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
  );

  test('nothing but what is named, and no script, style or picture but our own', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'worker-src', 'style-src', 'img-src'])
      expect(directives.get(name)).toEqual(["'self'"]);
    for (const name of ['base-uri', 'form-action', 'object-src']) expect(directives.get(name)).toEqual(["'none'"]);
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|\*/);
  });

  test('the panel’s pages need no more', () => {
    for (const page of ['src/panel/panel.html', 'src/devtools/devtools.html']) {
      expect(read(page).match(/\son\w+=|\sstyle=|<style|<script(?![^>]*\ssrc="\.)/g)).toBeNull();
    }
  });
});

describe('what a store asks for', () => {
  test('icons of the sizes that they say', () => {
    for (const [size, path] of Object.entries<string>(manifest.icons)) {
      const png = readFileSync(join(ROOT, path));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([Number(size), Number(size)]);
    }
  });

  test('a name and a description that are short enough in each language, and the version of the package', () => {
    expect(manifest.name.length).toBeLessThanOrEqual(75);
    for (const language of ['en', 'de']) {
      const { manifest_description } = readJson(`public/_locales/${language}/messages.json`);
      expect(manifest_description.message.length).toBeLessThanOrEqual(132);
    }
    expect(manifest.version).toBe(readJson('package.json').version);
  });

  test('pictures and a privacy statement', () => {
    for (const path of ['docs/pictures/panel-light.png', 'docs/pictures/panel-dark.png', 'docs/privacy.md'])
      expect(existsSync(join(ROOT, path)), path).toBe(true);
  });
});
