/**
 * Sketches are code for people: built from the page's own names, with `…` for what was not recorded. The sign is no
 * JavaScript, so that a sketch that is pasted without thought fails at once instead of running with less than it needs;
 * a dependency list above all is never written as if it were complete.
 */
export const REST = '…';

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Can stand for a variable. Names of the page may be anything: `Anonymous` ones and wrappers (`withRouter(Cart)`) cannot. */
export const isVariable = (name: string): boolean => NAME.test(name) && name !== 'Anonymous';

/** Can stand in a tag: `CartIcon`, `Card.Header`; never a tag of the DOM. */
export const isTag = (name: string): boolean => {
  const parts = name.split('.');
  return parts.every(isVariable) && (parts.length > 1 || !/^\p{Ll}/u.test(name));
};

/** `createCart` → `Cart`, `items` → `Items` */
export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `setItems` → `items`; null for what is no setter by its name. */
export const stateOfSetter = (setter: string): string | null => {
  const name = /^set(\p{Lu}.*)$/u.exec(setter)?.[1];
  return name === undefined ? null : name.charAt(0).toLowerCase() + name.slice(1);
};

export const codeLines = (...lines: readonly (string | null)[]): string =>
  lines.filter((line) => line !== null).join('\n');
