import { type Node, parse } from 'acorn';

/** A function of the agent's source. */
export interface NumberedFunction {
  readonly number: number;
  /** Below src/agent. */
  readonly file: string;
  /** Names of the functions around it and its own, `createOutbox › flush`; "(…)" for one without a name. */
  readonly name: string;
}

type AnyNode = Node & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isFunction = ({ type }: AnyNode): boolean =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';

const textOf = (value: unknown): string => {
  if (!isNode(value)) return '';
  if (value.type === 'Identifier') return String(value.name);
  return value.type === 'Literal' ? String(value.value) : '';
};

/** What a function is called by the place where it is made. */
const nameAt = (parent: AnyNode | null, node: AnyNode): string =>
  textOf(node.id) ||
  textOf(parent?.id) ||
  textOf(parent?.key) ||
  (parent?.type === 'AssignmentExpression' ? textOf(parent.left) : '') ||
  '(…)';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Where the check goes: the first thing that the function does; within `try` where that is all it does. */
const insertions = (code: string, node: AnyNode, call: string): readonly Insertion[] => {
  const { body, params } = node;
  if (!isNode(body)) return [];
  if (body.type !== 'BlockStatement') {
    const last = Array.isArray(params) ? params.at(-1) : undefined;
    const arrow = code.indexOf('=>', isNode(last) ? last.end : node.start) + 2;
    return [
      { at: arrow, text: `(${call}, ` },
      { at: node.end, text: ')' },
    ];
  }
  const [first] = Array.isArray(body.body) ? body.body : [];
  const block = isNode(first) && first.type === 'TryStatement' && isNode(first.block) ? first.block : body;
  return [{ at: block.start + 1, text: `${call};` }];
};

/**
 * Puts `clickfallFault?.(number)` into every function of a file of the agent, so that a test can let each of them throw.
 *
 * @param next number of the first function
 */
export const numberFunctions = (
  code: string,
  file: string,
  next: number,
): { readonly code: string; readonly functions: readonly NumberedFunction[] } => {
  const functions: NumberedFunction[] = [];
  const found: Insertion[] = [];
  const visit = (node: AnyNode, parent: AnyNode | null, around: readonly string[]): void => {
    let names = around;
    if (isFunction(node)) {
      const number = next + functions.length;
      names = [...around, nameAt(parent, node)];
      functions.push({ number, file, name: names.join(' › ') });
      found.push(...insertions(code, node, `globalThis.clickfallFault?.(${number})`));
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, node, names);
  };
  const tree: unknown = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  if (isNode(tree)) visit(tree, null, []);
  let numbered = code;
  // from the end: places before stay where they are; of one place the one that was found last goes in first
  for (const { at, text } of found.toSorted((one, other) => other.at - one.at))
    numbered = numbered.slice(0, at) + text + numbered.slice(at);
  return { code: numbered, functions };
};
