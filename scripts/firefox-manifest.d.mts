/** The one manifest, as Firefox takes it: panels may not touch tabs there (src/background). The one that came is left as it is. */
export const firefoxManifest: <Manifest extends object>(
  manifest: Manifest,
) => Manifest & {
  readonly background: { scripts: string[]; type: 'module' };
  readonly browser_specific_settings: {
    readonly gecko: { readonly id: string; readonly strict_min_version: string };
  };
};
