import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { InputFact } from '../../protocol/facts/input-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/** Events of one gesture follow each other in the same or the next task; another key comes later. */
const JOINS_WITHIN: Milliseconds = 50;
/** A press is not waited for longer: a lost pointerup (drag out of the window) must not hold the recording open. */
const MAX_PRESS: Milliseconds = 3_000;

const STARTS = new Set(['pointerdown', 'mousedown', 'touchstart', 'keydown']);
const ENDS = new Set(['pointerup', 'mouseup', 'touchend', 'keyup', 'dragend', 'click']);
const BEGIN_ALONE = new Set([
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'input',
  'change',
  'submit',
  'paste',
  'drop',
]);

/**
 * The inputs that make up one interaction:
 *
 *     pointerdown … pointerup click         keydown input … keyup
 *     |== down ===|                         |== down ====|
 */
export interface Gesture {
  readonly take: (event: Event, fact: InputFact | null, now: Milliseconds) => void;
  /** The input that names the interaction; null before there is one. */
  readonly main: () => FactId | null;
  readonly inputs: () => ReadonlySet<FactId>;
  /** A button or key is held: more is to come. */
  readonly isDown: (now: Milliseconds) => boolean;
}

export const createGesture = (): Gesture => {
  const inputs = new Set<FactId>();
  let main: InputFact | null = null;
  let lastAt = 0;
  let downAt: Milliseconds | null = null;

  const qualifies = (event: Event, fact: InputFact): boolean => {
    if (BEGIN_ALONE.has(event.type)) return true;
    if (isKey(event)) return isDoing(event);
    return fact.handler !== null && STARTS.has(event.type);
  };

  return {
    take: (event, fact, at) => {
      const isDown = downAt !== null;
      if (main === null) {
        if (fact === null || !qualifies(event, fact)) return;
        main = fact;
      } else if (!isDown && at - lastAt > JOINS_WITHIN) {
        // the user went on to something else
        return;
      }
      if (STARTS.has(event.type)) downAt = at;
      if (ENDS.has(event.type)) downAt = null;
      lastAt = at;
      if (fact === null) return;
      inputs.add(fact.id);
      // a press was only the way to the click
      if (STARTS.has(main.type) && BEGIN_ALONE.has(fact.type)) main = fact;
    },
    main: () => main?.id ?? null,
    inputs: () => inputs,
    isDown: (now) => downAt !== null && now - downAt < MAX_PRESS,
  };
};

const isKey = (event: Event): event is KeyboardEvent => event.type === 'keydown' && 'key' in event;

/** Keys that do something by themselves; not Shift or Tab. */
const isDoing = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey ? key.length === 1 : key.length === 1 || DOING.has(key);

const DOING = new Set(['Enter', 'Backspace', 'Delete', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
