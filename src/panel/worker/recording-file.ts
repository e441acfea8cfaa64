import { recordingPieces } from '../../recording/file.ts';
import type { Recording } from '../../recording/recording.ts';

/** Characters that are gathered before the browser takes them over. */
const PART = 4_000_000;

const TYPE = 'application/json';

/** The file of a recording. Its text is never held as a whole: the browser keeps the parts, on disk where they are large. */
export const recordingFile = (recording: Recording): Blob => {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of recordingPieces(recording)) {
    waiting.push(piece);
    length += piece.length;
    if (length < PART) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...parts, ...waiting], { type: TYPE });
};

/** The same, compressed piece by piece. */
export const compress = (file: Blob): Promise<Blob> =>
  new Response(file.stream().pipeThrough(new CompressionStream('gzip')), {
    headers: { 'content-type': 'application/gzip' },
  }).blob();

/** The content of a file that may be compressed, whatever its name is. Rejects if it is cut off. */
export const decompress = async (file: Blob): Promise<Blob> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return file;
  const content = file.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(content, { headers: { 'content-type': TYPE } }).blob();
};
