import { isCount, isRecord } from './decode-checks.ts';
import type { Command, ExposeTarget, TrialStep } from './envelope.ts';

/** Goes into a property name of `window`. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

const decodeTarget = (value: unknown): ExposeTarget | null => {
  if (!isRecord(value)) return null;
  const { kind, id, input, instance } = value;
  switch (kind) {
    case 'component':
    case 'component-call':
      return isCount(id) ? { kind, id } : null;
    case 'handler':
      return isCount(input) ? { kind, input } : null;
    case 'element':
      return isCount(instance) ? { kind, instance } : null;
    case 'finder':
      return { kind };
    default:
      return null;
  }
};

const isDocument = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;

const isTrialStep = (value: unknown): value is TrialStep => value === 'on' || value === 'off' || value === 'check';

/**
 * Reads what the panel asks. Written by hand, not with schemas: it runs in every frame of every page.
 *
 * @returns null for anything that is not a command. Never throws.
 */
export const decodeCommand = (value: unknown): Command | null => {
  if (!isRecord(value)) return null;
  const { command, mode, captureValues, costBudget, document, target, token, instance, on, type, step } = value;
  switch (command) {
    case 'hello':
    case 'stop':
    case 'settle':
      return { command };
    case 'start':
      if (mode !== 'manual' && mode !== 'next-interaction' && mode !== 'from-load') return null;
      if (typeof captureValues !== 'boolean' || !isCount(costBudget) || costBudget > 100) return null;
      return { command, mode, captureValues, costBudget };
    case 'expose': {
      const exposed = decodeTarget(target);
      if (exposed === null || !isToken(token) || !isDocument(document)) return null;
      return { command, document, target: exposed, token };
    }
    case 'unexpose':
      return isToken(token) ? { command, token } : null;
    case 'highlight':
      if (!isDocument(document) || !(instance === null || isCount(instance))) return null;
      return { command, document, instance };
    case 'live-highlight':
      return typeof on === 'boolean' ? { command, on } : null;
    case 'try-memo':
      return isDocument(document) && isCount(type) && isTrialStep(step) ? { command, document, type, step } : null;
    default:
      return null;
  }
};
