import type { EventTimingFact, InputFact } from '../protocol/facts.ts';
import type { Milliseconds } from '../protocol/units.ts';

/** The inputs of one thing that the user did: a press and its click, a key and the text it entered. */
export interface Gesture {
  /** In time order; never empty. */
  readonly inputs: readonly InputFact[];
  readonly eventTimings: readonly EventTimingFact[];
  /** From the browser, 0 where it was too fast to be measured. */
  readonly interactionId: number;
}

type Family = 'pointer' | 'keyboard' | 'follower' | 'other';

const FAMILIES: Readonly<Record<string, Family>> = {
  pointerdown: 'pointer',
  touchstart: 'pointer',
  mousedown: 'pointer',
  pointerup: 'pointer',
  touchend: 'pointer',
  mouseup: 'pointer',
  click: 'pointer',
  auxclick: 'pointer',
  dblclick: 'pointer',
  contextmenu: 'pointer',
  keydown: 'keyboard',
  keypress: 'keyboard',
  keyup: 'keyboard',
  // what a press or a key leads to
  beforeinput: 'follower',
  input: 'follower',
  change: 'follower',
  submit: 'follower',
  reset: 'follower',
  focusin: 'follower',
  focusout: 'follower',
  focus: 'follower',
  blur: 'follower',
  toggle: 'follower',
};

const STARTERS: ReadonlySet<string> = new Set(['pointerdown', 'keydown']);

/** A press may be held for long; what follows a release or a key comes at once. */
const FOLLOWS_WITHIN: Milliseconds = 1_000;
const RELEASES: ReadonlySet<string> = new Set(['pointerup', 'touchend', 'mouseup', 'click', 'contextmenu', 'keyup']);

/** `event.timeStamp` and the entry's `startTime` are the same reading; rounding differs by clamping at most. */
const SAME_EVENT: Milliseconds = 1;

const matchTimings = (
  inputs: readonly InputFact[],
  timings: readonly EventTimingFact[],
): ReadonlyMap<InputFact, EventTimingFact> => {
  const byType = new Map<string, EventTimingFact[]>();
  for (const timing of timings) {
    const known = byType.get(timing.type);
    if (known === undefined) byType.set(timing.type, [timing]);
    else known.push(timing);
  }
  for (const list of byType.values()) list.sort((a, b) => a.at - b.at);

  const matched = new Map<InputFact, EventTimingFact>();
  const cursors = new Map<string, number>();
  for (const input of inputs) {
    const list = byType.get(input.type) ?? [];
    let cursor = cursors.get(input.type) ?? 0;
    for (let timing = list[cursor]; timing !== undefined && timing.at < input.at - SAME_EVENT; timing = list[cursor]) {
      cursor++;
    }
    const timing = list[cursor];
    if (timing !== undefined && timing.at <= input.at + SAME_EVENT) {
      matched.set(input, timing);
      cursor++;
    }
    cursors.set(input.type, cursor);
  }
  return matched;
};

interface OpenGesture {
  readonly inputs: InputFact[];
  readonly eventTimings: EventTimingFact[];
  interactionId: number;
}

/** Whether `input` goes on with the gesture, where the browser's own `interactionId` does not tell. */
const goesOn = (gesture: OpenGesture, input: InputFact): boolean => {
  const last = gesture.inputs.at(-1);
  const family = FAMILIES[input.type] ?? 'other';
  if (last === undefined || family === 'other' || STARTERS.has(input.type)) return false;
  if (gesture.inputs.some((other) => other.type === input.type)) return false;
  const start = FAMILIES[gesture.inputs[0]?.type ?? ''] ?? 'other';
  if (start === 'other') return false;
  // Enter and space on a button make a click of their own
  if (family === 'pointer' && start === 'keyboard' && input.type !== 'click') return false;
  if (family === 'keyboard' && start !== 'keyboard') return false;
  if (family === 'pointer' && start === 'follower') return false;
  return RELEASES.has(input.type) || input.at - last.at <= FOLLOWS_WITHIN;
};

/**
 * Groups the inputs of one document into gestures.
 *
 *     pointerdown  mousedown  pointerup  mouseup  click     keydown  input  keyup
 *     |________________ one gesture _______________|        |____ another ____|
 */
export const groupGestures = (
  inputs: readonly InputFact[],
  eventTimings: readonly EventTimingFact[],
): readonly Gesture[] => {
  const ordered = [...inputs].sort((a, b) => a.at - b.at || a.id - b.id);
  const timings = matchTimings(ordered, eventTimings);
  const gestures: OpenGesture[] = [];
  for (const input of ordered) {
    const timing = timings.get(input);
    const id = timing?.interactionId ?? 0;
    const current = gestures.at(-1);
    const ids = current !== undefined && id !== 0 && current.interactionId !== 0;
    const joins = current !== undefined && (ids ? current.interactionId === id : goesOn(current, input));
    const gesture: OpenGesture =
      joins && current !== undefined ? current : { inputs: [], eventTimings: [], interactionId: 0 };
    if (!joins) gestures.push(gesture);
    gesture.inputs.push(input);
    if (timing !== undefined) gesture.eventTimings.push(timing);
    if (id !== 0) gesture.interactionId = id;
  }
  return gestures;
};
