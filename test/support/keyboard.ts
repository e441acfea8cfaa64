import type { KeyInput } from 'puppeteer';
import type { PanelSession } from '../../src/cli/panel-session.ts';

/** What has the keyboard's focus in the panel. */
export interface Focus {
  /** Nothing has it: the next Tab would begin at the top. */
  readonly isLost: boolean;
  /** It can be seen: an outline around it, or around the field that it fills. */
  readonly isVisible: boolean;
  readonly role: string;
  readonly name: string;
}

/** Reads the focus; changes nothing. */
export const focusIn = (session: PanelSession): Promise<Focus> =>
  session.panel.evaluate(() => {
    const element = document.activeElement;
    if (!document.hasFocus() || !element || element === document.body)
      return { isLost: true, isVisible: false, role: '', name: '' };
    const outlined = [element, element.closest('.search')].some((candidate) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return {
      isLost: false,
      isVisible: outlined,
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      name: (active?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
    };
  });

/** A keyboard on DevTools, where the panel is; nothing else reaches it. */
export const createKeyboard = (session: PanelSession) => {
  const { keyboard } = session.devtools;
  /** Presses keys together: `Control+e`, `Alt+Digit2`, `Shift+Tab`. */
  const press = async (...chords: readonly string[]): Promise<void> => {
    for (const chord of chords) {
      const keys = chord.split('+') as KeyInput[];
      const last = keys.pop() ?? 'Enter';
      for (const held of keys) await keyboard.down(held);
      await keyboard.press(last);
      for (const held of keys.reverse()) await keyboard.up(held);
    }
  };
  /** Presses a key until the focus is where it should be. Throws after a round that never came there, or lost the focus. */
  const pressUntil = async (key: string, isThere: (focus: Focus) => boolean, most = 60): Promise<Focus> => {
    const seen: string[] = [];
    for (let count = 0; count < most; count++) {
      await press(key);
      const focus = await focusIn(session);
      seen.push(`${focus.role} "${focus.name.slice(0, 30)}"`);
      if (isThere(focus)) return focus;
    }
    throw new Error(`${key} did not come there: ${seen.join(', ')}`);
  };
  return {
    press,
    type: (text: string) => keyboard.type(text),
    pressUntil,
    tabTo: (role: string, name: string | RegExp) =>
      pressUntil('Tab', (focus) => focus.role === role && focus.name.match(name) !== null),
    tabBackTo: (role: string, name: string | RegExp) =>
      pressUntil('Shift+Tab', (focus) => focus.role === role && focus.name.match(name) !== null),
  };
};
