/** Places of a page from which work comes again and again; what is forgotten is only made once more. */
const KEPT = 50;

/** `make`, which is asked once for each text as long as that is among the last ones. Texts are compared, not looked into. */
export const rememberTexts = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.made;
    if (known.size >= KEPT) known.clear();
    const made = make(text);
    known.set(text, { made });
    return made;
  };
};
