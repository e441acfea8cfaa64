// What action.yml runs: record, check, compare, comment. Takes its inputs as INPUT_… and needs nothing but Node and the built
// command line beside it, so that any other build server can run it too (docs/ci.md).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postComment } from './post-comment.mjs';

const CLI = join(import.meta.dirname, '../dist/cli/clickfall.js');

const input = (name, otherwise = '') => process.env[`INPUT_${name}`] || otherwise;
const isOn = (name, otherwise) => input(name, otherwise) === 'true';

/** An option with its value, or nothing where the input was left out. */
const option = (name, value) => (value === '' ? [] : [name, value]);

/** Lines in the log that GitHub shows on the pull request; elsewhere they are lines in a log. */
const annotate = (level, message) => {
  const escaped = message.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  console.log(`::${level} title=Clickfall::${escaped}`);
};

/** Resolves to the exit code of the command line; what it says is shown as it comes. */
const clickfall = (...args) =>
  new Promise((resolve, reject) => {
    const env = input('BROWSER') === '' ? process.env : { ...process.env, CHROMIUM: input('BROWSER') };
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 2));
  });

/** As `clickfall`, where 1 is an answer and 2 is the end. */
const ask = async (...args) => {
  const code = await clickfall(...args);
  if (code > 1) throw new Error(`clickfall ${args[0]} failed with exit code ${code}; the line above says why.`);
  return code === 1;
};

const append = async (file, text) => {
  if (file) await appendFile(file, text);
};

/** Number of the pull request that this run is about; null: none. */
const pullRequest = async () => {
  const path = process.env.GITHUB_EVENT_PATH;
  if (!path || !existsSync(path)) return null;
  return JSON.parse(await readFile(path, 'utf8')).pull_request?.number ?? null;
};

/** A comment that cannot be posted is no fault of the page: it is said, and the step goes on. */
const comment = async (body) => {
  const number = await pullRequest();
  if (!isOn('COMMENT', 'true') || number === null) return;
  const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = process.env;
  try {
    console.log(await postComment({ api, repository, number, token: input('TOKEN'), body }));
  } catch (error) {
    annotate('warning', `The comment was not posted: ${error.message}`);
  }
};

const main = async () => {
  if (!existsSync(CLI))
    throw new Error(`${CLI} is missing: build Clickfall first, or use the action of its npm package.`);
  const out = input('OUT', 'clickfall-report');
  const recordings = join(out, 'recordings');
  const base = input('BASE');
  const budget = input('BUDGET');
  const runs = input('RUNS', '5');
  await ask(
    'record',
    ...option('--url', input('URL')),
    ...option('--click', input('CLICK')),
    ...option('--flow', input('FLOW')),
    ...option('--settle', input('SETTLE')),
    ...option('--cookies', input('COOKIES')),
    ...['--runs', runs, '--out', recordings, '--format', 'md,html,json'],
  );
  const unknown = isOn('ALLOW_UNKNOWN', 'false') ? ['--allow-unknown'] : [];
  const isOver = budget !== '' && (await ask('check', recordings, '--budget', budget, ...unknown, '--out', out));
  const isRegressed = base !== '' && (await ask('compare', base, recordings, '--out', out));
  const hasComment = budget !== '' || base !== '';
  const commentFile = hasComment ? join(out, 'comment.md') : '';
  if (hasComment) {
    const parts = [...option('--before', base), ...option('--budget', budget), ...unknown];
    await ask('comment', recordings, ...parts, '--name', input('NAME', 'default'), '--out', out);
    const body = await readFile(commentFile, 'utf8');
    await append(process.env.GITHUB_STEP_SUMMARY, body);
    await comment(body);
  }
  const result = [...(isOver ? ['over-budget'] : []), ...(isRegressed ? ['regressed'] : [])].join(',') || 'fine';
  const outputs = { result, recordings, report: out, comment: commentFile };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value.replace(/[\r\n]+/g, ' ')}\n`);
  await append(process.env.GITHUB_OUTPUT, lines.join(''));
  if (isOver) annotate('error', 'The budget does not hold; check.md in the report says where.');
  if (isRegressed) {
    const fails = isOn('FAIL_ON_REGRESSION', 'true');
    annotate(fails ? 'error' : 'warning', 'A regression; comparison.md in the report says what grew.');
    if (!fails) return isOver ? 1 : 0;
  }
  return isOver || isRegressed ? 1 : 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  annotate('error', error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
