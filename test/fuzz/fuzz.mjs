// Messages and files that no honest page and no honest person sends: `npm run fuzz [-- --messages N --files N --seed N --only kind:number]`
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const STREAM = 100; // messages of one case, as check-message.ts has it
const THREADS = Math.min(4, availableParallelism());
const HANGS_AFTER = 60_000; // ms without a word: a case ends after some seconds at worst, on the slowest machine
const MOST_FAILURES = 20;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    files: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
let failures = 0;

const fail = (name, problems) => {
  failures++;
  console.error(`\n${name} of seed ${seed}:\n  ${problems.slice(0, 5).join('\n  ').slice(0, 2_000)}`);
};

/** Cases `from` to `end` on one thread. Resolves to how many were accepted. */
const runThread = (kind, first, step, end, onProgress) =>
  new Promise((resolve, reject) => {
    const workerData = { seed, kind, first, step, end };
    const worker = new Worker(new URL('./fuzz-worker.mjs', import.meta.url), { workerData });
    let last = { number: first, accepted: 0 };
    let silence;
    const watch = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        fail(`${kind}:${last.number} or one of the next`, [`does not end: no word for ${HANGS_AFTER / 1_000} s`]);
        finish();
      }, HANGS_AFTER);
    };
    const finish = () => {
      clearTimeout(silence);
      worker.terminate();
      resolve(last.accepted);
    };
    worker.on('error', reject);
    worker.on('message', (message) => {
      watch();
      if (message.failed !== undefined) fail(message.failed, message.problems);
      else {
        last = message;
        onProgress(first, message.number);
      }
      if (message.done || failures >= MOST_FAILURES) finish();
    });
    watch();
  });

const runAll = async (kind, count, unit, per) => {
  const begun = performance.now();
  const reached = new Map();
  let said = 0;
  const onProgress = (thread, number) => {
    reached.set(thread, number);
    if (performance.now() - said < 5_000) return;
    said = performance.now();
    const share = [...reached.values()].reduce((sum, at) => sum + at, 0) / THREADS / count;
    console.error(`• ${unit}: ${Math.floor(share * 100)} %`);
  };
  const threads = Array.from({ length: THREADS }, (_, first) => runThread(kind, first, THREADS, count, onProgress));
  const accepted = (await Promise.all(threads)).reduce((sum, some) => sum + some, 0);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  const read = kind === 'file' ? `, ${accepted} of them could be read` : '';
  console.log(`${count * per} ${unit}${read}: ${seconds} s on ${THREADS} threads`);
};

if (values.only !== undefined) {
  const [kind, number] = values.only.split(':');
  await runThread(kind, Number(number), 1, Number(number) + 1, () => {});
} else {
  await runAll('stream', Math.ceil(Number(values.messages) / STREAM), 'messages', STREAM);
  if (failures < MOST_FAILURES) await runAll('file', Number(values.files), 'files', 1);
}
console.log(failures === 0 ? 'No failure.' : `${failures} failures; run one again with --seed ${seed} --only NAME.`);
process.exitCode = failures === 0 ? 0 : 1;
