import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { DomNatives } from './dom-natives.ts';

const LINE: Keyframe = { outline: '2px solid rgb(11 87 208)', outlineOffset: '-1px' };
/** Added to the shadows that the element has. */
const TINT: Keyframe = { boxShadow: 'inset 0 0 0 100vmax rgb(66 133 244 / 22%)', composite: 'add' };
/** Both ends alike: nothing moves. */
const LOOKS: readonly Keyframe[][] = [
  [LINE, LINE],
  [TINT, TINT],
];

/** Shows on the page where one instance is, until told otherwise. See README.md for what the page can see of it. */
export interface ElementHighlight {
  readonly show: (instance: FactId | null) => void;
}

export const createElementHighlight = (
  dom: Pick<DomNatives, 'animatePaused' | 'cancel'>,
  elementsOf: (instance: FactId) => readonly Element[],
): ElementHighlight => {
  let shown: readonly Animation[] = [];
  return {
    show: (instance) => {
      for (const animation of shown) dom.cancel(animation);
      shown =
        instance === null
          ? []
          : elementsOf(instance).flatMap((element) => LOOKS.map((look) => dom.animatePaused(element, look)));
    },
  };
};
