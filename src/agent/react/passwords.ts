const FIELDS = 'input[type=password], input[autocomplete=current-password], input[autocomplete=new-password]';

/** Texts that password fields hold now, read at the first use: a preview of a state or prop must not show one. */
export const passwordsOnPage = (): (() => readonly string[]) => {
  let found: readonly string[] | null = null;
  return () => {
    if (found === null) {
      const texts: string[] = [];
      for (const field of document.querySelectorAll(FIELDS))
        if (field instanceof HTMLInputElement && field.value !== '') texts.push(field.value);
      found = texts;
    }
    return found;
  };
};
