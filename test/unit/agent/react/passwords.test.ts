import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPasswords } from '../../../../src/agent/react/passwords.ts';

class Field extends EventTarget {
  value = '';
  isPassword = true;
  readonly matches = () => this.isPassword;
  override readonly dispatchEvent = (event: Event) => {
    Object.defineProperty(event, 'composedPath', { value: () => [this] });
    return page.dispatchEvent(event);
  };
}

let page: EventTarget;
let fields: Field[];
const natives = {
  listen: (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener),
  unlisten: (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.removeEventListener(type, listener),
  getter: (_owner: object, key: string) => (self: unknown) => Reflect.get(Object(self), key),
};
const type = (field: Field, text: string) => {
  for (let length = 1; length <= text.length; length++) {
    field.value = text.slice(0, length);
    field.dispatchEvent(new Event('input'));
  }
};

beforeEach(() => {
  page = new EventTarget();
  fields = [new Field()];
  vi.stubGlobal('window', page);
  vi.stubGlobal('HTMLInputElement', Field);
  vi.stubGlobal('document', { querySelectorAll: () => fields.filter(({ isPassword }) => isPassword) });
});
afterEach(() => vi.unstubAllGlobals());

const first = (): Field => fields[0] ?? expect.fail('no field');

test('what was typed stays hidden when the form is cleared; its beginnings go with it', () => {
  const { texts } = watchPasswords(natives);
  type(first(), 'hunter2');
  first().value = '';
  expect(texts()).toEqual(['hunter2']);
});

test('what was in the field at the start, and what was corrected', () => {
  first().value = 'before';
  const { texts } = watchPasswords(natives);
  type(first(), 'hunter22');
  type(first(), 'hunter2');
  first().value = '';
  expect(texts()).toEqual(['before', 'hunter22']);
});

test('a field that has gone', () => {
  const { texts } = watchPasswords(natives);
  type(first(), 'hunter2');
  fields = [];
  expect(texts()).toEqual(['hunter2']);
});

test('some letters are hidden only as long as they stand there', () => {
  const { texts } = watchPasswords(natives);
  type(first(), 'abc');
  expect(texts()).toEqual(['abc']);
  first().value = '';
  expect(texts()).toEqual([]);
});

test('other fields, and what is typed after the stop, are not looked at', () => {
  const { texts, stop } = watchPasswords(natives);
  first().isPassword = false;
  type(first(), 'a search');
  expect(texts()).toEqual([]);
  first().isPassword = true;
  stop();
  type(first(), 'hunter2');
  first().value = '';
  expect(texts()).toEqual([]);
});
