import { cutText } from '../cut-text.ts';

/** A name, not a paragraph. */
const MAX_TEXT = 80;
/** Nodes looked at: a click may land on the whole page. */
const MAX_NODES = 200;
const NAMED = 'button,a,label,summary,option,[role=button],[role=link],[role=tab],[role=option],[role^=menuitem]';
const NOT_TEXT = new Set(['script', 'style', 'textarea', 'input', 'select', 'noscript', 'template']);

/**
 * What a user would call the target: its label or text, or that of the button or link around it; at most 80 characters.
 * Never what the user typed or chose, and nothing at all for password fields.
 */
export const accessibleText = (target: Element): string => {
  if (target instanceof HTMLInputElement) return cutText(inputText(target), MAX_TEXT);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return cutText(fieldText(target), MAX_TEXT);
  }
  if (target instanceof HTMLElement && target.isContentEditable) return cutText(labelOf(target), MAX_TEXT);
  const named = target.closest(NAMED) ?? target;
  return cutText(labelOf(named) || ownText(named) || labelOf(target), MAX_TEXT);
};

const labelOf = (element: Element): string =>
  collapse(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('alt') ?? '');

const fieldText = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string => {
  const label = field.labels?.[0];
  return labelOf(field) || (label ? ownText(label) : '') || collapse(field.getAttribute('placeholder') ?? '');
};

const inputText = (input: HTMLInputElement): string => {
  switch (input.type) {
    case 'password':
      return '';
    case 'button':
    case 'submit':
    case 'reset':
      // here the value is the caption
      return labelOf(input) || collapse(input.getAttribute('value') ?? '');
    default:
      return fieldText(input);
  }
};

/** Text below an element in order, until there is enough of it. */
const ownText = (element: Element): string => {
  let text = '';
  let left = MAX_NODES;
  const visit = (node: Node): void => {
    if (left-- <= 0 || text.length > MAX_TEXT) return;
    if (node instanceof Text) text += node.data.slice(0, MAX_TEXT * 2);
    if (node instanceof Element && (NOT_TEXT.has(node.localName) || node.hasAttribute('contenteditable'))) return;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    // blocks stand apart, as they do on screen
    if (node instanceof Element) text += ' ';
  };
  visit(element);
  return collapse(text);
};

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
