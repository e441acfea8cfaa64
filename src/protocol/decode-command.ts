import { isCount, isRecord } from './decode-checks.ts';
import type { Command, ExposeTarget } from './envelope.ts';

/** Goes into a property name of `window`. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

const decodeTarget = (value: unknown): ExposeTarget | null => {
  if (!isRecord(value)) return null;
  const { kind, id, input } = value;
  if (kind === 'component') return isCount(id) ? { kind, id } : null;
  if (kind === 'handler') return isCount(input) ? { kind, input } : null;
  return null;
};

/**
 * Reads what the panel asks. Written by hand, not with schemas: it runs in every frame of every page.
 *
 * @returns null for anything that is not a command. Never throws.
 */
export const decodeCommand = (value: unknown): Command | null => {
  if (!isRecord(value)) return null;
  const { command, mode, captureValues, target, token } = value;
  switch (command) {
    case 'hello':
    case 'stop':
      return { command };
    case 'start':
      if (mode !== 'manual' && mode !== 'next-interaction' && mode !== 'from-load') return null;
      return typeof captureValues === 'boolean' ? { command, mode, captureValues } : null;
    case 'expose': {
      const exposed = decodeTarget(target);
      return exposed !== null && isToken(token) ? { command, target: exposed, token } : null;
    }
    case 'unexpose':
      return isToken(token) ? { command, token } : null;
    default:
      return null;
  }
};
