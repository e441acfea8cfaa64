/** Elements that a movement of the pointer crosses the edge of. */
export interface Crossing {
  /** Innermost element; those around it are crossed as well, as far as they do not hold `other`. */
  readonly from: Element;
  readonly other: Element | null;
  readonly props: readonly string[];
}

/**
 * React makes `onMouseEnter` and `onMouseLeave` out of "out" events, which know both sides, and of "over" only where the pointer
 * comes from outside of what React rendered (react-dom, EnterLeaveEventPlugin).
 *
 *     A ──► B      mouseout of A, relatedTarget B:   leave A and around,  enter B and around
 */
export const crossings = (event: Event, isRendered: (target: Element) => boolean): readonly Crossing[] => {
  const kind = KINDS.get(event.type);
  if (kind === undefined || !('relatedTarget' in event)) return [];
  const target = event.composedPath()[0] ?? event.target;
  const related = event.relatedTarget instanceof Element ? event.relatedTarget : null;
  if (!(target instanceof Element)) return [];
  if (kind.isOver) {
    return related !== null && isRendered(related) ? [] : [{ from: target, other: related, props: kind.enter }];
  }
  const left: Crossing = { from: target, other: related, props: kind.leave };
  return related === null ? [left] : [{ from: related, other: target, props: kind.enter }, left];
};

interface Kind {
  readonly isOver: boolean;
  readonly enter: readonly string[];
  readonly leave: readonly string[];
}

const kindOf = (word: 'Mouse' | 'Pointer', isOver: boolean): Kind => ({
  isOver,
  enter: [`on${word}Enter`],
  leave: [`on${word}Leave`],
});

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['mouseover', kindOf('Mouse', true)],
  ['mouseout', kindOf('Mouse', false)],
  ['pointerover', kindOf('Pointer', true)],
  ['pointerout', kindOf('Pointer', false)],
]);
