import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** RFC 6455, 1.3: what a server adds to the client's key before it hashes it. */
const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x81;
const CLOSE = 0x88;
/** Longest payload of a frame with a one-byte length; test messages are shorter. */
const MAX_SHORT = 125;

/** A whole unfragmented frame at the start of `data`: its bytes and its payload; null while it is incomplete. */
const readFrame = (data: Buffer): { readonly size: number; readonly opcode: number; readonly text: string } | null => {
  const length = (data[1] ?? 0) & 0x7f;
  const size = 6 + length;
  if (data.length < 6 || data.length < size) return null;
  const mask = data.subarray(2, 6);
  const payload = Buffer.from(data.subarray(6, size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { size, opcode: (data[0] ?? 0) & 0x0f, text: payload.toString('utf8') };
};

const textFrame = (text: string): Buffer => {
  const payload = Buffer.from(text, 'utf8');
  if (payload.length > MAX_SHORT) throw new Error(`a test message is at most ${MAX_SHORT} bytes long`);
  return Buffer.concat([Buffer.from([TEXT, payload.length]), payload]);
};

/** A WebSocket server for tests: sends each message back after the time (ms) at its start, as in `80 a`. */
export const echoSocket = (request: IncomingMessage, socket: Duplex): void => {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}${HANDSHAKE}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let waiting = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (data: Buffer) => {
    waiting = Buffer.concat([waiting, data]);
    for (let frame = readFrame(waiting); frame !== null; frame = readFrame(waiting)) {
      waiting = waiting.subarray(frame.size);
      const { opcode, text } = frame;
      if (opcode === (CLOSE & 0x0f)) socket.end(Buffer.from([CLOSE, 0]));
      else setTimeout(() => socket.writable && socket.write(textFrame(text)), Number.parseInt(text, 10));
    }
  });
};
