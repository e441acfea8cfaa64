import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShop } from '../../demo/start-shop.mjs';
import { expectedShop } from '../support/expected-shop.ts';

// The script of the action, as a build server runs it: first the shop as it is, then with one memo less.

let folder = '';
let api: Server;
const posted: { readonly method: string; readonly url: string; readonly body: string }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-ci-'));
  await writeFile(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
  api = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.method !== 'GET') posted.push({ method: request.method ?? '', url: request.url ?? '', body });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('[]');
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

interface ActionResult {
  readonly code: number | null;
  readonly log: string;
  /** Of GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

const runAction = async (name: string, inputs: Readonly<Record<string, string>>): Promise<ActionResult> => {
  const file = (kind: string) => join(folder, `${name}-${kind}`);
  const { port } = api.address() as AddressInfo;
  const env = {
    ...process.env,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'shop/web',
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    INPUT_TOKEN: 'secret',
    INPUT_CLICK: expectedShop.selector,
    INPUT_RUNS: '1',
    INPUT_OUT: join(folder, name),
    ...inputs,
  };
  const script = join(import.meta.dirname, '../../action/run.mjs');
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      log += data;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const read = (kind: string) => readFile(file(kind), 'utf8').catch(() => '');
  const lines = (await read('output')).split('\n').filter((line) => line !== '');
  return {
    code,
    log,
    outputs: Object.fromEntries(lines.map((line) => line.split('='))),
    summary: await read('summary'),
  };
};

const withShop = async (regressed: boolean, work: (url: string) => Promise<ActionResult>): Promise<ActionResult> => {
  const shop = await startShop({ regressed });
  try {
    return await work(shop.url);
  } finally {
    await shop.close();
  }
};

const BUDGET = join(import.meta.dirname, '../../demo/budget.json');

describe('the CI script', () => {
  let before = '';

  it('lets the shop pass that keeps its budget', async () => {
    const result = await withShop(false, (url) => runAction('fine', { INPUT_URL: url, INPUT_BUDGET: BUDGET }));
    expect(result.code, result.log).toBe(0);
    expect(result.outputs).toEqual({
      result: 'fine',
      recordings: join(folder, 'fine/recordings'),
      report: join(folder, 'fine'),
      comment: join(folder, 'fine/comment.md'),
    });
    expect(result.summary).toContain('## Clickfall: Within budget');
    expect(result.log).not.toContain('::error');
    expect(posted).toMatchObject([{ method: 'POST', url: '/repos/shop/web/issues/7/comments' }]);
    before = result.outputs.recordings ?? '';
  });

  it('fails the shop with one memo less: over budget, and regressed', async () => {
    posted.length = 0;
    const result = await withShop(true, (url) =>
      runAction('regressed', { INPUT_URL: url, INPUT_BUDGET: BUDGET, INPUT_BASE: before }),
    );
    expect(result.code, result.log).toBe(1);
    expect(result.outputs.result).toBe('over-budget,regressed');
    expect((await readdir(join(folder, 'regressed'))).sort()).toEqual([
      'check.json',
      'check.md',
      'comment.md',
      'comparison.json',
      'comparison.md',
      'junit.xml',
      'recordings',
    ]);
    // the cart renders once more with the header's total; its memoized rows get new callbacks again
    const check = JSON.parse(await readFile(join(folder, 'regressed/check.json'), 'utf8'));
    const of = (name: string, component: string | null) =>
      check.interactions[0].results.find(
        (one: { readonly name: string; readonly component: string | null }) =>
          one.name === name && one.component === component,
      );
    expect(of('renders', null)).toMatchObject({ status: 'over', limit: expectedShop.totals.renders });
    expect(of('avoidable', null)).toMatchObject({ status: 'over' });
    expect(of('renders', 'CartRow')).toMatchObject({ status: 'over', sample: { median: 10 } });
    expect(of('renders', 'PriceDisplay')).toMatchObject({ status: 'within' });
    expect(of('commits', null)).toMatchObject({ status: 'within' });
    expect(result.summary).toContain('## Clickfall: Over budget, a regression');
    expect(result.summary).toBe(await readFile(result.outputs.comment ?? '', 'utf8'));
    expect(JSON.parse(posted[0]?.body ?? '{}')).toEqual({ body: result.summary });
    expect(result.log).toContain('::error title=Clickfall::The budget does not hold');
    expect(result.log).toContain('::error title=Clickfall::A regression');
  });

  it('ends with 2 and one sentence where it cannot work', async () => {
    const result = await runAction('nothing', { INPUT_URL: 'localhost', INPUT_BUDGET: BUDGET });
    expect(result).toMatchObject({ code: 2, outputs: {}, summary: '' });
    expect(result.log).toContain('clickfall: "localhost" is not a URL');
    expect(result.log).toContain('::error title=Clickfall::clickfall record failed with exit code 2');
  });
});
