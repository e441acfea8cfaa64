import type { AnyNode, CallExpression } from 'acorn';
import type { FunctionText } from '../../../protocol/facts/input-facts.ts';
import { definitionOf } from './definition.ts';
import { calleeToken, childrenOf, keyName } from './nodes.ts';
import type { Code, CodePlace } from './script-code.ts';

/** A component as facts know it: how elements of it are recognized in source. */
export interface KnownComponent {
  readonly name: string;
  readonly text: FunctionText | null;
}

/** One call that makes an element. */
export interface ElementCall {
  readonly place: CodePlace;
  readonly call: CallExpression;
  /** Component, tag or provider as written. */
  readonly type: CodePlace;
  readonly props: CodePlace | null;
  readonly isClassic: boolean;
}

const AUTOMATIC = /^_*jsxs?(?:DEV)?(?:\$\d+)?$/;
const CLASSIC = /^_*createElement(?:\$\d+)?$/;

const known = new WeakMap<AnyNode, readonly ElementCall[]>();

/** All calls in a component (its inner functions included) that make elements: automatic and classic runtime. */
export const elementCalls = (component: CodePlace): readonly ElementCall[] => {
  const calls = known.get(component.node) ?? [...findCalls(component)];
  known.set(component.node, calls);
  return calls;
};

function* findCalls(component: CodePlace): Generator<ElementCall> {
  const open: (readonly AnyNode[])[] = [component.path];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const node = path.at(-1);
    if (node === undefined) continue;
    for (const child of childrenOf(node).toReversed()) open.push([...path, child]);
    if (node.type !== 'CallExpression') continue;
    const found = asElementCall(node, path, component);
    if (found !== null) yield found;
  }
}

export const isElementCall = (node: CallExpression, { script }: CodePlace): boolean => runtimeOf(node, script) !== null;

const runtimeOf = (node: CallExpression, script: CodePlace['script']): 'automatic' | 'classic' | null => {
  const token = calleeToken(node.callee);
  if (token === null || node.arguments.length === 0) return null;
  const names = [token.name, script.nameAt(token.node.start)];
  if (names.some((name) => AUTOMATIC.test(name))) return 'automatic';
  return names.some((name) => CLASSIC.test(name)) ? 'classic' : null;
};

const asElementCall = (node: CallExpression, path: readonly AnyNode[], { script }: CodePlace): ElementCall | null => {
  const runtime = runtimeOf(node, script);
  const [type, props] = node.arguments;
  if (runtime === null || type === undefined) return null;
  const below = (child: AnyNode): CodePlace => ({ script, node: child, path: [...path, child] });
  return {
    place: { script, node, path },
    call: node,
    type: below(type),
    props: props === undefined || props.type === 'Literal' ? null : below(props),
    isClassic: runtime === 'classic',
  };
};

/**
 * Is it an element of this component? By its definition where that is found, through `memo`, `forwardRef` and other
 * wrappers; else by name.
 */
export const isElementOf = (element: ElementCall, component: KnownComponent, code: Code): boolean => {
  const written = calleeToken(element.type.node);
  if (written === null) return false;
  const found = component.text === null ? null : unwrapped(element.type, code);
  if (found !== null && component.text !== null) return hasText(found, component.text);
  const original = element.type.script.nameAt(written.node.start);
  return component.name !== '' && (written.name === component.name || original === component.name);
};

/** The function or class inside `memo(forwardRef(X))`. */
const unwrapped = (place: CodePlace, code: Code): CodePlace | null => {
  let at = definitionOf(place, code);
  for (let depth = 0; at?.node.type === 'CallExpression' && depth < 6; depth++) {
    const inner: AnyNode | undefined = at.node.arguments[0];
    if (inner === undefined) return null;
    at = definitionOf({ script: at.script, node: inner, path: [...at.path, inner] }, code);
  }
  if (at === null) return null;
  const { type } = at.node;
  return /Function|Class/.test(type) ? at : null;
};

const hasText = ({ script, node }: CodePlace, text: FunctionText): boolean =>
  node.end - node.start === text.length && script.text.startsWith(text.start, node.start);

/** `Theme` of `<Theme.Provider>` and `<Theme>`: the context as written. */
export const contextOfProvider = (element: ElementCall): CodePlace | null => {
  const { script, node, path } = element.type;
  if (node.type === 'MemberExpression' && keyNameOf(node) === 'Provider')
    return { script, node: node.object, path: [...path, node.object] };
  return node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'SequenceExpression'
    ? element.type
    : null;
};

const keyNameOf = (node: AnyNode): string | null =>
  node.type === 'MemberExpression' ? keyName({ key: node.property, computed: node.computed }) : null;
