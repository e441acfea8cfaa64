import type { WrapContext } from './wrap-context.ts';

/**
 * `Function.prototype.toString` of a wrapper answers with the text of what it stands in for: `function fetch() { [native
 * code] }`, or the source of the page's own `fetch` if it had one.
 *
 * Without it a Proxy's text is `function () { [native code] }`: everybody who looks sees the difference, while that this
 * method is a wrapper too shows only to who kept a copy of it from before the recording. It answers for itself as well,
 * and after the recording too: zone.js, loaded while recording, keeps it and all wrappers that it put its own over.
 */
export const wrapToString = ({ natives, patches }: WrapContext): void => {
  patches.method(
    Function.prototype,
    'toString',
    (native, self, args) => natives.apply(native, patches.original(self), args),
    true,
  );
};
