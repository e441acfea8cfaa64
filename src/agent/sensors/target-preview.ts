import { Limit } from '../../protocol/decode-checks.ts';
import type { TargetPreview } from '../../protocol/facts/input-facts.ts';
import { cutText } from '../cut-text.ts';
import { accessibleText } from './accessible-text.ts';

/** Levels of a selector: enough to recognise the place, short enough to read. */
const MAX_LEVELS = 4;
/** Siblings counted for `:nth-of-type`; in longer lists the position is left out. */
const MAX_SIBLINGS = 500;
const TEST_ATTRIBUTES = ['data-testid', 'data-test', 'data-cy'];

/** How the reader recognises what was used. */
export const targetPreview = (target: unknown): TargetPreview => {
  if (!(target instanceof Element)) return { selector: target === document ? ':root' : '', text: '' };
  return { selector: cutText(selectorOf(target), Limit.name), text: accessibleText(target) };
};

/** `#id`, `[data-testid="x"]`, else `section > ul.items > li:nth-of-type(3) > button.add`. */
const selectorOf = (target: Element): string => {
  const parts: string[] = [];
  let element: Element | null = target;
  while (element !== null && parts.length < MAX_LEVELS) {
    const anchor = anchorOf(element);
    if (anchor !== null) return [anchor, ...parts].join(' > ');
    parts.unshift(levelOf(element));
    element = element.parentElement;
  }
  return parts.join(' > ');
};

/** An attribute that was written to be found by. Ids made by React's `useId` change with every build. */
const anchorOf = (element: Element): string | null => {
  const id = element.getAttribute('id') ?? '';
  if (id !== '' && id.length <= 80 && !/^(:r.*:|«r.*»|_r_.*_)/.test(id)) return `#${CSS.escape(id)}`;
  for (const name of TEST_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '' && value.length <= 80) return `[${name}="${CSS.escape(value)}"]`;
  }
  return null;
};

const levelOf = (element: Element): string => {
  const [first] = element.classList;
  const className = first !== undefined && first.length <= 40 ? `.${CSS.escape(first)}` : '';
  return `${CSS.escape(element.localName)}${className}${positionOf(element)}`;
};

const positionOf = (element: Element): string => {
  const siblings = element.parentElement?.children;
  if (siblings === undefined || siblings.length > MAX_SIBLINGS) return '';
  let position = 0;
  let count = 0;
  for (const sibling of siblings) {
    if (sibling.localName !== element.localName) continue;
    count++;
    if (sibling === element) position = count;
  }
  return count > 1 ? `:nth-of-type(${position})` : '';
};
