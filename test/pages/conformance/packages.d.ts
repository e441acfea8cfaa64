// What the pages use of packages that bring no types.
declare module 'core-js/configurator' {
  const configure: (options: { readonly usePolyfill: readonly string[] }) => void;
  // biome-ignore lint/style/noDefaultExport: the package is a CommonJS module
  export default configure;
}
declare module 'core-js/actual';
declare module 'setimmediate';
