import type { EditorSettings } from '../../state/settings.ts';

export interface EditorPlace {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/**
 * URL that opens a source in the user's editor; null where there is no editor, or the source has no file.
 *
 *     http://localhost:5173/src/Cart.tsx?t=1    root /home/me/shop    vscode://file//home/me/shop/src/Cart.tsx:12:3
 */
export const editorUrl = (place: EditorPlace, { pattern, root }: EditorSettings): string | null => {
  const file = sourceFile(place.url);
  if (pattern === '' || file === null) return null;
  const path = file.absolute || root === '' ? file.path : `${root.replace(/[\\/]+$/, '')}/${file.path}`;
  const encoded = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^(\/?[A-Za-z])%3A\//, '$1:/');
  return pattern
    .replaceAll('{path}', encoded)
    .replaceAll('{line}', String(place.line))
    .replaceAll('{column}', String(place.column));
};

interface SourceFile {
  readonly path: string;
  /** On the disk already: the root does not apply. */
  readonly absolute: boolean;
}

/** Bundlers' names for a source: an URL of the server, `webpack://app/./src/x.tsx`, `file:///…`, Vite's `/@fs/…`. */
const sourceFile = (url: string): SourceFile | null => {
  const clean = url.replace(/[?#].*$/, '');
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/i.exec(clean);
  // no URL: a source map without a root; a drive letter is no scheme
  if (parts === null) return clean === '' || /^(?:data|blob):/i.test(clean) ? null : relative(clean);
  const [, scheme = '', , rest = ''] = parts;
  if (/^(?:chrome|chrome-extension|node|data|blob)$/i.test(scheme) || rest === '' || rest === '/') return null;
  const path = decode(rest);
  if (scheme.toLowerCase() === 'file') return { path: path.replace(/^\/([A-Za-z]:\/)/, '$1'), absolute: true };
  const onDisk = /^\/@fs(\/.*)$/.exec(path)?.[1];
  return onDisk === undefined ? relative(path) : { path: onDisk.replace(/^\/([A-Za-z]:\/)/, '$1'), absolute: true };
};

const relative = (path: string): SourceFile =>
  /^[A-Za-z]:[\\/]/.test(path)
    ? { path: path.replaceAll('\\', '/'), absolute: true }
    : { path: path.replace(/^(?:\.{0,2}\/)+/, '').replace(/^\[project\]\//, ''), absolute: false };

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
