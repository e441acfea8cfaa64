/** Lone halves of a pair are no text: strict readers refuse all of a file for one. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/**
 * Text of the page within one line. Control characters, line ends and direction marks could hide or reorder what is read:
 * the former become spaces, the latter go. Terminal colours are control characters too: `␛[31m` becomes ` [31m`.
 */
export const oneLine = (text: string): string =>
  wellFormed(
    text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, ''),
  );
