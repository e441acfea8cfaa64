import { describe, expect, it } from 'vitest';
import { syntheticRecording } from '../../../../bench/panel/synthetic-recording.ts';
import { compress, decompress, recordingFile } from '../../../../src/panel/worker/recording-file.ts';
import { parseRecording, recordingPieces, serializeRecording } from '../../../../src/recording/file.ts';

const recording = syntheticRecording({ renders: 100_000 });

const textOf = async (file: Blob) => (await decompress(file)).text();

describe('the file of a recording', () => {
  it('is made of pieces, none larger than a fact, and the same as its text', async () => {
    const longest = Math.max(...[...recordingPieces(recording)].map(({ length }) => length));
    const text = await recordingFile(recording).text();
    expect(text).toBe(serializeRecording(recording));
    expect(longest).toBeLessThan(text.length / 10);
  });

  it('is smaller compressed, and opens again whatever its name is', async () => {
    const file = recordingFile(recording);
    const compressed = await compress(file);
    expect(compressed.size).toBeLessThan(file.size / 2);
    expect(await textOf(compressed)).toBe(await file.text());
    expect(await textOf(file)).toBe(await file.text());
    const parsed = parseRecording(await textOf(compressed));
    expect('recording' in parsed && parsed.recording.documents[0]?.facts.length).toBe(
      recording.documents[0]?.facts.length,
    );
  });

  it('that is cut off is refused', async () => {
    const compressed = await compress(recordingFile(recording));
    await expect(textOf(compressed.slice(0, compressed.size / 2))).rejects.toThrow();
  });
});
