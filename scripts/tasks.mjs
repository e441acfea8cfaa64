import { join } from 'node:path';
import { run } from './child.mjs';
import { root } from './set-up.mjs';

const node = (machine, ...args) =>
  run(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      ...(machine.browser ? { CHROMIUM: machine.browser } : {}),
      ...(machine.firefox ? { FIREFOX: machine.firefox } : {}),
      ...machine.variables,
    },
  });

const vitest = (machine, ...args) => node(machine, join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args);

const matrix = (machine, ...args) => {
  const all = { ...machine, variables: { CLICKFALL_MATRIX: 'full' } };
  return vitest(all, '--project', 'browser', ...args);
};

/** Suites that stand or fall with what each version of React does inside, as far as CI has the time for them. */
const BY_REACT = ['matrix', 'coexistence', 'main-path'];

/** Suites of which `npm test` runs some builds or cases only. */
const ON_EVERY_BUILD = [
  ...BY_REACT,
  'features',
  'hook-names',
  'verdicts',
  'creator-blame',
  'findings.test',
  'savings',
  'stores',
  'trial.test',
  'trial-refusals',
  'record-try-memo',
  'record-flow',
];

/** All tasks. `run` resolves to the exit code. */
export const tasks = {
  build: { needs: { browser: false }, run: async () => 0 },
  'build:firefox': { needs: { browser: false, firefox: 'build' }, run: async () => 0 },
  test: {
    needs: { browser: true, django: true },
    run: async (machine, args) => {
      if (args.length === 0) {
        const types = await node(machine, join(root, 'node_modules/typescript/bin/tsc'), '-b');
        if (types !== 0) return types;
        const style = await node(machine, join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '.');
        if (style !== 0) return style;
      }
      // not those of Firefox: test:firefox
      const projects = args.includes('--project') ? [] : ['--project', 'unit', '--project', 'browser'];
      return vitest(machine, ...projects, ...args);
    },
  },
  // the same code in Firefox and the panel in its DevTools (docs/firefox.md)
  'test:firefox': {
    needs: { browser: false, firefox: 'run' },
    run: (machine, args) => vitest(machine, '--project', 'firefox', ...args),
  },
  // every pattern with several seeds; `test` runs a slice with one
  causes: {
    needs: { browser: true },
    run: (machine, args) => {
      const all = { ...machine, variables: { CLICKFALL_CAUSES: 'all' } };
      const suite = ['--project', 'browser', 'test/browser/causes.test.ts'];
      return node(all, join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...suite, ...args);
    },
  },
  // each fault 20 times at random moments; `test` runs a part of them once. Writes a section of docs/reliability.md
  faults: {
    needs: { browser: true },
    run: (machine, args) => {
      const often = { ...machine, variables: { CLICKFALL_FAULT_RUNS: process.env.CLICKFALL_FAULT_RUNS ?? '20' } };
      return vitest(often, '--project', 'browser', 'test/browser/faults.test.ts', ...args);
    },
  },
  // released builds of libraries, with a recording and without; `test` runs a few. Writes a section of docs/reliability.md
  libraries: {
    needs: { browser: true },
    run: (machine, args) => {
      const all = { ...machine, variables: { CLICKFALL_LIBRARIES: 'all' } };
      return vitest(all, '--project', 'browser', 'test/browser/libraries', ...args);
    },
  },
  // every function of the agent fails in a recording of its own; `test` runs a few. Writes a section of docs/reliability.md
  'sensor-faults': {
    needs: { browser: true },
    run: (machine, args) => {
      const all = { ...machine, variables: { CLICKFALL_SENSOR_FAULTS: 'all' } };
      return vitest(all, '--project', 'browser', 'test/browser/sensor-faults.test.ts', ...args);
    },
  },
  // a million renders and the like; `test` runs a slice. Writes a section of docs/reliability.md
  'bench:volume': {
    needs: { browser: true },
    run: (machine, args) => {
      const whole = { ...machine, variables: { CLICKFALL_VOLUME: 'full' } };
      return vitest(whole, '--project', 'browser', 'test/browser/volume.test.ts', ...args);
    },
  },
  // every React in every build, and other slow suites on all of their builds; `test` runs a slice of each, `-- --react` the first only
  matrix: {
    needs: { browser: true },
    run: (machine, args) => {
      const suites = args.includes('--react') ? BY_REACT : ON_EVERY_BUILD;
      const others = args.filter((arg) => arg !== '--react');
      return matrix(machine, ...suites.map((name) => `test/browser/${name}`), ...others);
    },
  },
  // docs/support.md from a run of the matrix
  support: { needs: { browser: true }, run: (machine) => matrix(machine, 'test/browser/matrix.test.ts', '--update') },
  // the npm package, installed into an empty folder and used there
  'npm-package': { needs: { browser: true }, run: (machine) => node(machine, join(root, 'scripts/test-package.mjs')) },
  demo: { needs: { browser: true }, run: (machine, args) => node(machine, join(root, 'demo/demo.mjs'), ...args) },
  accuracy: {
    needs: { browser: true },
    run: (machine, args) => node(machine, join(root, 'accuracy/accuracy.mjs'), ...args),
  },
  // docs/savings.md
  savings: {
    needs: { browser: true },
    run: (machine, args) => node(machine, join(root, 'accuracy/savings/savings.mjs'), ...args),
  },
  // docs/performance.md, its sections
  'bench:agent': {
    needs: { browser: true },
    run: (machine, args) => node(machine, join(root, 'bench/agent/agent.mjs'), ...args),
  },
  'bench:panel': {
    needs: { browser: true },
    run: (machine, args) => node(machine, join(root, 'bench/panel/panel.mjs'), ...args),
  },
  // messages and files that nobody honest sends; `test` runs a slice
  fuzz: {
    needs: { browser: false },
    run: (machine, args) => node(machine, join(root, 'test/fuzz/fuzz.mjs'), ...args),
  },
  // dist/clickfall-VERSION.zip and dist/clickfall-firefox-VERSION.zip, as stores take them; `-- --offline`: without the linter and the audit, `-- --strict`: fails where they cannot be made
  package: {
    needs: { browser: false, firefox: 'build' },
    run: async (_machine, args) => (await import('./package.mjs')).makePackage(args),
  },
  pictures: {
    needs: { browser: true },
    run: (machine, args) => node(machine, join(root, 'scripts/pictures.mjs'), ...args),
  },
};
