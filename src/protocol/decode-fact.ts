import * as v from 'valibot';
import { isRecord, Limit } from './decode-checks.ts';
import { instanceColumns } from './decode-columns.ts';
import { amount, count, finite, id, list, name, oneOf, stack, text, url, word } from './decode-parts.ts';
import { commit, componentTypes, renderer, trial, update } from './decode-react-fact.ts';
import type { AsyncType, StoreKind } from './facts/async-facts.ts';
import type { PaintFact } from './facts/browser-facts.ts';
import type { CauseRef, Evidence } from './facts/cause-ref.ts';
import type { Fact } from './facts/fact.ts';
import type { RecordingMode } from './facts/session-facts.ts';

/** A schema for every kind: a kind without one, or a field left out, is a compile error. */
type Schemas = { readonly [K in Fact['kind']]: v.GenericSchema<unknown, Extract<Fact, { readonly kind: K }>> };

const cause: v.GenericSchema<unknown, CauseRef | null> = v.nullable(
  v.object({ id, evidence: oneOf<Evidence>({ observed: true, inferred: true, guessed: true }) }),
);
const at = finite;
const mode = oneOf<RecordingMode>({ manual: true, 'next-interaction': true, 'from-load': true });
const functionText = v.nullable(v.object({ start: text(Limit.text), length: count }));

const schemas: Schemas = {
  document: v.object({
    kind: v.literal('document'),
    url,
    title: text(Limit.name),
    userAgent: text(Limit.name),
    isTop: v.boolean(),
    timeOrigin: amount,
    at,
    reactBeforeAgent: v.boolean(),
  }),
  renderer,
  started: v.object({
    kind: v.literal('started'),
    at,
    mode,
    wallClockOffset: finite,
    captureValues: v.boolean(),
  }),
  stopped: v.object({
    kind: v.literal('stopped'),
    at,
    reason: oneOf({ command: true, pagehide: true, 'panel-gone': true, limit: true }),
  }),
  settled: v.object({ kind: v.literal('settled'), at, input: count }),
  gap: v.object({ kind: v.literal('gap'), at, sensor: name, reason: text(Limit.text), count }),
  input: v.object({
    kind: v.literal('input'),
    id,
    type: word,
    at,
    processingStart: at,
    target: v.object({ selector: name, text: text(Limit.text) }),
    handler: v.nullable(
      v.object({
        prop: word,
        name,
        component: name,
        componentId: count,
        path: text(Limit.path),
        text: functionText,
      }),
    ),
  }),
  'input-end': v.object({ kind: v.literal('input-end'), id, at }),
  'event-timing': v.object({
    kind: v.literal('event-timing'),
    type: word,
    interactionId: count,
    at,
    processingStart: at,
    processingEnd: at,
    duration: amount,
  }),
  async: v.object({
    kind: v.literal('async'),
    id,
    type: oneOf<AsyncType>({
      timeout: true,
      interval: true,
      'animation-frame': true,
      'idle-callback': true,
      message: true,
      'post-task': true,
      microtask: true,
      'native-promise': true,
      'web-socket': true,
      'event-source': true,
      worker: true,
    }),
    at,
    ranAt: at,
    label: name,
    cause,
    skipped: v.exactOptional(count),
  }),
  request: v.object({
    kind: v.literal('request'),
    id,
    api: oneOf({ fetch: true, xhr: true, beacon: true }),
    method: word,
    url,
    at,
    cause,
    stack,
    joinKey: name,
    bodyHash: v.nullable(count),
  }),
  'request-progress': v.object({
    kind: v.literal('request-progress'),
    id,
    at,
    step: oneOf({ response: true, body: true, failed: true }),
    status: count,
  }),
  types: v.object({ kind: v.literal('types'), types: componentTypes(functionText), instances: instanceColumns }),
  action: v.object({
    kind: v.literal('action'),
    id,
    store: oneOf<StoreKind>({ redux: true, zustand: true, 'tanstack-query': true, other: true }),
    name,
    type: name,
    at,
    end: v.nullable(at),
    cause,
    stack,
  }),
  update: update(cause),
  commit,
  passive: v.object({ kind: v.literal('passive'), commit: id, at, end: at, effects: count }),
  effect: v.object({
    kind: v.literal('effect'),
    id,
    commit: id,
    component: count,
    phase: oneOf({ layout: true, passive: true }),
    at,
    end: at,
  }),
  timing: v.object({
    kind: v.literal('timing'),
    type: oneOf({ mark: true, measure: true }),
    name,
    at,
    duration: finite,
  }),
  trial,
  'long-frame': v.object({
    kind: v.literal('long-frame'),
    at,
    duration: amount,
    blocking: amount,
    styleAndLayoutStart: at,
    scripts: list(
      v.object({
        invoker: name,
        invokerType: name,
        at,
        duration: amount,
        forcedLayout: amount,
        sourceUrl: url,
        functionName: name,
      }),
      Limit.few,
    ),
  }),
  paint: v.object({
    kind: v.literal('paint'),
    type: oneOf<PaintFact['type']>({
      'first-paint': true,
      'first-contentful-paint': true,
      'interaction-contentful-paint': true,
      'layout-shift': true,
      frame: true,
    }),
    at,
    interactionId: count,
    value: amount,
  }),
};

const isKind = (kind: unknown): kind is Fact['kind'] => typeof kind === 'string' && Object.hasOwn(schemas, kind);

/**
 * Reads one fact from a message or a file. Unknown fields are left out; a field that is missing, of another type, not
 * finite, too long, or an index that points outside refuses the whole fact.
 *
 * @returns null for anything that is not a fact. Never throws.
 */
export const decodeFact = (value: unknown): Fact | null => {
  try {
    if (!isRecord(value) || !isKind(value.kind)) return null;
    const schema: v.GenericSchema<unknown, Fact> = schemas[value.kind];
    const result = v.safeParse(schema, value, { abortEarly: true });
    return result.success ? result.output : null;
  } catch {
    // a getter that throws, a revoked proxy: whoever sends those is not our agent
    return null;
  }
};
