import { type CrxOptions, crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { firefoxManifest } from './scripts/firefox-manifest.mjs';
import { AGENT_FILE } from './src/protocol/handshake.ts';

/** The oldest browsers that the manifests name: what is built for both differs in the manifest and the background page only. */
const TARGET = ['chrome120', 'firefox128'];

/** The agent is no content script that the manifest names, but one that the panel sends: built the same way, beside them. */
const agentScript = (): Plugin => ({
  name: 'clickfall:agent',
  apply: 'build',
  async generateBundle() {
    const built = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: TARGET,
        sourcemap: true,
        lib: {
          entry: 'src/agent/agent.iife.ts',
          formats: ['iife'],
          name: 'clickfallAgent',
          fileName: () => AGENT_FILE,
        },
      },
    });
    for (const { output } of [built].flat().filter((result) => 'output' in result))
      for (const file of output)
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
  },
});

/** The manifest's own chunk is dropped from the bundle but its map stays, and says how deep the checkout lies. */
const noMapWithoutScript = (): Plugin => ({
  name: 'clickfall:no-map-without-script',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const name of Object.keys(bundle))
        if (name.endsWith('.js.map') && !(name.slice(0, -'.map'.length) in bundle)) delete bundle[name];
    },
  },
});

const FIREFOX = 'firefox';

const crxOptions = (mode: string): CrxOptions =>
  mode === FIREFOX ? { manifest: firefoxManifest(manifest), browser: 'firefox' } : { manifest };

/** `vite build` makes the extension, `--mode firefox` that for Firefox, `--mode cli` the command line. Tests have their own config. */
export default defineConfig(({ mode }) =>
  mode === 'cli'
    ? {
        publicDir: false,
        build: {
          ssr: 'src/cli/clickfall.ts',
          outDir: 'dist/cli',
          // names the packages whose code it holds (scripts/licenses.mjs)
          sourcemap: true,
          target: 'node20',
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: 'clickfall.js' } },
        },
        ssr: { noExternal: true, external: ['puppeteer', '@puppeteer/replay'] },
      }
    : {
        // tsconfig's jsxImportSource is per folder; the bundler needs it said once more
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        plugins: [agentScript(), crx(crxOptions(mode)), noMapWithoutScript()],
        build: {
          outDir: mode === FIREFOX ? 'dist/firefox' : 'dist/extension',
          emptyOutDir: true,
          target: TARGET,
          sourcemap: true,
          modulePreload: false,
          rolldownOptions: { input: { panel: 'src/panel/panel.html' } },
        },
      },
);
