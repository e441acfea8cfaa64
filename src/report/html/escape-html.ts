import { oneLine } from '../one-line.ts';

/** Text of the page in HTML, within an element or a quoted attribute: it stays text, whatever it holds. */
export const escapeHtml = (text: string): string =>
  oneLine(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
