/** Native event types whose React prop is not just `on` and the capitalised type, by the words of the prop. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  dblclick: ['onDoubleClick'],
  input: ['onInput', 'onChange'],
  change: ['onChange'],
  focusin: ['onFocus'],
  focusout: ['onBlur'],
  // enter and leave: see crossings.ts
  mouseover: ['onMouseOver'],
  mouseout: ['onMouseOut'],
  pointerover: ['onPointerOver'],
  pointerout: ['onPointerOut'],
  // a form's `action` may be a function since 19
  submit: ['onSubmit', 'action'],
};

const words =
  'click|aux click|context menu|key down|key up|key press|mouse down|mouse up|mouse move|mouse enter|mouse leave|' +
  'pointer down|pointer up|pointer move|pointer cancel|pointer enter|pointer leave|got pointer capture|' +
  'lost pointer capture|touch start|touch end|touch move|touch cancel|wheel|scroll|scroll end|drag|drag start|drag end|' +
  'drag enter|drag leave|drag over|drag exit|drop|copy|cut|paste|composition start|composition update|composition end|' +
  'before input|reset|invalid|select|toggle|before toggle|cancel|close|focus|blur|load|error|' +
  'animation start|animation end|animation iteration|transition start|transition end|transition run|transition cancel|' +
  'play|pause|ended|volume change|time update|seeked|seeking|rate change';

const regular: ReadonlyMap<string, string> = new Map(
  words.split('|').map((phrase) => {
    const parts = phrase.split(' ');
    const camel = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
    return [parts.join(''), `on${camel}`];
  }),
);

/**
 * Names of the props whose handler React runs for an event: `click` gives `onClick` and `onClickCapture`.
 * React listens to `click` for `onChange` of checkboxes and radio buttons.
 */
export const reactProps = (event: Event): readonly string[] => {
  const names = [...(irregular[event.type] ?? [])];
  const name = regular.get(event.type);
  if (name !== undefined) names.push(name);
  if (event.type === 'click' && isCheckable(event.target)) names.push('onChange');
  return names.flatMap((prop) => (prop === 'action' ? [prop] : [prop, `${prop}Capture`]));
};

const isCheckable = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
