import type { AnyNode } from 'acorn';
import { calleeToken, childrenOf, isFunction, walk } from './nodes.ts';
import type { CodePlace } from './script-code.ts';

/**
 * Name that a hook's result is given by the function that calls it; "" where there is none.
 *
 *     const [items, setItems] = useState([])        items
 *     const [, setOpen] = useState(false)           open
 *     const price = useDeferredValue(value)         price
 *     var s = useState(0), t = _slicedToArray(s, 2), n = t[0]      n       (compiled for old browsers)
 */
export const bindingName = (call: CodePlace): string => {
  const declarator = call.path.at(-2);
  if (declarator?.type !== 'VariableDeclarator' || declarator.init !== call.node) return '';
  const { script } = call;
  const named = (node: AnyNode | null | undefined): string =>
    node?.type === 'Identifier' ? script.nameAt(node.start) || node.name : '';
  const { id } = declarator;
  if (id.type === 'ArrayPattern') return named(id.elements[0]) || withoutSet(named(id.elements[1]));
  if (id.type !== 'Identifier') return '';
  return firstMemberOf(id.name, call.path.findLast(isFunction) ?? null, named, 2) || named(id);
};

/** `setOpen` → `open`: what a setter without its state sets. */
const withoutSet = (name: string): string =>
  /^set[A-Z]/.test(name) ? name.charAt(3).toLowerCase() + name.slice(4) : name;

const firstMemberOf = (
  name: string,
  body: AnyNode | null,
  named: (node: AnyNode | null | undefined) => string,
  hops: number,
): string => {
  if (body === null || hops === 0) return '';
  for (const node of walk(body, (inner) => !isFunction(inner))) {
    if (node.type !== 'VariableDeclarator' || !node.init) continue;
    const { id, init } = node;
    const isIt = (value: AnyNode) => value.type === 'Identifier' && value.name === name;
    if (isIt(init) && id.type === 'ArrayPattern') return named(id.elements[0]) || withoutSet(named(id.elements[1]));
    if (init.type === 'MemberExpression' && isIt(init.object) && isZero(init.property)) return named(id);
    const argument = init.type === 'CallExpression' ? init.arguments[0] : undefined;
    if (init.type !== 'CallExpression' || argument === undefined || !isIt(argument)) continue;
    if (/slicedToArray$/.test(calleeToken(init.callee)?.name ?? '') && id.type === 'Identifier')
      return firstMemberOf(id.name, body, named, hops - 1);
  }
  return '';
};

const isZero = (node: AnyNode): boolean => node.type === 'Literal' && node.value === 0;

/** A single name that stands for a custom hook's whole result. */
export const wholeName = (call: CodePlace): string => {
  const declarator = call.path.at(-2);
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return '';
  return childrenOf(declarator).includes(call.node)
    ? call.script.nameAt(declarator.id.start) || declarator.id.name
    : '';
};
