/** What part an event plays in the thing that the user does. */
export type InputFamily =
  /** Begins a press. */
  | 'start'
  /** Goes on with a press, or is all that is seen of it. */
  | 'pointer'
  | 'key'
  | 'key-end'
  /** What a press or a key leads to. */
  | 'follower'
  | 'drag'
  /** The pointer enters and leaves elements. */
  | 'hover'
  | 'move'
  | 'wheel'
  | 'scroll'
  | 'other';

const HOVER = 'mouseover mouseout mouseenter mouseleave pointerover pointerout pointerenter pointerleave';

const ENTRIES: readonly (readonly [InputFamily, string])[] = [
  ['start', 'pointerdown'],
  ['pointer', 'touchstart mousedown pointerup touchend mouseup pointercancel touchcancel'],
  ['pointer', 'click auxclick dblclick contextmenu'],
  ['key', 'keydown'],
  ['key-end', 'keypress keyup'],
  ['follower', 'beforeinput input change submit reset focusin focusout focus blur toggle beforetoggle select invalid'],
  ['follower', 'paste cut copy compositionstart compositionupdate compositionend gotpointercapture lostpointercapture'],
  ['drag', 'dragstart drag dragenter dragover dragleave drop dragend'],
  ['hover', HOVER],
  ['move', 'mousemove pointermove touchmove pointerrawupdate'],
  ['wheel', 'wheel'],
  ['scroll', 'scroll scrollend'],
];

const FAMILIES: ReadonlyMap<string, InputFamily> = new Map(
  ENTRIES.flatMap(([family, types]) => types.split(' ').map((type) => [type, family] as const)),
);

export const familyOf = (type: string): InputFamily => FAMILIES.get(type) ?? 'other';

/** What people call what they did, where the event has another name. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...HOVER.split(' ').map((type) => [type, 'hover'] as const),
  ['focusin', 'focus'],
  ['focusout', 'blur'],
]);

export const interactionType = (type: string): string => NAMES.get(type) ?? type;
