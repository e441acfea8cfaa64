/** What Chrome asks for and Firefox does not know. */
const CHROME_ONLY = ['minimum_chrome_version'];

/** Firefox asks for an id that never changes, the oldest version, and what is collected about the user: nothing. */
const GECKO = {
  id: 'clickfall@example.org',
  // content scripts in the page's own world came with it
  strict_min_version: '128.0',
  data_collection_permissions: { required: ['none'] },
};

/** The one manifest, as Firefox takes it: panels may not touch tabs there (src/background). The one that came is left as it is. */
export const firefoxManifest = (manifest) => ({
  ...Object.fromEntries(Object.entries(manifest).filter(([key]) => !CHROME_ONLY.includes(key))),
  background: { scripts: ['src/background/background.ts'], type: 'module' },
  browser_specific_settings: { gecko: GECKO },
});
