import { assertNever } from '../protocol/assert-never.ts';
import type { EventTimingFact, InputFact } from '../protocol/facts/input-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import { groupBy } from './group-by.ts';
import { familyOf } from './input-families.ts';

/** The inputs of one thing that the user did: a press and its click, a key and the text it entered. */
export interface Gesture {
  /** In time order; never empty. */
  readonly inputs: readonly InputFact[];
  readonly eventTimings: readonly EventTimingFact[];
  /** From the browser, 0 where it was too fast to be measured. */
  readonly interactionId: number;
}

/** A press may be held for long; what follows a release or a key comes at once. */
const FOLLOWS_WITHIN: Milliseconds = 1_000;
const RELEASES: ReadonlySet<string> = new Set(['pointerup', 'touchend', 'mouseup', 'click', 'contextmenu', 'keyup']);

/** Events that the browser makes of one movement carry one time stamp: out of one element, over another. */
const SAME_MOMENT: Milliseconds = 1;
/** Moves, wheel turns and scrolling go on in every frame; a pause of this length ends them. */
const STREAM_PAUSE: Milliseconds = 200;
/** Longest time between the clicks of a double click in the usual systems. */
const DOUBLE_WITHIN: Milliseconds = 1_000;

/** `event.timeStamp` and the entry's `startTime` are the same reading; rounding differs by clamping at most. */
const SAME_EVENT: Milliseconds = 1;

const matchTimings = (
  inputs: readonly InputFact[],
  timings: readonly EventTimingFact[],
): ReadonlyMap<InputFact, EventTimingFact> => {
  const byType = groupBy(timings, ({ type }) => type);
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

/** Of a label to its field: the very time stamp, another element. A user's next click has another time, however fast it comes. */
const isPassedOn = (first: InputFact, click: InputFact): boolean =>
  click.at === first.at && click.target.selector !== first.target.selector;

/**
 * Enter and space on a button make a click of their own, Enter in a field one on the form's button before it is let go. A key
 * that entered text, or was let go, makes none on another element: that is one of the mouse.
 */
const mayMakeClick = (key: InputFact, click: InputFact, holds: (type: string) => boolean): boolean =>
  click.target.selector === key.target.selector || !(holds('keyup') || holds('input'));

/** Whether `input` goes on with the gesture, where the browser's own `interactionId` does not tell. */
const goesOn = (gesture: OpenGesture, input: InputFact): boolean => {
  const last = gesture.inputs.at(-1);
  const first = gesture.inputs[0];
  if (last === undefined || first === undefined) return false;
  const family = familyOf(input.type);
  const start = familyOf(first.type);
  const gap = input.at - last.at;
  const holds = (type: string): boolean => gesture.inputs.some((other) => other.type === type);
  switch (family) {
    case 'start':
      // a finger comes over an element and touches it in one
      return start === 'hover' && Math.abs(gap) <= SAME_MOMENT;
    case 'drag':
      return start === 'drag' || start === 'start' || start === 'pointer';
    case 'move':
      if (start === 'move' || start === 'hover') return gap <= STREAM_PAUSE;
      return (start === 'start' || start === 'pointer') && !gesture.inputs.some(({ type }) => RELEASES.has(type));
    case 'hover':
      return gap <= SAME_MOMENT && (start === 'hover' || start === 'move' || start === 'start');
    case 'wheel':
      return start === 'wheel' && gap <= STREAM_PAUSE;
    case 'scroll':
      return last.type === 'scroll' ? gap <= STREAM_PAUSE : start !== 'other' && gap <= FOLLOWS_WITHIN;
    case 'follower':
      if (start === 'other') return false;
      return gap <= (holds(input.type) ? STREAM_PAUSE : FOLLOWS_WITHIN);
    case 'pointer':
      if (input.type === 'click' && last.type === 'click') return isPassedOn(last, input);
      if (holds(input.type)) return false;
      if (start === 'key') return input.type === 'click' && gap <= FOLLOWS_WITHIN && mayMakeClick(first, input, holds);
      if (start === 'hover') return Math.abs(gap) <= SAME_MOMENT;
      return (start === 'start' || start === 'pointer') && (RELEASES.has(input.type) || gap <= FOLLOWS_WITHIN);
    case 'key-end':
      return start === 'key' && (!holds(input.type) || gap <= FOLLOWS_WITHIN);
    case 'key':
    case 'other':
      return false;
    default:
      return assertNever(family);
  }
};

/** Both clicks of a double click that is handled as such are one thing that the user did. */
const joinDoubleClicks = (
  gestures: readonly OpenGesture[],
  matters: (input: InputFact) => boolean,
): readonly OpenGesture[] => {
  const joined: OpenGesture[] = [];
  for (const gesture of gestures) {
    const before = joined.at(-1);
    const double = gesture.inputs.find((input) => input.type === 'dblclick' && matters(input));
    const first = before?.inputs.findLast((input) => input.type === 'click');
    if (before !== undefined && first !== undefined && double !== undefined && double.at - first.at <= DOUBLE_WITHIN) {
      for (const input of gesture.inputs) before.inputs.push(input);
      for (const timing of gesture.eventTimings) before.eventTimings.push(timing);
      before.interactionId = gesture.interactionId || before.interactionId;
    } else joined.push(gesture);
  }
  return joined;
};

/**
 * Groups the inputs of one document into gestures. `matters`: a handler ran for it, or it caused something.
 *
 *     pointerdown  mousedown  pointerup  mouseup  click     keydown  input  keyup     dragstart … drop  dragend
 *     |________________ one gesture _______________|        |____ another ____|       |_______ a third ________|
 */
export const groupGestures = (
  inputs: readonly InputFact[],
  eventTimings: readonly EventTimingFact[],
  matters: (input: InputFact) => boolean,
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
  return joinDoubleClicks(gestures, matters);
};
