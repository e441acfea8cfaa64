import type { Random } from '../../bench/panel/random.ts';

const JSON_BYTES = Buffer.from('{}[]",:0-9eE.+\\ntrufalsu\u0000\u00ff');

/** Changes a text as a bad disk, a bad editor or a bad person does: at one to eight places. */
export const mutateBytes = (text: string, random: Random): string => {
  let bytes = Buffer.from(text);
  const changes = random.between(1, 8);
  for (let change = 0; change < changes; change++) {
    const at = random.between(0, bytes.length);
    const length = random.pick([1, 1, 4, 40, 400]);
    bytes = random.pick([
      () => bytes.subarray(0, random.next() < 0.1 ? at : bytes.length),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]),
      () => {
        const byte = JSON_BYTES[random.between(0, JSON_BYTES.length - 1)] ?? 0;
        return Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at + random.between(0, 1))]);
      },
      () => {
        const digit = 48 + random.between(0, 9);
        // a number stays a number most of the time, and the rest of the file what it was
        const place = bytes.findIndex((byte, index) => index >= at && byte >= 48 && byte <= 57);
        if (place < 0) return bytes;
        return Buffer.concat([bytes.subarray(0, place), Buffer.of(digit), bytes.subarray(place + 1)]);
      },
    ])();
  }
  return bytes.toString('utf8');
};
