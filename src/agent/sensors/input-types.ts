/** Reported whenever they happen: each of them is something the user did. */
export const ALWAYS = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'keydown',
  'input',
  'change',
  'submit',
  'paste',
  'drop',
] as const;

/** Parts of a gesture: reported at once where a React handler waits for them, else only if they turn out to cause something. */
export const WITH_HANDLER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keyup',
  'focusin',
  'focusout',
  'wheel',
  'mouseover',
  'mouseout',
  'pointerover',
  'pointerout',
  'dragstart',
  'dragend',
] as const;

/** Not UI events by their interface, yet made by the user. */
const OTHERS = new Set([
  'submit',
  'change',
  'input',
  'reset',
  'scroll',
  'popstate',
  'hashchange',
  'paste',
  'copy',
  'cut',
]);

/** A trusted event that may count as an input if it causes something: moves, scrolls, hovering, the back button. */
export const isUserInput = (event: Event): boolean =>
  event.isTrusted && ((event instanceof UIEvent && event.type !== 'resize') || OTHERS.has(event.type));
