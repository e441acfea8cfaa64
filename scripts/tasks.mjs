import { join } from 'node:path';
import { run } from './child.mjs';
import { root } from './set-up.mjs';

const node = (machine, ...args) =>
  run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(machine.browser ? { CHROMIUM: machine.browser } : {}) },
  });

/** All tasks. `run` resolves to the exit code. */
export const tasks = {
  build: { needs: { browser: false }, run: async () => 0 },
  test: {
    needs: { browser: true },
    run: async (machine, args) => {
      if (args.length === 0) {
        const types = await node(machine, join(root, 'node_modules/typescript/bin/tsc'), '-b');
        if (types !== 0) return types;
        const style = await node(machine, join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '.');
        if (style !== 0) return style;
      }
      return node(machine, join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args);
    },
  },
  demo: { needs: { browser: true }, run: (machine, args) => node(machine, join(root, 'demo/demo.mjs'), ...args) },
  pictures: {
    needs: { browser: true },
    run: (machine, args) => node(machine, join(root, 'scripts/pictures.mjs'), ...args),
  },
};
