import type { ElementHandle, Frame, Page } from 'puppeteer';

/**
 * Waits for the first element in document order that matches a CSS selector and holds a text, shadow trees included;
 * the text must stand in one tree. Throws if none comes within 30 s.
 *
 * `waitForSelector` looks again when an element or an attribute of the document changes, not inside shadow trees and
 * not when a text does (puppeteer's `MutationPoller`): DevTools' own controls and our changed texts escape it, unless
 * something else happens to change after them.
 */
export const elementWith = async (page: Page | Frame, selector: string, text = ''): Promise<ElementHandle<Element>> => {
  const found = await page.waitForFunction(
    (matching: string, holding: string) => {
      const find = (root: Document | ShadowRoot): Element | null => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches(matching) && element.textContent.includes(holding)) return element;
          const inside = element.shadowRoot && find(element.shadowRoot);
          if (inside) return inside;
        }
        return null;
      };
      return find(document);
    },
    // by time: DevTools' own page is not always painted, and would wait for a frame
    { polling: 50 },
    selector,
    text,
  );
  // it has waited until there is one
  return found as ElementHandle<Element>;
};
