import type { Natives } from '../natives.ts';

const FIELDS = 'input[type=password], input[autocomplete=current-password], input[autocomplete=new-password]';

/** A shorter text stands in too many others: it is hidden only as long as a field holds it. */
const MIN_REMEMBERED = 4;
/** More changes of a field than anybody makes by hand in one recording; then the oldest is forgotten. */
const MAX_REMEMBERED = 200;

/** Texts that password fields hold or have held: a preview of a state or prop must not show one, also after the form was cleared. */
export interface Passwords {
  /** Reads the fields anew: call at each commit, once previews are made. */
  readonly texts: () => readonly string[];
  readonly stop: () => void;
}

export type PasswordNatives = Pick<Natives, 'listen' | 'unlisten' | 'getter'>;

/** From now on, what is typed or filled in is remembered, in fields of open shadow roots too. */
export const watchPasswords = (natives: PasswordNatives): Passwords => {
  const readValue = natives.getter(HTMLInputElement.prototype, 'value');
  const remembered: string[] = [];

  /** Of a word that is typed letter by letter the longest stays: its beginnings are hidden with it. */
  const remember = (text: string): void => {
    if (text.length < MIN_REMEMBERED || remembered.some((known) => known.startsWith(text))) return;
    const begun = remembered.findIndex((known) => text.startsWith(known));
    if (begun >= 0) remembered.splice(begun, 1);
    if (remembered.push(text) > MAX_REMEMBERED) remembered.shift();
  };
  const held = (): readonly string[] => {
    const texts: string[] = [];
    for (const field of document.querySelectorAll(FIELDS)) {
      const text = String(readValue(field));
      if (text !== '') texts.push(text);
    }
    return texts;
  };
  const onInput = (event: Event): void => {
    const [field] = event.composedPath();
    if (field instanceof HTMLInputElement && field.matches(FIELDS)) remember(String(readValue(field)));
  };

  const capture = { capture: true, passive: true };
  for (const type of ['input', 'change']) natives.listen(window, type, onInput, capture);
  held().forEach(remember);
  return {
    texts: () => {
      const now = held();
      now.forEach(remember);
      return [...remembered, ...now];
    },
    stop: () => {
      for (const type of ['input', 'change']) natives.unlisten(window, type, onInput, capture);
    },
  };
};
