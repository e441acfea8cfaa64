import { focusableIn } from './focusable.ts';

/** The element that has, or had, the focus, in its place. */
interface FocusPlace {
  readonly element: HTMLElement;
  /** Around it, innermost first. */
  readonly around: readonly Element[];
  readonly before: readonly Element[];
  readonly after: readonly Element[];
}

const placeOf = (element: HTMLElement, root: HTMLElement): FocusPlace => {
  const around: Element[] = [];
  for (let at = element.parentElement; at !== null && root.contains(at); at = at.parentElement) around.push(at);
  const all = focusableIn(root);
  const index = all.indexOf(element);
  return { element, around, before: all.slice(0, Math.max(index, 0)), after: all.slice(index + 1) };
};

const isGone = ({ element }: FocusPlace): boolean => !element.isConnected || element.matches(':disabled');

const isMain = (element: Element): boolean => element.tagName === 'MAIN';

/**
 * In new content its first control; else what came next within the nearest part that is left.
 * Content without any control takes the focus itself, until there is more of it.
 */
const heirOf = (place: FocusPlace, root: HTMLElement): HTMLElement | undefined => {
  // a dialog gives the focus back itself
  if (place.around.some((element) => element.tagName === 'DIALOG' && !element.isConnected)) return undefined;
  const main = root.querySelector('main');
  if (main && [place.element, ...place.around].some((element) => isMain(element) && !element.isConnected)) {
    return focusableIn(main)[0] ?? main;
  }
  for (const part of place.around) {
    if (!part.isConnected) continue;
    const candidates = focusableIn(part);
    const next = candidates.find((candidate) => place.after.includes(candidate));
    const previous = candidates.findLast((candidate) => place.before.includes(candidate));
    const heir = next ?? previous ?? candidates[0];
    if (heir) return heir;
    if (part instanceof HTMLElement && isMain(part)) return part;
  }
  return undefined;
};

/**
 * Where the focused element goes away or is disabled, a near one takes over: the browser would begin at the top again.
 * Returns what ends it.
 */
export const keepFocus = (root: HTMLElement): (() => void) => {
  const document = root.ownerDocument;
  let place: FocusPlace | null = null;

  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) place = placeOf(event.target, root);
  };
  // a press beside everything gives the focus away
  const onPointer = () => {
    place = null;
  };
  const restore = () => {
    // in another panel or window nothing is taken from there; it is made good when the user comes back
    if (place === null || !isGone(place) || !document.hasFocus()) return;
    if (document.activeElement === document.body || document.activeElement === place.element)
      heirOf(place, root)?.focus();
  };

  const observer = new MutationObserver(restore);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('pointerdown', onPointer, { capture: true });
  document.defaultView?.addEventListener('focus', restore);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('pointerdown', onPointer, { capture: true });
    document.defaultView?.removeEventListener('focus', restore);
  };
};
