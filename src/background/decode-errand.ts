import { isCount, isRecord } from '../protocol/decode-checks.ts';
import type { Errand } from '../protocol/handshake.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Reads an errand from the name of a port. @returns null for anything that is none. Never throws. */
export const decodeErrand = (name: string): Errand | null => {
  const value = parse(name);
  if (!isRecord(value)) return null;
  const { errand, tab, frame, frames } = value;
  if (errand === 'stay') return { errand };
  if (!isCount(tab)) return null;
  switch (errand) {
    case 'relay':
      return frame === null || isCount(frame) ? { errand, tab, frame } : null;
    case 'send-agent':
      return frames === null || (Array.isArray(frames) && frames.every(isCount)) ? { errand, tab, frames } : null;
    case 'hear-frames':
      return { errand, tab };
    default:
      return null;
  }
};
