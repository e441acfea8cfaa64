import type { FactId } from '../protocol/facts/cause-ref.ts';
import type { HandlerFact, InputFact } from '../protocol/facts/input-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { Clock } from './clock.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type DraftStep, factKey } from './draft-step.ts';
import { largest, smallest } from './extent.ts';
import { firstAtLeast } from './first-index.ts';
import { type Gesture, groupGestures } from './gestures.ts';
import { interactionType } from './input-families.ts';
import type { EntryPoint, Interaction, InteractionTiming } from './model/interaction.ts';
import { nativeListenerOf } from './native-listener.ts';
import type { Places } from './places.ts';

/** An interaction as far as its own inputs tell; what it caused is added later. */
export interface DraftInteraction {
  readonly step: DraftStep;
  readonly interactionId: number;
  readonly document: number;
  readonly head: Pick<Interaction, 'type' | 'target' | 'entryPoint'>;
  readonly timing: Omit<InteractionTiming, 'settledAfter'>;
}

/** Which input speaks for a gesture where several did something; the last one says best what the user meant. */
const TYPE_RANK: readonly string[] = ['scroll', 'keyup', 'keypress', 'focusin', 'focus', 'mousedown', 'pointerdown']
  .concat(['touchstart', 'mouseup', 'touchend', 'pointerup', 'keydown', 'beforeinput', 'input', 'change', 'paste'])
  .concat(['dragstart', 'dragend', 'drop', 'contextmenu', 'auxclick', 'click', 'dblclick', 'submit']);

const weigh = (input: InputFact, causing: ReadonlySet<FactId>): number =>
  (causing.has(input.id) ? 1_000 : 0) + (input.handler !== null ? 500 : 0) + TYPE_RANK.indexOf(input.type);

const leadOf = (gesture: Gesture, causing: ReadonlySet<FactId>): InputFact | null =>
  gesture.inputs.reduce<InputFact | null>(
    (best, input) => (best === null || weigh(input, causing) >= weigh(best, causing) ? input : best),
    null,
  );

/** Ids of everything that something else names as its cause. */
const causingIds = (facts: DocumentFacts): ReadonlySet<FactId> => {
  const ids = new Set<FactId>(facts.settled.map((fact) => fact.input));
  for (const list of [facts.asyncs, facts.requests, facts.actions, facts.updates]) {
    for (const { cause } of list) if (cause !== null) ids.add(cause.id);
  }
  return ids;
};

const entryPointOf = (handler: HandlerFact, document: number, input: FactId, places: Places): EntryPoint => ({
  component: handler.component,
  componentId: handler.componentId,
  path: handler.path,
  handler: handler.name || handler.prop,
  prop: handler.prop,
  source: places.ofText(handler.text),
  document,
  input,
});

/** Without an entry the next paint came in less than 16 ms, rounded to 8: a later frame is another one. */
const UNREPORTED_WITHIN: Milliseconds = 24;

/**
 *     event.timeStamp   processingStart     processingEnd      next paint
 *     |── input delay ──|──── processing ────|─ presentation ──|
 *
 * From the browser's event timing (`duration` in steps of 8 ms); interactions under 16 ms have none, then from our own
 * listeners: the presentation is what is left to the first frame seen after, null if none was seen in time.
 */
const timingOf = (
  lead: InputFact,
  gesture: Gesture,
  facts: DocumentFacts,
  frames: readonly Milliseconds[],
): DraftInteraction['timing'] => {
  const entry = gesture.eventTimings.find((timing) => timing.type === lead.type);
  if (entry !== undefined) {
    return {
      inputDelay: Math.max(0, entry.processingStart - entry.at),
      processing: Math.max(0, entry.processingEnd - entry.processingStart),
      presentationDelay: Math.max(0, entry.at + entry.duration - entry.processingEnd),
    };
  }
  const end = facts.inputEnds.get(lead.id)?.at ?? null;
  const frame = end === null ? undefined : frames[firstAtLeast(frames, end)];
  return {
    inputDelay: Math.max(0, lead.processingStart - lead.at),
    processing: end === null ? null : Math.max(0, end - lead.processingStart),
    presentationDelay: end === null || frame === undefined || frame - lead.at > UNREPORTED_WITHIN ? null : frame - end,
  };
};

/** What all interactions of a document are read with. */
interface InteractionContext {
  readonly facts: DocumentFacts;
  readonly causing: ReadonlySet<FactId>;
  /** When frames were seen, in order. */
  readonly frames: readonly Milliseconds[];
}

/** In order. */
const framesOf = ({ paints }: DocumentFacts): readonly Milliseconds[] =>
  paints
    .filter(({ type }) => type === 'frame')
    .map(({ at }) => at)
    .sort((a, b) => a - b);

const draftInteraction = (
  document: number,
  gesture: Gesture,
  lead: InputFact,
  { facts, causing, frames }: InteractionContext,
  places: Places,
  clock: Clock,
): DraftInteraction => {
  const active = gesture.inputs.filter((input) => input === lead || causing.has(input.id));
  const start = smallest(active.map((input) => input.at));
  const ends = active.map((input): Milliseconds => facts.inputEnds.get(input.id)?.at ?? input.processingStart);
  const handled = lead.handler === null ? active.find((input) => input.handler !== null) : lead;
  const handler = handled?.handler ?? null;
  const spoken = lead.target.text === '' ? active.find((input) => input.target.text !== '') : undefined;
  return {
    document,
    interactionId: gesture.interactionId,
    step: {
      letter: 'i',
      keys: gesture.inputs.map((input) => factKey(document, input.id)),
      at: clock.fromPage(document, start),
      end: clock.fromPage(document, largest(ends)),
      causes: [],
      build: (base) => ({ ...base, kind: 'interaction' }),
    },
    head: {
      type: interactionType(lead.type),
      target: { selector: lead.target.selector, text: spoken?.target.text ?? lead.target.text },
      entryPoint:
        handler === null
          ? nativeListenerOf(lead, document, facts, places)
          : entryPointOf(handler, document, handled?.id ?? 0, places),
    },
    timing: timingOf(lead, gesture, facts, frames),
  };
};

/**
 * The interactions of all documents. Gestures that reached no React handler and caused nothing are left out, unless
 * there is no other: then they are all that can be shown.
 */
export const draftInteractions = (
  documents: readonly DocumentFacts[],
  places: Places,
  clock: Clock,
): readonly DraftInteraction[] => {
  const worth: DraftInteraction[] = [];
  const rest: DraftInteraction[] = [];
  documents.forEach((facts, document) => {
    const causing = causingIds(facts);
    const context: InteractionContext = { facts, causing, frames: framesOf(facts) };
    const matters = ({ handler, id }: InputFact): boolean => handler !== null || causing.has(id);
    for (const gesture of groupGestures(facts.inputs, facts.eventTimings, matters)) {
      const lead = leadOf(gesture, causing);
      if (lead === null) continue;
      (gesture.inputs.some(matters) ? worth : rest).push(
        draftInteraction(document, gesture, lead, context, places, clock),
      );
    }
  });
  return worth.length > 0 ? worth : rest;
};
