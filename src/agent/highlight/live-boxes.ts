import type { Milliseconds } from '../../protocol/units.ts';
import type { LiveRender } from '../agent-context.ts';

/** How long a render stays in sight, and how long of that it fades. */
export const SHOWN_FOR: Milliseconds = 900;
export const FADES_FOR: Milliseconds = 500;

/** What is told about one element: several components can share their outermost one. */
export interface LiveBox {
  /** `CartItem`, `CartItem × 3`, `Cart, CartItem` */
  readonly label: string;
  readonly avoidable: boolean;
  readonly until: Milliseconds;
}

interface Mark {
  readonly names: Map<string, number>;
  avoidable: boolean;
  until: Milliseconds;
}

const MAX_NAMES = 2;

/** Renders by element. One that is drawn already counts up; an avoidable one is never hidden by others. */
export const createLiveBoxes = () => {
  const marks = new Map<Element, Mark>();

  return {
    /** Returns the elements to be placed: until they are, their time does not run. */
    add: (renders: readonly LiveRender[]): readonly Element[] => {
      const touched = new Set<Element>();
      for (const { name, avoidable, elements } of renders) {
        for (const element of elements) {
          const mark = marks.get(element) ?? { names: new Map(), avoidable: false, until: 0 };
          marks.set(element, mark);
          touched.add(element);
          mark.names.set(name, (mark.names.get(name) ?? 0) + 1);
          mark.avoidable ||= avoidable;
          mark.until = Number.POSITIVE_INFINITY;
        }
      }
      return [...touched];
    },
    /** It is in sight, and stays so from now on for its time. */
    show: (element: Element, now: Milliseconds): void => {
      const mark = marks.get(element);
      if (mark !== undefined) mark.until = now + SHOWN_FOR;
    },
    /** It is out of sight. */
    drop: (element: Element): void => {
      marks.delete(element);
    },
    /** null once its time is over. */
    get: (element: Element): LiveBox | null => {
      const mark = marks.get(element);
      return mark === undefined ? null : { label: labelOf(mark.names), avoidable: mark.avoidable, until: mark.until };
    },
    /** Forgets what is over. @returns when the next one will be over; null: nothing is in sight any more */
    expire: (now: Milliseconds): Milliseconds | null => {
      let next = Number.POSITIVE_INFINITY;
      for (const [element, { until }] of marks) {
        if (until <= now) marks.delete(element);
        else next = Math.min(next, until);
      }
      return next === Number.POSITIVE_INFINITY ? null : next;
    },
    clear: () => marks.clear(),
  };
};

const labelOf = (names: ReadonlyMap<string, number>): string => {
  const parts = [...names].map(([name, count]) => (count > 1 ? `${name} × ${count}` : name));
  const shown = parts.slice(0, MAX_NAMES).join(', ');
  return parts.length > MAX_NAMES ? `${shown} +${parts.length - MAX_NAMES}` : shown;
};
