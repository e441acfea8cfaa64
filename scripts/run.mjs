// Does all the set-up on a fresh machine, then runs one task. Uses Node's own modules only: nothing is installed yet.
//   node scripts/run.mjs build | test [vitest arguments] | demo [--headless] | accuracy [--only …] | matrix | package | support | pictures
import { setUp } from './set-up.mjs';
import { tasks } from './tasks.mjs';

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) {
  console.error(`Unknown task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
try {
  const machine = await setUp(task.needs);
  process.exitCode = await task.run(machine, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
