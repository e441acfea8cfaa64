import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A port where nothing listens: it was free a moment ago. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

describe('clickfall record', () => {
  it('records a click through the real panel and writes recording, reports and picture', async () => {
    const out = join(folder, 'fine');
    const result = await runCli([
      'record',
      '--url',
      pageUrl('add-to-cart'),
      '--click',
      '#add',
      '--out',
      out,
      '--picture',
      'panel.png',
      '--print',
    ]);
    expect(result.stderr).toContain('recording.clickfall.json');
    expect(result.code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['panel.png', 'recording.clickfall.json', 'report.json', 'report.md']);
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
    expect(report).toMatchObject({
      format: 'clickfall-report',
      version: 1,
      interactions: [{ entryPoint: { component: 'AddButton', handler: 'handleAdd', prop: 'onClick' } }],
    });
    expect(result.stdout).toBe(await readFile(join(out, 'report.md'), 'utf8'));

    const recording = join(out, 'recording.clickfall.json');
    const reports = join(folder, 'reports');
    const again = await runCli(['report', recording, '--format', 'md,html,mermaid,json', '--out', reports]);
    expect(again.code).toBe(0);
    expect((await readdir(reports)).sort()).toEqual(['report.html', 'report.json', 'report.md', 'report.mmd']);
    expect(await readFile(join(reports, 'report.json'), 'utf8')).toBe(await readFile(join(out, 'report.json'), 'utf8'));

    // one format goes to stdout, the Markdown if none is named
    expect((await runCli(['report', recording])).stdout).toBe(await readFile(join(reports, 'report.md'), 'utf8'));
    expect(await runCli(['report', recording, '--format', 'mermaid'])).toMatchObject({
      code: 0,
      stdout: await readFile(join(reports, 'report.mmd'), 'utf8'),
    });
    expect(await runCli(['report', recording, '--format', 'md,html'])).toMatchObject({
      code: 2,
      stderr: 'clickfall: Several formats need --out.\n',
    });
  });

  it.each([
    {
      what: 'a selector that matches nothing',
      args: ['--click', '#nothing'],
      says: 'Nothing visible on the page matches "#nothing".',
    },
    { what: 'a selector that is none', args: ['--click', '##'], says: '"##" is not a CSS selector.' },
    {
      what: 'an unknown format',
      args: ['--click', '#plain', '--format', 'pdf'],
      says: 'Unknown format "pdf"; there are: md, html, mermaid, json, trace, react-profile, har, otlp.',
    },
  ])('$what: one sentence, exit code 2, nothing written', async ({ args, says }) => {
    const out = join(folder, 'nothing');
    const result = await runCli(['record', '--url', htmlUrl('first-script.html'), '--out', out, ...args]);
    expect(result).toMatchObject({ code: 2, stderr: `clickfall: ${says}\n` });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('a URL that does not answer', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`;
    const result = await runCli(['record', '--url', url, '--click', 'a', '--out', join(folder, 'nothing')]);
    expect(result).toMatchObject({
      code: 2,
      stderr: `clickfall: ${url} does not answer: net::ERR_CONNECTION_REFUSED.\n`,
    });
  });

  it('a URL that is none', async () => {
    const result = await runCli(['record', '--url', 'localhost', '--click', 'a', '--out', join(folder, 'nothing')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toBe(
      'clickfall: "localhost" is not a URL; write it with its scheme, like http://localhost:5173/.\n',
    );
  });

  it('no browser', async () => {
    const env = { ...process.env, CHROMIUM: '/nowhere/chromium' };
    const result = await runCli(['record', '--url', 'http://localhost/', '--click', 'a', '--out', folder], env);
    expect(result).toMatchObject({
      code: 2,
      stderr: 'clickfall: CHROMIUM points to /nowhere/chromium, which is not a program.\n',
    });
  });

  it('a page without React: what still works is recorded, and the report says what is missing', async () => {
    const out = join(folder, 'plain');
    const result = await runCli(['record', '--url', htmlUrl('first-script.html'), '--click', '#plain', '--out', out]);
    expect(result.code).toBe(0);
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
    expect(report.react).toEqual([]);
    expect(report.interactions).toMatchObject([{ type: 'click', entryPoint: null }]);
    expect(report.recording.notes.join(' ')).toMatch(/No React/);
  });
});

describe('clickfall report', () => {
  it.each([
    { what: 'a truncated file', text: '{"format":"clickfall-recording","version":1,"docu' },
    { what: 'a foreign file', text: '{"traceEvents":[]}' },
    { what: 'a newer version', text: '{"format":"clickfall-recording","version":99}' },
    { what: 'no JSON at all', text: 'hello' },
  ])('$what: one clear sentence and exit code 2', async ({ text }) => {
    const path = join(folder, 'bad.clickfall.json');
    await writeFile(path, text);
    const result = await runCli(['report', path, '--out', join(folder, 'nothing')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^clickfall: .*bad\.clickfall\.json: .+\n$/);
    await expect(readdir(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });

  it('a file that is not there', async () => {
    const result = await runCli(['report', join(folder, 'absent.json')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/absent\.json cannot be read: ENOENT/);
  });
});

describe('wrong use', () => {
  it.each([
    { args: ['fly'], says: 'Unknown command "fly"; there are: record, report, compare, check, comment, open, mcp.' },
    {
      args: ['record'],
      says: 'record needs --url, --click and --out, or --flow and --out; "clickfall record --help" shows an example.',
    },
    { args: ['report'], says: 'report needs exactly one recording; "clickfall report --help" shows an example.' },
  ])('$args', async ({ args, says }) => {
    expect(await runCli(args)).toMatchObject({ code: 2, stderr: `clickfall: ${says}\n` });
  });

  it('an option that does not exist', async () => {
    const result = await runCli(['record', '--fast']);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^clickfall: Unknown option '--fast'/);
  });

  it('--help teaches', async () => {
    const result = await runCli(['record', '--help']);
    expect(result.code).toBe(0);
    expect(result.stdout).toContain('--click SELECTOR');
  });
});
